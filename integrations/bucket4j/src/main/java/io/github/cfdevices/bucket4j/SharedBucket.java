package io.github.cfdevices.bucket4j;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.Nothing;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.AsyncVerboseBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The operations on a bucket that the limiter needs. They do not block, and fail at the latest when
 * the command timeout is over. The caller starts one at a time.
 */
final class SharedBucket {
  // A store that does not respond within this time is connected anew, and receives another command.
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(10);

  // Bucket4j cuts the time of the first token to milliseconds.
  private static final long ROUNDED_NANOS = 999_999;

  private final BucketSource source;
  private final BucketShape shape;
  private final long maxBlockNanos;
  private final Duration commandTimeout;
  private final Scheduler scheduler;

  // Both guarded by this.
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private long lastStarted;

  /**
   * Creates the operations.
   *
   * @param maxBlock the longest plausible time in which the bucket receives no token
   */
  SharedBucket(
      BucketSource source,
      BucketShape shape,
      Duration maxBlock,
      Duration commandTimeout,
      Scheduler scheduler) {
    this.source = source;
    this.shape = shape;
    this.maxBlockNanos = maxBlock.toNanos();
    this.commandTimeout = commandTimeout;
    this.scheduler = scheduler;
  }

  /** Reads the state of the bucket without changing it. */
  CompletableFuture<Observation> read() {
    return run(AsyncVerboseBucket::getAvailableTokens, ignored -> 0, ignored -> {});
  }

  /** Takes tokens that are available now or later. */
  CompletableFuture<Observation> reserve(int tokens) {
    return reserveOnce(tokens)
        .thenCompose(
            seen -> {
              long refill = seen.debt() * shape.period().toNanos();
              if (seen.readyAt() - seen.time() - refill <= maxBlockNanos) {
                return CompletableFuture.completedFuture(seen);
              }
              // The clock of the store was set back.
              return replace(shape.empty()).thenCompose(ignored -> reserveOnce(tokens));
            });
  }

  /** Returns unused tokens. */
  CompletableFuture<Observation> giveBack(int tokens) {
    return run(bucket -> bucket.addTokens(tokens), ignored -> 0, ignored -> {});
  }

  /**
   * Empties the bucket and adds no token before a time; all reservations become void. Does nothing
   * if the bucket is blocked for at least as long.
   *
   * @param time a time of the scheduler
   * @param tolerance how much earlier an existing block may end
   */
  CompletableFuture<Observation> blockUntil(long time, long tolerance) {
    return read()
        .thenCompose(
            seen -> {
              if (seen.blockedUntil() - (time - tolerance) >= 0) {
                return CompletableFuture.completedFuture(seen);
              }
              long end = seen.bucketTime() + (time - seen.time()) + ROUNDED_NANOS;
              return replace(shape.blockedUntil(Instant.ofEpochSecond(0, end)));
            });
  }

  void close() {
    source.close();
  }

  private CompletableFuture<Observation> reserveOnce(int tokens) {
    return run(
        bucket -> bucket.consumeIgnoringRateLimits(tokens),
        delay -> delay,
        late -> {
          var unused = source.use(bucket -> bucket.addTokens(tokens));
        });
  }

  private CompletableFuture<Observation> replace(BucketConfiguration configuration) {
    return this.<Nothing>run(
        bucket -> bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.RESET),
        ignored -> 0,
        ignored -> {});
  }

  /**
   * Starts an operation.
   *
   * @param delay returns the wait for a token from the value of the result
   * @param late runs if the operation succeeds after the command timeout
   */
  private <T> CompletableFuture<Observation> run(
      Function<AsyncVerboseBucket, CompletableFuture<VerboseResult<T>>> operation,
      ToLongFunction<T> delay,
      Consumer<T> late) {
    long now = scheduler.nanoTime();
    boolean stuck;
    synchronized (this) {
      stuck = !last.isDone();
      if (stuck && now - lastStarted < STUCK_NANOS) {
        return CompletableFuture.failedFuture(
            new TimeoutException("an earlier command has not ended"));
      }
    }
    if (stuck) {
      source.reconnect();
    }
    CompletableFuture<VerboseResult<T>> running;
    try {
      running = source.use(bucket -> operation.apply(bucket.asVerbose()));
    } catch (RuntimeException e) { // A proxy of the app.
      running = CompletableFuture.failedFuture(e);
    }
    synchronized (this) {
      last = running;
      lastStarted = now;
    }
    CompletableFuture<Observation> outcome = new CompletableFuture<>();
    Runnable timeout =
        scheduler.schedule(
            commandTimeout.toNanos(),
            () ->
                outcome.completeExceptionally(
                    new TimeoutException(
                        "no response within " + commandTimeout.toMillis() + " ms")));
    var unused =
        running.whenComplete(
            (result, failure) -> {
              timeout.run();
              if (failure != null) {
                outcome.completeExceptionally(failure);
              } else if (!outcome.complete(
                  Observation.of(
                      result, delay.applyAsLong(result.getValue()), scheduler.nanoTime()))) {
                late.accept(result.getValue());
              }
            });
    return outcome;
  }
}
