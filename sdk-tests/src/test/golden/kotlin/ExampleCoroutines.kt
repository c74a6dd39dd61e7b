// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
@file:Suppress("REDUNDANT_VISIBILITY_MODIFIER")

package com.example.kotlin

import com.example.api.Example
import io.github.cfdevices.CloudflareClient
import io.github.cfdevices.codegen.Generated
import io.github.cfdevices.http.CallOptions

/**
 * The entry point to Checks: a client, and a property for each tag that returns its operations.
 * Immutable and thread-safe.
 *
 * @property client the client of all operations, which [close] closes
 */
@Generated
public class ExampleCoroutines(public val client: CloudflareClient) : AutoCloseable {
  /** The checks of the account. */
  public val checks: ChecksCoroutines
    get() = ChecksCoroutines(client)

  /**
   * Returns the same operations with options for all calls and pages. They have the same client:
   * closing one closes both.
   */
  public fun with(options: CallOptions): ExampleCoroutines = ExampleCoroutines(client.with(options))

  /**
   * Returns the same operations on another account. They have the same client: closing one closes
   * both.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public fun forAccount(accountId: String): ExampleCoroutines =
    ExampleCoroutines(client.forAccount(accountId))

  /** Closes the client. */
  override fun close() {
    client.close()
  }

  public companion object {
    /**
     * Returns the operations of a new client.
     *
     * @param configure sets credentials and other settings of the client
     * @throws io.github.cfdevices.errors.InvalidInputException if a required setting is missing
     */
    public inline fun create(configure: Example.Builder.() -> Unit): ExampleCoroutines =
      ExampleCoroutines(Example.builder().apply(configure).build().client())

    /**
     * Returns the operations of a new client that is configured by the environment of this process;
     * see [io.github.cfdevices.ClientBuilder.fromEnvironment].
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if a value is missing or malformed
     */
    public fun fromEnvironment(): ExampleCoroutines =
      ExampleCoroutines(Example.fromEnvironment().client())
  }
}
