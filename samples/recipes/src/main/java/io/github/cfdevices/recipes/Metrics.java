package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Records the attempts and the rate limiter of a client with Micrometer. */
public final class Metrics {
  private Metrics() {}

  /** Builds a client whose meters have a tag with its name. */
  static Cloudflare record(Cloudflare.Builder builder, MeterRegistry registry, String name) {
    MicrometerListener metrics = MicrometerListener.create(registry, Tags.of("client", name));
    Cloudflare cloudflare = builder.listener(metrics).build();
    metrics.bindRateLimit(cloudflare.client());
    return cloudflare;
  }

  /** Returns the number of attempts with a status from 400 to 499. */
  static long rejections(MeterRegistry registry) {
    return registry.find("cfdevices.attempts").timers().stream()
        .filter(timer -> "CLIENT_ERROR".equals(timer.getId().getTag("outcome")))
        .mapToLong(Timer::count)
        .sum();
  }

  /** Returns how long calls have waited before retries. */
  static Duration backoff(MeterRegistry registry) {
    return registry.find("cfdevices.backoff").timers().stream()
        .map(timer -> Duration.ofNanos((long) timer.totalTime(TimeUnit.NANOSECONDS)))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
