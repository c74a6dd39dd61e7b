// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.rx;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.OnConflict;
import io.github.cfdevices.OnMissing;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.model.DeletedPostureRule;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.reactivex.rxjava3.core.Single;
import java.util.function.BiConsumer;

/**
 * The device posture rules of the account. Each subscription sends its own request. Results are
 * delivered on worker threads of the client.
 */
@Generated
public final class PostureRulesRx {
  private final PostureRulesApi api;

  private PostureRulesRx(PostureRulesApi api) {
    this.api = api;
  }

  /** Returns the operations of a client, on its default account. */
  public static PostureRulesRx create(CloudflareClient client) {
    return new PostureRulesRx(PostureRulesApi.create(client));
  }

  /**
   * Returns the same operations on another account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public PostureRulesRx forAccount(String accountId) {
    return new PostureRulesRx(api.forAccount(accountId));
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
  public Single<PostureRule> create(PostureRuleRequest body) {
    return RxCalls.single(api.create(body));
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
  public Single<DeletedPostureRule> delete(String ruleId) {
    return RxCalls.single(api.delete(ruleId));
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
  public Single<PostureRule> get(String ruleId) {
    return RxCalls.single(api.get(ruleId));
  }

  /**
   * Lists the posture rules of the account. A single page contains all rules.
   *
   * <p>Accepts an API token or an API key with an email address.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public PagedFlowable<PostureRule> list() {
    return PagedFlowable.of(api.list());
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
  public Single<PostureRule> replace(String ruleId, PostureRuleRequest body) {
    return RxCalls.single(api.replace(ruleId, body));
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
  public Single<PostureRule> edit(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> change) {
    return RxCalls.single(api.edit(ruleId, change));
  }

  /**
   * Reads, changes and replaces the PostureRule like the method without options.
   * {@link OnConflict#OVERWRITE} skips the second read. {@link OnMissing#SEND} sends the request
   * even if it lacks required properties.
   */
  public Single<PostureRule> edit(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> change,
      OnConflict onConflict, OnMissing onMissing) {
    return RxCalls.single(api.edit(ruleId, change, onConflict, onMissing));
  }

  /**
   * Reads, changes and replaces the PostureRule like the method with all options, with
   * {@link OnMissing#FAIL}.
   */
  public Single<PostureRule> edit(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> change,
      OnConflict onConflict) {
    return RxCalls.single(api.edit(ruleId, change, onConflict));
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
  public Single<PostureRule> edit(
      String ruleId, PostureRule seen, BiConsumer<PostureRule, PostureRuleRequest.Builder> change) {
    return RxCalls.single(api.edit(ruleId, seen, change));
  }

  /**
   * Applies a change like the method without {@code onMissing}, which is {@link OnMissing#FAIL}.
   * {@link OnMissing#SEND} sends the request even if it lacks required properties.
   */
  public Single<PostureRule> edit(
      String ruleId, PostureRule seen, BiConsumer<PostureRule, PostureRuleRequest.Builder> change,
      OnMissing onMissing) {
    return RxCalls.single(api.edit(ruleId, seen, change, onMissing));
  }
}
