// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.rx;

import io.github.cfdevices.ClientBuilder;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.http.CallOptions;
import java.util.Objects;

/**
 * The entry point to Checks: a client, and a method for each tag that returns its operations.
 * Nothing is created for a tag before its method is called. Immutable and thread-safe.
 */
@Generated
public final class ExampleRx implements AutoCloseable {
  private final CloudflareClient client;

  private ExampleRx(CloudflareClient client) {
    this.client = client;
  }

  /** Returns the operations of a client that exists. {@link #close()} closes it. */
  public static ExampleRx create(CloudflareClient client) {
    return new ExampleRx(Objects.requireNonNull(client, "client"));
  }

  /** Returns a builder; only {@link Builder#credentials} are required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the operations of a new client that is configured by the environment of this process;
   * see {@link ClientBuilder#fromEnvironment()}.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if there are no credentials, or a
   *     value is malformed
   */
  public static ExampleRx fromEnvironment() {
    return builder().fromEnvironment().build();
  }

  /**
   * Returns a builder with the settings of this client, for one that shares its connections,
   * threads and rate limiter; see {@link CloudflareClient#newBuilder()}.
   */
  public Builder newBuilder() {
    return new Builder(client);
  }

  /** Returns the client of all operations. */
  public CloudflareClient client() {
    return client;
  }

  /**
   * Returns the same operations with options for all calls and pages. They have the same client:
   * closing one closes both.
   */
  public ExampleRx with(CallOptions options) {
    return new ExampleRx(client.with(options));
  }

  /**
   * Returns the same operations on another account. They have the same client: closing one closes
   * both.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the ID cannot be part of a path
   */
  public ExampleRx forAccount(String accountId) {
    return new ExampleRx(client.forAccount(accountId));
  }

  /** The checks of the account. */
  public ChecksRx checks() {
    return ChecksRx.create(client);
  }

  /** Closes the client, whether it was built here or passed to {@link #create}. */
  @Override
  public void close() {
    client.close();
  }

  /** Builds the operations of a client. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {
    Builder() {
      super("https://api.example.com/v1/");
    }

    Builder(CloudflareClient origin) {
      super(origin, "https://api.example.com/v1/");
    }

    /**
     * Returns the operations of a client with these settings.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if there are no credentials
     */
    public ExampleRx build() {
      return new ExampleRx(buildClient());
    }
  }
}
