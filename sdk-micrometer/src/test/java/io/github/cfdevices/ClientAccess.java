package io.github.cfdevices;

import io.github.cfdevices.http.EngineConfig;

/** The engine behind a client, for tests in other packages. */
public final class ClientAccess {
  private ClientAccess() {}

  /** Returns the engine settings of a builder. */
  public static EngineConfig config(CloudflareClient.Builder builder) {
    return builder.config;
  }
}
