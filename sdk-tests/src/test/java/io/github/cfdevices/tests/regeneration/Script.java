package io.github.cfdevices.tests.regeneration;

import io.github.cfdevices.CloudflareClient;

/** A program that uses a generated SDK. */
public interface Script {
  Object run(CloudflareClient client) throws Exception;
}
