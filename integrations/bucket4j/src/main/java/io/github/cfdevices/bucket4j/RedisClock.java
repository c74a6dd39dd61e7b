package io.github.cfdevices.bucket4j;

import io.github.bucket4j.TimeMeter;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * The clock of a Redis server. Bucket4j computes tokens in the process, so processes whose clocks
 * differ would give each other too many or too few. This clock is the elapsed time of the process
 * since the server's time was read.
 */
final class RedisClock implements TimeMeter {
  private static final long OLD_NANOS = TimeUnit.SECONDS.toNanos(30);

  // Half of the round trip is the error of a reading, so that a slow one is not used if avoidable.
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final RedisAsyncCommands<byte[], byte[]> commands;

  // All guarded by this.
  private boolean read;
  private long offset;
  private long nextReading;

  RedisClock(RedisAsyncCommands<byte[], byte[]> commands) {
    this.commands = commands;
  }

  @Override
  public synchronized long currentTimeNanos() {
    return System.nanoTime() + offset;
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }

  /** Reads the time of the server. */
  CompletionStage<?> synchronize() {
    long sent = System.nanoTime();
    synchronized (this) {
      nextReading = sent + OLD_NANOS;
    }
    return commands.time().thenAccept(time -> received(time, sent, System.nanoTime()));
  }

  /** Reads the time of the server in the background unless that was done lately. */
  void synchronizeIfOld() {
    boolean old;
    synchronized (this) {
      old = System.nanoTime() - nextReading >= 0;
    }
    if (old) {
      synchronize();
    }
  }

  private synchronized void received(List<byte[]> time, long sent, long received) {
    if (read && received - sent > SLOW_NANOS) {
      return;
    }
    read = true;
    long server =
        TimeUnit.SECONDS.toNanos(number(time.get(0)))
            + TimeUnit.MICROSECONDS.toNanos(number(time.get(1)));
    offset = server - (sent + (received - sent) / 2);
  }

  private static long number(byte[] digits) {
    return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
  }
}
