package io.github.cfdevices.benchmarks.server;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.http.Credentials;

/** The account and token of the requests; the server ignores them. */
public final class Account {
  public static final String TOKEN = "benchmark-token";
  public static final String ID = "01a7362d577a6c3019a474fd6f485823";
  public static final String DEVICE = "f174e90a-fafe-4643-bbbc-000000000001";

  private Account() {}

  /** Returns a builder of a client of the SDK with default settings. */
  public static CloudflareClient.Builder client(String url) {
    return CloudflareClient.builder()
        .baseUrl(url)
        .credentials(Credentials.apiToken(TOKEN))
        .accountId(ID);
  }
}
