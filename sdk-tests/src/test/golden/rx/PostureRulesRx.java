// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.rx;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Generated;
import io.github.cfdevices.OnConflict;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.model.DeletedPostureRule;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.reactivex.rxjava3.core.Single;
import java.util.function.BiConsumer;

/**
 * The device posture rules of the account. Each subscription sends its own request. Results are
 * delivered on OkHttp's threads.
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
   * @throws io.github.cfdevices.InvalidInputException if the ID cannot be part of a path
   */
  public PostureRulesRx forAccount(String accountId) {
    return new PostureRulesRx(api.forAccount(accountId));
  }

  /**
   * Creates a posture rule. Names need not be unique, so sending this twice creates two rules.
   *
   * @param body the request body
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public Single<PostureRule> create(PostureRuleRequest body) {
    return RxCalls.single(api.create(body));
  }

  /**
   * Deletes a posture rule.
   *
   * @param ruleId Id of the posture rule.
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public Single<DeletedPostureRule> delete(String ruleId) {
    return RxCalls.single(api.delete(ruleId));
  }

  /**
   * Fetches one posture rule.
   *
   * @param ruleId Id of the posture rule.
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public Single<PostureRule> get(String ruleId) {
    return RxCalls.single(api.get(ruleId));
  }

  /**
   * Lists the posture rules of the account. One page holds all rules.
   *
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public PagedFlowable<PostureRule> list() {
    return PagedFlowable.of(api.list());
  }

  /**
   * Replaces a posture rule. The whole rule is replaced, so a member that is not sent is lost.
   *
   * @param ruleId Id of the posture rule.
   * @param body the request body
   * @throws io.github.cfdevices.InvalidInputException if an argument is invalid; no request is sent
   *     then
   */
  public Single<PostureRule> update(String ruleId, PostureRuleRequest body) {
    return RxCalls.single(api.update(ruleId, body));
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
  public Single<PostureRule> update(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> edit) {
    return RxCalls.single(api.update(ruleId, edit));
  }

  /** Does the same, and on {@link OnConflict#OVERWRITE} without looking for changes of others. */
  public Single<PostureRule> update(
      String ruleId, BiConsumer<PostureRule, PostureRuleRequest.Builder> edit,
      OnConflict onConflict) {
    return RxCalls.single(api.update(ruleId, edit, onConflict));
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
  public Single<PostureRule> update(
      String ruleId, PostureRule seen, BiConsumer<PostureRule, PostureRuleRequest.Builder> edit) {
    return RxCalls.single(api.update(ruleId, seen, edit));
  }
}
