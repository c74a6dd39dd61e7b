package io.github.cfdevices.http;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import java.time.Duration;
import java.time.Instant;

/** A clock that skips waits and otherwise advances when a test says so. Timeouts never fire. */
public final class SteppedTime {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(100);

  private long nanos;

  /** Configures a builder to use this clock and the longest backoffs. */
  public CloudflareClient.Builder in(CloudflareClient.Builder builder) {
    EngineConfig config = ClientAccess.config(builder);
    config.scheduler = new SteppedTimer();
    config.random = () -> 0;
    return builder;
  }

  /** Advances the time. */
  public synchronized void advance(Duration duration) {
    nanos += duration.toNanos();
  }

  private synchronized long nanos() {
    return nanos;
  }

  private final class SteppedTimer implements Scheduler {
    @Override
    public long nanoTime() {
      return nanos();
    }

    @Override
    public Instant now() {
      return Instant.EPOCH.plusNanos(nanos());
    }

    @Override
    public Cancelable schedule(Duration delay, Runnable task) {
      if (delay.compareTo(LONGEST_WAIT) <= 0) {
        advance(delay);
        task.run();
      }
      return () -> {};
    }

    @Override
    public void close() {}
  }
}
