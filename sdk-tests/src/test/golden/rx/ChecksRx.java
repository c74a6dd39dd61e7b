// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.rx;

import com.example.api.ChecksApi;
import com.example.model.Check;
import com.example.model.CheckRequest;
import com.example.model.ListChecksParams;
import io.github.cfdevices.ApiResponse;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Done;
import io.github.cfdevices.OnConflict;
import io.github.cfdevices.OnMissing;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.github.cfdevices.rx.runtime.RxCalls;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.util.function.BiConsumer;

/**
 * The checks of the account. Each subscription sends its own request. Results are delivered on
 * worker threads of the client.
 */
@Generated
public final class ChecksRx {
  private final ChecksApi api;

  private ChecksRx(ChecksApi api) {
    this.api = api;
  }

  /** Returns the operations of a client, on its default account. */
  public static ChecksRx create(CloudflareClient client) {
    return new ChecksRx(ChecksApi.create(client));
  }

  /** Returns the same operations with options for all calls and pages. */
  public ChecksRx with(CallOptions options) {
    return new ChecksRx(api.with(options));
  }

  /**
   * Returns the same operations on another account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public ChecksRx forAccount(String accountId) {
    return new ChecksRx(api.forAccount(accountId));
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
  public Single<Check> create(CheckRequest body) {
    return RxCalls.single(api.create(body));
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
  public Completable delete(String checkId) {
    return RxCalls.completable(api.delete(checkId));
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
  public Single<Check> get(String checkId) {
    return RxCalls.single(api.get(checkId));
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
  public PagedFlowable<Check> list(ListChecksParams params) {
    return PagedFlowable.of(api.list(params));
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
  public PagedFlowable<Check> list() {
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
  public Single<Check> replace(String checkId, CheckRequest body) {
    return RxCalls.single(api.replace(checkId, body));
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
  public Single<Check> edit(String checkId, BiConsumer<Check, CheckRequest.Builder> change) {
    return RxCalls.single(api.edit(checkId, change));
  }

  /**
   * Reads, changes and replaces the Check like the method without options.
   * {@link OnConflict#OVERWRITE} skips the second read. {@link OnMissing#SEND} sends the request
   * even if it lacks required properties.
   */
  public Single<Check> edit(
      String checkId, BiConsumer<Check, CheckRequest.Builder> change, OnConflict onConflict,
      OnMissing onMissing) {
    return RxCalls.single(api.edit(checkId, change, onConflict, onMissing));
  }

  /**
   * Reads, changes and replaces the Check like the method with all options, with
   * {@link OnMissing#FAIL}.
   */
  public Single<Check> edit(
      String checkId, BiConsumer<Check, CheckRequest.Builder> change, OnConflict onConflict) {
    return RxCalls.single(api.edit(checkId, change, onConflict));
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
  public Single<Check> edit(
      String checkId, Check seen, BiConsumer<Check, CheckRequest.Builder> change) {
    return RxCalls.single(api.edit(checkId, seen, change));
  }

  /**
   * Applies a change like the method without {@code onMissing}, which is {@link OnMissing#FAIL}.
   * {@link OnMissing#SEND} sends the request even if it lacks required properties.
   */
  public Single<Check> edit(
      String checkId, Check seen, BiConsumer<Check, CheckRequest.Builder> change,
      OnMissing onMissing) {
    return RxCalls.single(api.edit(checkId, seen, change, onMissing));
  }

  /**
   * Returns the same operations with the whole response as the result: status, headers and
   * messages. It has no lists, because each page has its response; see
   * {@link io.github.cfdevices.rx.runtime.PagedFlowable#byPage()}.
   */
  public WithResponse withResponse() {
    return new WithResponse(api);
  }

  /** The operations of {@link ChecksRx} with the whole response as the result, without lists. */
  public static final class WithResponse {
    private final ChecksApi api;

    WithResponse(ChecksApi api) {
      this.api = api;
    }

    /** Creates a check. The result is the whole response; see the method of {@link ChecksRx}. */
    public Single<ApiResponse<Check>> create(CheckRequest body) {
      return RxCalls.single(api.create(body).withResponse());
    }

    /** Deletes a check. The result is the whole response; see the method of {@link ChecksRx}. */
    @Deprecated
    public Single<ApiResponse<Done>> delete(String checkId) {
      return RxCalls.single(api.delete(checkId).withResponse());
    }

    /** Returns a check. The result is the whole response; see the method of {@link ChecksRx}. */
    public Single<ApiResponse<Check>> get(String checkId) {
      return RxCalls.single(api.get(checkId).withResponse());
    }

    /** Replaces a check. The result is the whole response; see the method of {@link ChecksRx}. */
    public Single<ApiResponse<Check>> replace(String checkId, CheckRequest body) {
      return RxCalls.single(api.replace(checkId, body).withResponse());
    }

    /**
     * Reads, changes and replaces the Check like the method of {@link ChecksRx} with these
     * arguments. The result is the whole response to the PUT.
     */
    public Single<ApiResponse<Check>> edit(
        String checkId, BiConsumer<Check, CheckRequest.Builder> change) {
      return RxCalls.single(api.edit(checkId, change).withResponse());
    }

    /**
     * Reads, changes and replaces the Check like the method of {@link ChecksRx} with these
     * arguments. The result is the whole response to the PUT.
     */
    public Single<ApiResponse<Check>> edit(
        String checkId, BiConsumer<Check, CheckRequest.Builder> change, OnConflict onConflict,
        OnMissing onMissing) {
      return RxCalls.single(api.edit(checkId, change, onConflict, onMissing).withResponse());
    }

    /**
     * Reads, changes and replaces the Check like the method of {@link ChecksRx} with these
     * arguments. The result is the whole response to the PUT.
     */
    public Single<ApiResponse<Check>> edit(
        String checkId, BiConsumer<Check, CheckRequest.Builder> change, OnConflict onConflict) {
      return RxCalls.single(api.edit(checkId, change, onConflict).withResponse());
    }

    /**
     * Reads, changes and replaces the Check like the method of {@link ChecksRx} with these
     * arguments. The result is the whole response to the PUT.
     */
    public Single<ApiResponse<Check>> edit(
        String checkId, Check seen, BiConsumer<Check, CheckRequest.Builder> change) {
      return RxCalls.single(api.edit(checkId, seen, change).withResponse());
    }

    /**
     * Reads, changes and replaces the Check like the method of {@link ChecksRx} with these
     * arguments. The result is the whole response to the PUT.
     */
    public Single<ApiResponse<Check>> edit(
        String checkId, Check seen, BiConsumer<Check, CheckRequest.Builder> change,
        OnMissing onMissing) {
      return RxCalls.single(api.edit(checkId, seen, change, onMissing).withResponse());
    }
  }
}
