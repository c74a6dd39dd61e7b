// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.api;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Checks;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Edit;
import io.github.cfdevices.Generated;
import io.github.cfdevices.OnConflict;
import io.github.cfdevices.Paged;
import io.github.cfdevices.model.DeletedPostureRule;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The device posture rules of the account. */
@Generated
public final class PostureRulesApi {
  private final CloudflareClient client;
  private final PostureRulesService service;
  private final @Nullable String account;

  private PostureRulesApi(
      CloudflareClient client, PostureRulesService service, @Nullable String account) {
    this.client = client;
    this.service = service;
    this.account = account;
  }

  /** Returns the operations of a client, on its default account. */
  public static PostureRulesApi create(CloudflareClient client) {
    return new PostureRulesApi(client, client.create(PostureRulesService.class), null);
  }

  /**
   * Returns the same operations on another account.
   *
   * @throws io.github.cfdevices.InvalidInputException if the ID cannot be part of a path
   */
  public PostureRulesApi forAccount(String accountId) {
    return new PostureRulesApi(client, service, Checks.pathSegment("account_id", accountId));
  }

  /**
   * Creates a posture rule. Names need not be unique, so sending this twice creates two rules.
   *
   * @param body the request body
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public ApiCall<PostureRule> create(PostureRuleRequest body) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    return service.createPostureRule(accountId, body);
  }

  /**
   * Deletes a posture rule.
   *
   * @param ruleId Id of the posture rule.
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public ApiCall<DeletedPostureRule> delete(String ruleId) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("rule_id", ruleId, 36);
    return service.deletePostureRule(accountId, ruleId);
  }

  /**
   * Fetches one posture rule.
   *
   * @param ruleId Id of the posture rule.
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public ApiCall<PostureRule> get(String ruleId) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("rule_id", ruleId, 36);
    return service.getPostureRule(accountId, ruleId);
  }

  /**
   * Lists the posture rules of the account. One page holds all rules.
   *
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public Paged<PostureRule> list() {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    return Paged.single(() -> service.listPostureRules(accountId));
  }

  /**
   * Replaces a posture rule. The whole rule is replaced, so a member that is not sent is lost.
   *
   * @param ruleId Id of the posture rule.
   * @param body the request body
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public ApiCall<PostureRule> update(String ruleId, PostureRuleRequest body) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("rule_id", ruleId, 36);
    return service.updatePostureRule(accountId, ruleId, body);
  }

  /**
   * Reads the PostureRule, changes it and puts it back with everything else that the API sent,
   * members that this version does not know and explicit nulls included.
   *
   * <p>Right before it is put it is read again and compared as JSON. If it has changed, nothing is
   * put and the call fails with a {@link io.github.cfdevices.ConflictException}. What somebody else
   * changes between that and the PUT is not found out: the API has no versions. Each request has
   * the client's deadline to itself.
   *
   * @param ruleId Id of the posture rule.
   * @param edit is given what was read, and the request to change; called on the thread that sends,
   *     which for a call without waiting is one of OkHttp's
   * @throws io.github.cfdevices.InvalidInputException if an argument breaks a rule of the API;
   *     nothing is sent then
   */
  public ApiCall<PostureRule> update(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> edit) {
    return update(ruleId, edit, OnConflict.FAIL);
  }

  /** Does the same, and on {@link OnConflict#OVERWRITE} without looking for changes of others. */
  public ApiCall<PostureRule> update(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> edit,
      OnConflict onConflict) {
    return updateWith(ruleId, edit).call(onConflict);
  }

  /**
   * Changes a PostureRule that was read before and puts it back, unless somebody else has changed
   * it since: then nothing is put and the call fails with a {@link
   * io.github.cfdevices.ConflictException}.
   *
   * @param ruleId Id of the posture rule.
   * @param seen what was read before
   * @param edit is given what was read, and the request to change; called at once, on this thread
   * @throws io.github.cfdevices.InvalidInputException if an argument or the edit breaks a rule of
   *     the API; nothing is sent then
   */
  public ApiCall<PostureRule> update(
      String ruleId, PostureRule seen, BiConsumer<PostureRule, PostureRuleRequest.Builder> edit) {
    return updateWith(ruleId, edit).call(seen);
  }

  private Edit<PostureRule, PostureRuleRequest.Builder> updateWith(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> edit) {
    return Edit.of(
        get(ruleId),
        PostureRule::toRequestBuilder,
        edit,
        request -> update(ruleId, request.build()));
  }

  private String account() {
    return account == null ? client.requireAccountId() : account;
  }
}
