// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.api;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Edit;
import io.github.cfdevices.OnConflict;
import io.github.cfdevices.OnMissing;
import io.github.cfdevices.Paged;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
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

  /**
   * Returns the operations of a client, on its default account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the client has no base URL and
   *     cannot send to the server of the document
   */
  public static PostureRulesApi create(CloudflareClient client) {
    return new PostureRulesApi(
        client, client.create(PostureRulesService.class, "https://api.cloudflare.com/client/v4/"),
        null);
  }

  /**
   * Returns the same operations on another account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public PostureRulesApi forAccount(String accountId) {
    return new PostureRulesApi(client, service, Checks.pathSegment("account_id", accountId));
  }

  /**
   * Creates a posture rule. Names are not unique, so sending the same request twice creates two
   * rules.
   *
   * <p>Accepts an API token or an API key with an email address.
   *
   * @param body the request body
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<PostureRule> create(PostureRuleRequest body) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    return service.createPostureRule(accountId, body);
  }

  /**
   * Deletes a posture rule.
   *
   * <p>Accepts an API token or an API key with an email address.
   *
   * @param ruleId The ID of the posture rule.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<DeletedPostureRule> delete(String ruleId) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("rule_id", ruleId, 36);
    return service.deletePostureRule(accountId, ruleId);
  }

  /**
   * Returns a posture rule.
   *
   * <p>Accepts an API token or an API key with an email address.
   *
   * @param ruleId The ID of the posture rule.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<PostureRule> get(String ruleId) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("rule_id", ruleId, 36);
    return service.getPostureRule(accountId, ruleId);
  }

  /**
   * Lists the posture rules of the account. A single page contains all rules.
   *
   * <p>Accepts an API token or an API key with an email address.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public Paged<PostureRule> list() {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    return Paged.single(() -> service.listPostureRules(accountId));
  }

  /**
   * Replaces a posture rule. Properties that the request omits are removed.
   *
   * <p>Accepts an API token or an API key with an email address.
   *
   * @param ruleId The ID of the posture rule.
   * @param body the request body
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<PostureRule> replace(String ruleId, PostureRuleRequest body) {
    String accountId = account();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("rule_id", ruleId, 36);
    return service.updatePostureRule(accountId, ruleId, body);
  }

  /**
   * Reads the PostureRule, applies a change and replaces it. The request contains everything that
   * the response contained, including explicit nulls and members that this version does not know.
   *
   * <p>Right before the PUT, the PostureRule is read again and compared as JSON. If it differs,
   * nothing is sent and the call fails with {@link io.github.cfdevices.errors.ConflictException}. A
   * modification between the second read and the PUT is not detected, because the API has no
   * versions. The total timeout of the client applies to each request.
   *
   * <p>The API can omit stored properties from its responses. If the request lacks a required one,
   * nothing is sent and the call fails with
   * {@link io.github.cfdevices.errors.IncompleteEditException}: set the property in the change. An
   * optional property that the API omits is lost unless the change sets it. The API is known to
   * omit {@code os_distro_name}, {@code os_distro_revision} and {@code sha256}.
   *
   * @param ruleId The ID of the posture rule.
   * @param change receives the PostureRule and a builder of the request. It runs on the calling
   *     thread of a blocking call, and otherwise on a worker thread of the client.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<PostureRule> edit(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> change) {
    return edit(ruleId, change, OnConflict.FAIL, OnMissing.FAIL);
  }

  /**
   * Reads, changes and replaces the PostureRule like the method without options.
   * {@link OnConflict#OVERWRITE} skips the second read. {@link OnMissing#SEND} sends the request
   * even if it lacks required properties.
   */
  public ApiCall<PostureRule> edit(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> change,
      OnConflict onConflict, OnMissing onMissing) {
    return editWith(ruleId, change).call(onConflict, onMissing);
  }

  /**
   * Reads, changes and replaces the PostureRule like the method with all options, with
   * {@link OnMissing#FAIL}.
   */
  public ApiCall<PostureRule> edit(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> change,
      OnConflict onConflict) {
    return edit(ruleId, change, onConflict, OnMissing.FAIL);
  }

  /**
   * Applies a change to the PostureRule that was read before and replaces it. If it has changed
   * since, no PUT is sent and the call fails with
   * {@link io.github.cfdevices.errors.ConflictException}.
   *
   * <p>Optional properties that the response omitted are lost unless the change sets them. The API
   * is known to omit {@code os_distro_name}, {@code os_distro_revision} and {@code sha256}.
   *
   * @param ruleId The ID of the posture rule.
   * @param seen the PostureRule as it was read
   * @param change receives {@code seen} and a builder of the request. It runs immediately, on the
   *     calling thread.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument or the changed request
   *     is invalid; no request is sent then
   * @throws io.github.cfdevices.errors.IncompleteEditException if the changed request lacks a
   *     required property; no request is sent then
   */
  public ApiCall<PostureRule> edit(
      String ruleId, PostureRule seen, BiConsumer<PostureRule, PostureRuleRequest.Builder> change) {
    return edit(ruleId, seen, change, OnMissing.FAIL);
  }

  /**
   * Applies a change like the method without {@code onMissing}, which is {@link OnMissing#FAIL}.
   * {@link OnMissing#SEND} sends the request even if it lacks required properties.
   */
  public ApiCall<PostureRule> edit(
      String ruleId, PostureRule seen, BiConsumer<PostureRule, PostureRuleRequest.Builder> change,
      OnMissing onMissing) {
    return editWith(ruleId, change).call(seen, onMissing);
  }

  private Edit<PostureRule, PostureRuleRequest.Builder, PostureRuleRequest> editWith(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> change) {
    return Edit.of(
        get(ruleId),
        PostureRule::toRequestBuilder,
        change,
        PostureRuleRequest.Builder::build,
        request -> replace(ruleId, request));
  }

  private String account() {
    return account == null ? client.requireAccountId() : account;
  }
}
