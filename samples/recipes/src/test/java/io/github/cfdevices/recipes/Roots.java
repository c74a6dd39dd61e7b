package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.testkit.FakeCloudflare;

/** Builders of roots for a fake. */
final class Roots {
  private Roots() {}

  static Cloudflare.Builder builder(FakeCloudflare fake) {
    return Cloudflare.builder()
        .baseUrl(fake.url())
        .apiToken(fake.apiToken())
        .accountId(fake.accountId());
  }
}
