package io.github.cfdevices.demo;

import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API that the demo uses, and whether it may change resources there. */
final class Target implements AutoCloseable {
  private static final int DEVICES = 1_200;
  private static final int ISPS = 30;

  private final CloudflareRx cloudflare;
  private final @Nullable FakeCloudflare fake;
  private final boolean writable;

  private Target(CloudflareRx cloudflare, @Nullable FakeCloudflare fake, boolean writable) {
    this.cloudflare = cloudflare;
    this.fake = fake;
    this.writable = writable;
  }

  static Target choose(Map<String, String> environment, boolean write) {
    // Devices accept no other credentials.
    return !environment.getOrDefault("CLOUDFLARE_API_TOKEN", "").isEmpty()
        ? new Target(CloudflareRx.builder().fromEnvironment(environment).build(), null, write)
        : embedded();
  }

  private static Target embedded() {
    FakeCloudflare fake = FakeCloudflare.builder().devices(DEVICES).ispsPerDevice(ISPS).start();
    return new Target(CloudflareRx.create(fake.newClient()), fake, true);
  }

  CloudflareRx cloudflare() {
    return cloudflare;
  }

  boolean writable() {
    return writable;
  }

  String description() {
    return fake == null
        ? String.valueOf(cloudflare.client().baseUrl())
        : "a fake of the API at " + fake.url();
  }

  @Override
  public void close() {
    cloudflare.close();
    if (fake != null) {
      fake.close();
    }
  }
}
