package io.github.cfdevices.demo;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API that the demo uses, and whether it may change resources there. */
final class Target implements AutoCloseable {
  private static final int DEVICES = 1_200;
  private static final int ISPS = 30;

  private final CloudflareClient client;
  private final @Nullable FakeCloudflare fake;
  private final boolean writable;

  private Target(CloudflareClient client, @Nullable FakeCloudflare fake, boolean writable) {
    this.client = client;
    this.fake = fake;
    this.writable = writable;
  }

  static Target choose(Map<String, String> environment, boolean write) {
    return hasCredentials(environment)
        ? new Target(CloudflareClient.fromEnvironment(environment), null, write)
        : embedded();
  }

  private static Target embedded() {
    FakeCloudflare fake = FakeCloudflare.builder().devices(DEVICES).ispsPerDevice(ISPS).start();
    return new Target(fake.newClient(), fake, true);
  }

  private static boolean hasCredentials(Map<String, String> environment) {
    return environment.containsKey("CLOUDFLARE_API_TOKEN")
        || environment.containsKey("CLOUDFLARE_API_KEY")
        || environment.containsKey("CLOUDFLARE_API_USER_SERVICE_KEY");
  }

  CloudflareClient client() {
    return client;
  }

  boolean writable() {
    return writable;
  }

  String description() {
    return fake == null ? String.valueOf(client.baseUrl()) : "a fake of the API at " + fake.url();
  }

  @Override
  public void close() {
    client.close();
    if (fake != null) {
      fake.close();
    }
  }
}
