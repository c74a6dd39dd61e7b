package io.github.cfdevices;

import io.github.cfdevices.http.CallEngine;
import io.github.cfdevices.http.EngineConfig;

/** The engine behind a client, for tests in other packages. */
public final class ClientAccess {
  private ClientAccess() {}

  /** Returns the settings of the engine that a builder will make. */
  public static EngineConfig config(CloudflareClient.Builder builder) {
    return builder.config;
  }

  public static CallEngine engine(CloudflareClient client) {
    return client.engine();
  }
}
