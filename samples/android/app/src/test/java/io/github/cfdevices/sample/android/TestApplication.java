package io.github.cfdevices.sample.android;

import io.github.cfdevices.rx.CloudflareRx;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The application, with the client settings of a test. */
public final class TestApplication extends SampleApplication {
  static CloudflareRx.@Nullable Builder builder;

  @Override
  protected CloudflareRx.Builder builder() {
    return Objects.requireNonNull(builder);
  }
}
