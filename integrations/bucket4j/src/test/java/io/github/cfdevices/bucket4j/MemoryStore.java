package io.github.cfdevices.bucket4j;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A store in memory that can fail, hold its responses back, and lose its bucket. */
final class MemoryStore {
  private final ManualScheduler scheduler;
  private Duration clockOffset = Duration.ZERO;
  private byte[] state;
  private RuntimeException failure;
  private Duration latency = Duration.ZERO;
  private boolean holding;
  private final List<Runnable> held = new ArrayList<>();
  private int reads;
  private int writes;

  MemoryStore(ManualScheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Makes all commands fail from now on. */
  void fail(String problem) {
    failure = new IllegalStateException(problem);
  }

  /** Lets commands succeed again. */
  void recover() {
    failure = null;
  }

  /** Sets how long each command takes. */
  void setLatency(Duration latency) {
    this.latency = latency;
  }

  /** Holds the responses to commands back. */
  void hold() {
    holding = true;
  }

  /** Executes all commands whose responses are held back, and further ones at once. */
  void release() {
    holding = false;
    List<Runnable> responses = List.copyOf(held);
    held.clear();
    responses.forEach(Runnable::run);
  }

  int heldCommands() {
    return held.size();
  }

  void lose() {
    state = null;
  }

  void setClockBack(Duration period) {
    clockOffset = clockOffset.minus(period);
  }

  int reads() {
    return reads;
  }

  int writes() {
    return writes;
  }

  AsyncProxyManager<String> proxyManager() {
    return new Proxies(
            ClientSideConfig.getDefault()
                .withClientClock(
                    new TimeMeter() {
                      @Override
                      public long currentTimeNanos() {
                        Instant now = Instant.parse("2026-01-15T12:00:00Z").plus(clockOffset);
                        return now.getEpochSecond() * 1_000_000_000 + scheduler.nanoTime();
                      }

                      @Override
                      public boolean isWallClockBased() {
                        return true;
                      }
                    }))
        .asAsync();
  }

  private <T> CompletableFuture<T> respond(Supplier<T> command) {
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    if (!holding && latency.isZero()) {
      return CompletableFuture.completedFuture(command.get());
    }
    CompletableFuture<T> response = new CompletableFuture<>();
    Runnable respond = () -> response.complete(command.get());
    if (holding) {
      held.add(respond);
    } else {
      scheduler.schedule(latency.toNanos(), respond);
    }
    return response;
  }

  private final class Proxies extends AbstractCompareAndSwapBasedProxyManager<String> {
    Proxies(ClientSideConfig config) {
      super(config);
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
      throw new UnsupportedOperationException("it would block");
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
      return new AsyncCompareAndSwapOperation() {
        @Override
        public CompletableFuture<Optional<byte[]>> getStateData(Optional<Long> timeout) {
          reads++;
          return respond(() -> Optional.ofNullable(state));
        }

        @Override
        public CompletableFuture<Boolean> compareAndSwap(
            byte[] original,
            byte[] replacement,
            RemoteBucketState ignored,
            Optional<Long> timeout) {
          return respond(
              () -> {
                boolean same = Arrays.equals(state, original);
                if (same) {
                  writes++;
                  state = replacement;
                }
                return same;
              });
        }
      };
    }

    @Override
    public boolean isAsyncModeSupported() {
      return true;
    }

    @Override
    public void removeProxy(String key) {
      state = null;
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
      state = null;
      return CompletableFuture.completedFuture(null);
    }
  }
}
