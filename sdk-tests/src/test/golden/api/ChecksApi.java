// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.api;

import com.example.model.Check;
import com.example.model.CheckRequest;
import com.example.model.ListChecksParams;
import io.github.cfdevices.ApiCall;
import io.github.cfdevices.BodyValue;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Done;
import io.github.cfdevices.Edit;
import io.github.cfdevices.OnConflict;
import io.github.cfdevices.OnMissing;
import io.github.cfdevices.Paged;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.http.CallOptions;
import java.util.function.BiConsumer;

/** The checks of the account. */
@Generated
public final class ChecksApi {
  private final CloudflareClient client;
  private final ChecksService service;

  private ChecksApi(CloudflareClient client) {
    this.client = client;
    this.service = client.create(ChecksService.class, "https://api.example.com/v1/");
  }

  /**
   * Returns the operations of a client, on its default account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the client has no base URL and
   *     cannot send to the server of the document
   */
  public static ChecksApi create(CloudflareClient client) {
    return new ChecksApi(client);
  }

  /** Returns the same operations with options for all calls and pages. */
  public ChecksApi with(CallOptions options) {
    return new ChecksApi(client.with(options));
  }

  /**
   * Returns the same operations on another account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public ChecksApi forAccount(String accountId) {
    return new ChecksApi(client.forAccount(accountId));
  }

  /**
   * Creates a check. Names are not unique.
   *
   * <p>Accepts an API token or an API key with an email address. The permission that an API token
   * needs is not documented.
   *
   * @param body the request body
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<Check> create(CheckRequest body) {
    String accountId = client.requireAccountId();
    Checks.pathSegment("account_id", accountId, 32);
    return service.createCheck(accountId, BodyValue.of(body));
  }

  /**
   * Deletes a check.
   *
   * <p>Accepts an API token or an API key with an email address. The permission that an API token
   * needs is not documented.
   *
   * @param checkId The ID of the check.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   * @deprecated Deprecated. Disable the check instead.
   */
  @Deprecated
  public ApiCall<Done> delete(String checkId) {
    String accountId = client.requireAccountId();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("check_id", checkId, 36);
    return service.deleteCheck(accountId, checkId);
  }

  /**
   * Returns a check.
   *
   * <p>Accepts an API token. The permission that an API token needs is not documented.
   *
   * @param checkId The ID of the check.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<Check> get(String checkId) {
    String accountId = client.requireAccountId();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("check_id", checkId, 36);
    return service.getCheck(accountId, checkId);
  }

  /**
   * Lists the checks of the account.
   *
   * <p>Requests each page after the first by the cursor that the page before it returned, in the
   * query parameter {@code cursor}.
   *
   * <p>Accepts an API token or an API key with an email address. An API token needs one of these
   * permissions: "Checks Read", "Checks Write".
   *
   * @param params the query and header parameters
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public Paged<Check> list(ListChecksParams params) {
    String accountId = client.requireAccountId();
    Checks.pathSegment("account_id", accountId, 32);
    return Paged.byCursor(
        token -> service.listChecks(accountId, params.search(), params.region(), params.since(),
            params.perPage(), token));
  }

  /**
   * Lists the checks of the account. Sends no query or header parameters.
   *
   * <p>Requests each page after the first by the cursor that the page before it returned, in the
   * query parameter {@code cursor}.
   *
   * <p>Accepts an API token or an API key with an email address. An API token needs one of these
   * permissions: "Checks Read", "Checks Write".
   */
  public Paged<Check> list() {
    return list(ListChecksParams.builder().build());
  }

