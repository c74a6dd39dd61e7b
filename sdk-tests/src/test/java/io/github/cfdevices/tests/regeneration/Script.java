package io.github.cfdevices.tests.regeneration;

import io.github.cfdevices.CloudflareClient;

/** What a user's program does with a generated SDK. */
public interface Script {
  Object run(CloudflareClient client) throws Exception;
}
