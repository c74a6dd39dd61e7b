// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
@file:Suppress("DEPRECATION", "REDUNDANT_VISIBILITY_MODIFIER")

package com.example.kotlin

import com.example.api.ChecksApi
import com.example.model.Check
import com.example.model.CheckRequest
import com.example.model.ListChecksParams
import io.github.cfdevices.CloudflareClient
import io.github.cfdevices.OnConflict
import io.github.cfdevices.OnMissing
import io.github.cfdevices.Page
import io.github.cfdevices.codegen.Generated
import io.github.cfdevices.http.CallOptions
import io.github.cfdevices.kotlin.runtime.await
import io.github.cfdevices.kotlin.runtime.itemFlow
import io.github.cfdevices.kotlin.runtime.pageFlow
import kotlinx.coroutines.flow.Flow

/**
 * The checks of the account. Functions suspend until the result arrives, and throw the exceptions
 * of [io.github.cfdevices.ApiCall]. Flows request a page when the collector needs it. No thread is
 * blocked.
 *
 * @property calls the same operations as calls, for example to request the whole response
 */
@Generated
public class ChecksCoroutines(@JvmField public val calls: ChecksApi) {
  /** Creates the operations of a client, on its default account. */
  public constructor(client: CloudflareClient) : this(ChecksApi.create(client))

  /** Returns the same operations with options for all calls and pages. */
  public fun with(options: CallOptions): ChecksCoroutines = ChecksCoroutines(calls.with(options))

  /**
   * Returns the same operations on another account.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public fun forAccount(accountId: String): ChecksCoroutines =
    ChecksCoroutines(calls.forAccount(accountId))

  /**
   * Creates a check. Names are not unique.
   *
   * Accepts an API token or an API key with an email address. The permission that an API token
   * needs is not documented.
   *
   * @param body the request body
   */
  public suspend fun create(body: CheckRequest): Check =
    calls.create(body).await()

  /**
   * Creates a check. Names are not unique.
   *
   * Accepts an API token or an API key with an email address. The permission that an API token
   * needs is not documented.
   *
   * @param block assigns the properties
   */
  public suspend inline fun create(block: CheckRequestDsl.() -> Unit): Check =
    create(checkRequest(block))

  /**
   * Deletes a check.
   *
   * Accepts an API token or an API key with an email address. The permission that an API token
   * needs is not documented.
   *
   * @param checkId The ID of the check.
   */
  @Deprecated("Deprecated. Disable the check instead.")
  public suspend fun delete(checkId: String) {
    calls.delete(checkId).await()
  }

  /**
   * Returns a check.
   *
   * Accepts an API token. The permission that an API token needs is not documented.
   *
   * @param checkId The ID of the check.
   */
  public suspend fun get(checkId: String): Check =
    calls.get(checkId).await()

  /**
   * Lists the checks of the account.
   *
   * Requests each page after the first by the cursor that the page before it returned, in the query
   * parameter `cursor`.
   *
   * Accepts an API token or an API key with an email address. An API token needs one of these
   * permissions: "Checks Read", "Checks Write".
   *
   * @param params the query and header parameters
   * @param token the token of the page to start at, or null for the first
   */
  public fun list(
    params: ListChecksParams = ListChecksParams.builder().build(),
    token: String? = null,
  ): Flow<Check> =
    calls.list(params).itemFlow(token)

  /**
   * Lists the checks of the account.
   *
   * Requests each page after the first by the cursor that the page before it returned, in the query
   * parameter `cursor`.
   *
   * Accepts an API token or an API key with an email address. An API token needs one of these
   * permissions: "Checks Read", "Checks Write".
   *
   * @param token the token of the page to start at, or null for the first
   * @param block assigns the properties
   */
  public inline fun list(
    token: String? = null,
    block: ListChecksParamsDsl.() -> Unit,
  ): Flow<Check> =
    list(listChecksParams(block), token)

  /**
   * Lists the checks of the account.
   *
   * Returns pages instead of items, like [list] otherwise.
   *
   * @param params the query and header parameters
   * @param token the token of the page to start at, or null for the first
   */
  public fun listPages(
    params: ListChecksParams = ListChecksParams.builder().build(),
    token: String? = null,
  ): Flow<Page<Check>> =
    calls.list(params).pageFlow(token)

  /**
   * Replaces a check.
   *
   * Accepts an API token or an API key with an email address. An API token needs the permission
   * "Checks Write".
   *
   * @param checkId The ID of the check.
   * @param body the request body
   */
  public suspend fun replace(checkId: String, body: CheckRequest): Check =
    calls.replace(checkId, body).await()

  /**
   * Replaces a check.
   *
   * Accepts an API token or an API key with an email address. An API token needs the permission
   * "Checks Write".
   *
   * @param checkId The ID of the check.
   * @param block assigns the properties
   */
  public suspend inline fun replace(checkId: String, block: CheckRequestDsl.() -> Unit): Check =
    replace(checkId, checkRequest(block))

  /**
   * Reads the [Check], applies a change and replaces it.
   *
   * Everything that the response contained is sent, except for what the change assigns. Throws
   * [io.github.cfdevices.errors.ConflictException] if it changes in the meantime, and
   * [io.github.cfdevices.errors.IncompleteEditException] if the API omits a required property that
   * the change does not assign. The API is known to omit `user_agent`.
   *
   * Accepts an API token or an API key with an email address. An API token needs the permission
   * "Checks Write".
   *
   * @param checkId The ID of the check.
   * @param onConflict whether to overwrite another change
   * @param onMissing whether to send a request that lacks required properties
   * @param change assigns the properties to change; runs on a worker thread of the client
   */
  public suspend fun edit(
    checkId: String,
    onConflict: OnConflict = OnConflict.FAIL,
    onMissing: OnMissing = OnMissing.FAIL,
    change: CheckRequestDsl.(Check) -> Unit,
  ): Check =
    calls.edit(
      checkId,
      { read, request -> CheckRequestDsl(request).change(read) },
      onConflict,
      onMissing,
    ).await()

  /**
   * Reads the [Check], applies a change and replaces it.
   *
   * Throws [io.github.cfdevices.errors.ConflictException] if it differs from [seen].
   *
   * @param checkId The ID of the check.
   * @param seen the state that the change is based on
   * @param onMissing whether to send a request that lacks required properties
   * @param change assigns the properties to change; runs on a worker thread of the client
   */
  public suspend fun edit(
    checkId: String,
    seen: Check,
    onMissing: OnMissing = OnMissing.FAIL,
    change: CheckRequestDsl.(Check) -> Unit,
  ): Check =
    calls.edit(
      checkId,
      seen,
      { read, request -> CheckRequestDsl(request).change(read) },
      onMissing,
    ).await()
}
