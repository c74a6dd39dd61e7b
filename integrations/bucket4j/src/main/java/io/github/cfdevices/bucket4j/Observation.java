package io.github.cfdevices.bucket4j;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.VerboseResult;
import java.util.concurrent.TimeUnit;

/**
 * The bucket as an operation left it. Times are those of the {@link Scheduler}.
 *
 * @param generation the ID of the bucket's configuration; reservations are void once it changes
 * @param time when the observation was received
 * @param bucketTime the same moment on the clock of the bucket, in nanoseconds since the epoch
 * @param readyAt when the last reserved token may be used; {@code time} if that is now
 * @param debt how many tokens are reserved that the bucket does not have yet
 * @param blockedUntil until when the bucket receives no tokens; {@code time} if it is not blocked
 */
record Observation(
    String generation, long time, long bucketTime, long readyAt, long debt, long blockedUntil) {

  static Observation of(VerboseResult<?> result, long delay, long time) {
    Bandwidth bandwidth = result.getConfiguration().getBandwidths()[0];
    long bucketTime = result.getOperationTimeNanos();
    long blocked = 0;
    if (bandwidth.isIntervallyAligned()) {
      long end = TimeUnit.MILLISECONDS.toNanos(bandwidth.getTimeOfFirstRefillMillis());
      blocked = Math.max(0, end - bucketTime);
    }
    long debt = Math.max(0, -result.getDiagnostics().getAvailableTokens());
    return new Observation(
        String.valueOf(bandwidth.getId()), time, bucketTime, time + delay, debt, time + blocked);
  }
}