  /**
   * Replaces a check.
   *
   * <p>Accepts an API token or an API key with an email address. An API token needs the permission
   * "Checks Write".
   *
   * @param checkId The ID of the check.
   * @param body the request body
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<Check> replace(String checkId, CheckRequest body) {
    String accountId = client.requireAccountId();
    Checks.pathSegment("account_id", accountId, 32);
    Checks.pathSegment("check_id", checkId, 36);
    return service.replaceCheck(accountId, checkId, BodyValue.of(body));
  }

  /**
   * Reads the Check, applies a change and replaces it. The request contains everything that the
   * response contained, including explicit nulls and members that this version does not know.
   *
   * <p>Right before the PUT, the Check is read again and compared as JSON. If it differs, nothing
   * is sent and the call fails with {@link io.github.cfdevices.errors.ConflictException}. A
   * modification between the second read and the PUT is not detected, because the API has no
   * versions. The total timeout of the client applies to each request.
   *
   * <p>The API can omit stored properties from its responses. If the request lacks a required one,
   * nothing is sent and the call fails with
   * {@link io.github.cfdevices.errors.IncompleteEditException}: set the property in the change. An
   * optional property that the API omits is lost unless the change sets it. The API is known to
   * omit {@code user_agent}.
   *
   * <p>Accepts an API token or an API key with an email address. An API token needs the permission
   * "Checks Write".
   *
   * @param checkId The ID of the check.
   * @param change receives the Check and a builder of the request. It runs on the calling thread of
   *     a blocking call, and otherwise on a worker thread of the client.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument is invalid; no request
   *     is sent then
   */
  public ApiCall<Check> edit(String checkId, BiConsumer<Check, CheckRequest.Builder> change) {
    return edit(checkId, change, OnConflict.FAIL, OnMissing.FAIL);
  }

  /**
   * Reads, changes and replaces the Check like the method without options.
   * {@link OnConflict#OVERWRITE} skips the second read. {@link OnMissing#SEND} sends the request
   * even if it lacks required properties.
   */
  public ApiCall<Check> edit(
      String checkId, BiConsumer<Check, CheckRequest.Builder> change, OnConflict onConflict,
      OnMissing onMissing) {
    return editWith(checkId, change).call(onConflict, onMissing);
  }

  /**
   * Reads, changes and replaces the Check like the method with all options, with
   * {@link OnMissing#FAIL}.
   */
  public ApiCall<Check> edit(
      String checkId, BiConsumer<Check, CheckRequest.Builder> change, OnConflict onConflict) {
    return edit(checkId, change, onConflict, OnMissing.FAIL);
  }

  /**
   * Applies a change to the Check that was read before and replaces it. If it has changed since, no
   * PUT is sent and the call fails with {@link io.github.cfdevices.errors.ConflictException}.
   *
   * <p>Optional properties that the response omitted are lost unless the change sets them. The API
   * is known to omit {@code user_agent}.
   *
   * <p>Accepts an API token or an API key with an email address. An API token needs the permission
   * "Checks Write".
   *
   * @param checkId The ID of the check.
   * @param seen the Check as it was read
   * @param change receives {@code seen} and a builder of the request. It runs immediately, on the
   *     calling thread.
   * @throws io.github.cfdevices.errors.InvalidInputException if an argument or the changed request
   *     is invalid; no request is sent then
   * @throws io.github.cfdevices.errors.IncompleteEditException if the changed request lacks a
   *     required property; no request is sent then
   */
  public ApiCall<Check> edit(
      String checkId, Check seen, BiConsumer<Check, CheckRequest.Builder> change) {
    return edit(checkId, seen, change, OnMissing.FAIL);
  }

  /**
   * Applies a change like the method without {@code onMissing}, which is {@link OnMissing#FAIL}.
   * {@link OnMissing#SEND} sends the request even if it lacks required properties.
   */
  public ApiCall<Check> edit(
      String checkId, Check seen, BiConsumer<Check, CheckRequest.Builder> change,
      OnMissing onMissing) {
    return editWith(checkId, change).call(seen, onMissing);
  }

  private Edit<Check, CheckRequest.Builder, CheckRequest> editWith(
      String checkId, BiConsumer<Check, CheckRequest.Builder> change) {
    return Edit.of(
        get(checkId),
        Check::toRequestBuilder,
        change,
        CheckRequest.Builder::build,
        request -> replace(checkId, request));
  }
}
