package com.example.features;

import io.github.cfdevices.api.Cloudflare;

/** Starts from the root. */
public final class Root {
  private Root() {}

  public static void main(String[] args) {
    try (Cloudflare cloudflare =
        Cloudflare.builder().baseUrl(args[0]).accountId(args[1]).apiToken(args[2]).build()) {
      FirstPage.print(cloudflare.devices());
    }
  }
}
