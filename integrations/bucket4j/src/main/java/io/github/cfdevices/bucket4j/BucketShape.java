package io.github.cfdevices.bucket4j;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderRefillStage;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The size of a bucket and the configurations that have it. Every configuration has an ID of its
 * own, so that a process notices that the bucket was replaced: by a block, or because the store
 * lost it.
 */
final class BucketShape {
  private final int capacity;
  private final Duration period;

  /**
   * Creates a shape.
   *
   * @param period the time in which one token is added
   */
  BucketShape(int capacity, Duration period) {
    this.capacity = capacity;
    this.period = period;
  }

  int capacity() {
    return capacity;
  }

  Duration period() {
    return period;
  }

  /**
   * Returns the configuration of a new bucket. It is empty, because other requests may have been
   * sent before the store lost its predecessor.
   */
  BucketConfiguration empty() {
    return configuration(refill().refillIntervally(1, period));
  }

  /** Returns the configuration of an empty bucket whose first token is added at a time. */
  BucketConfiguration blockedUntil(Instant time) {
    return configuration(refill().refillIntervallyAligned(1, period, time));
  }

  private BandwidthBuilderRefillStage refill() {
    return Bandwidth.builder().capacity(capacity);
  }

  private static BucketConfiguration configuration(BandwidthBuilderBuildStage bandwidth) {
    String id = Long.toString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
    return BucketConfiguration.builder()
        .addLimit(bandwidth.initialTokens(0).id(id).build())
        .build();
  }
}
