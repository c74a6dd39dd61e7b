// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.api;

import com.example.model.Check;
import com.example.model.Region;
import io.github.cfdevices.ApiCall;
import io.github.cfdevices.BodyValue;
import io.github.cfdevices.Done;
import io.github.cfdevices.codegen.Accepts;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.codegen.Secrets;
import io.github.cfdevices.http.CredentialKind;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The Retrofit service behind {@link ChecksApi}. */
@Generated
interface ChecksService {
  @Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})
  @Secrets({"token"})
  @POST("accounts/{account_id}/checks")
  ApiCall<Check> createCheck(
      @Path("account_id") String accountId,
      @Body BodyValue body);

  @Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})
  @BareResult(BodyKind.NONE)
  @DELETE("accounts/{account_id}/checks/{check_id}")
  ApiCall<Done> deleteCheck(
      @Path("account_id") String accountId,
      @Path("check_id") String checkId);

  @Accepts({CredentialKind.API_TOKEN})
  @GET("accounts/{account_id}/checks/{check_id}")
  ApiCall<Check> getCheck(
      @Path("account_id") String accountId,
      @Path("check_id") String checkId);

  @Accepts(
      value = {CredentialKind.API_KEY, CredentialKind.API_TOKEN}, permissions = {"Checks Read",
      "Checks Write"})
  @GET("accounts/{account_id}/checks")
  ApiCall<List<Check>> listChecks(
      @Path("account_id") String accountId,
      @Query("search") @Nullable String search,
      @Query("region") @Nullable List<Region> region,
      @Query("since") @Nullable OffsetDateTime since,
      @Query("per_page") @Nullable Long perPage,
      @Query("cursor") @Nullable String cursor);

  @Accepts(
      value = {CredentialKind.API_KEY, CredentialKind.API_TOKEN}, permissions = {"Checks Write"})
  @Secrets({"token"})
  @PUT("accounts/{account_id}/checks/{check_id}")
  ApiCall<Check> replaceCheck(
      @Path("account_id") String accountId,
      @Path("check_id") String checkId,
      @Body BodyValue body);
}
