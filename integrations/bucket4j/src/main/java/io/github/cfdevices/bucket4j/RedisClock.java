package io.github.cfdevices.bucket4j;

import io.github.bucket4j.TimeMeter;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The clock of a Redis server. Bucket4j computes tokens in the process, so processes whose clocks
 * differ would give each other too many or too few. This clock is the elapsed time of the process
 * since the server's time was read.
 */
final class RedisClock implements TimeMeter {
  private static final long OLD_NANOS = TimeUnit.SECONDS.toNanos(30);

  // Half of the round trip is the error of a reading, so a slow one is used only if it disproves
  // the offset.
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Supplier<? extends CompletionStage<List<byte[]>>> time;
  private final LongSupplier nanoTime;

  // All guarded by this.
  private boolean read;
  private long offset;
  private long nextReading;

  RedisClock(RedisAsyncCommands<byte[], byte[]> commands) {
    this(commands::time, System::nanoTime);
  }

  RedisClock(Supplier<? extends CompletionStage<List<byte[]>>> time, LongSupplier nanoTime) {
    this.time = time;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized long currentTimeNanos() {
    return nanoTime.getAsLong() + offset;
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }

  /** Reads the time of the server. */
  CompletionStage<?> synchronize() {
    long sent = nanoTime.getAsLong();
    synchronized (this) {
      nextReading = sent + OLD_NANOS;
    }
    return time.get().thenAccept(response -> received(response, sent, nanoTime.getAsLong()));
  }

  /** Reads the time of the server in the background unless that was done lately. */
  void synchronizeIfOld() {
    boolean old;
    synchronized (this) {
      old = nanoTime.getAsLong() - nextReading >= 0;
    }
    if (old) {
      synchronize();
    }
  }

  private synchronized void received(List<byte[]> response, long sent, long received) {
    long server =
        TimeUnit.SECONDS.toNanos(number(response.get(0)))
            + TimeUnit.MICROSECONDS.toNanos(number(response.get(1)));
    long error = (received - sent) / 2;
    long latest = server - (sent + error);
    if (!read || received - sent <= SLOW_NANOS || Math.abs(latest - offset) > error) {
      read = true;
      offset = latest;
    }
  }

  private static long number(byte[] digits) {
    return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
  }
}
