// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.api;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.codegen.Accepts;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.codegen.Secrets;
import io.github.cfdevices.http.CredentialKind;
import io.github.cfdevices.model.DeletedPostureRule;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/** The Retrofit service behind {@link PostureRulesApi}. */
@Generated
interface PostureRulesService {
  @Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})
  @Secrets({})
  @POST("accounts/{account_id}/devices/posture")
  ApiCall<PostureRule> createPostureRule(
      @Path("account_id") String accountId,
      @Body PostureRuleRequest body);

  @Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})
  @DELETE("accounts/{account_id}/devices/posture/{rule_id}")
  ApiCall<DeletedPostureRule> deletePostureRule(
      @Path("account_id") String accountId,
      @Path("rule_id") String ruleId);

  @Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})
  @GET("accounts/{account_id}/devices/posture/{rule_id}")
  ApiCall<PostureRule> getPostureRule(
      @Path("account_id") String accountId,
      @Path("rule_id") String ruleId);

  @Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})
  @GET("accounts/{account_id}/devices/posture")
  ApiCall<List<PostureRule>> listPostureRules(
      @Path("account_id") String accountId);

  @Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})
  @Secrets({})
  @PUT("accounts/{account_id}/devices/posture/{rule_id}")
  ApiCall<PostureRule> updatePostureRule(
      @Path("account_id") String accountId,
      @Path("rule_id") String ruleId,
      @Body PostureRuleRequest body);
}
