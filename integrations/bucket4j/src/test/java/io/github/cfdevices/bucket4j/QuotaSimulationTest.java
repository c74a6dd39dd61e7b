package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.http.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Processes with constant demand in virtual time: 400 requests in 20 seconds, three windows.
 * Requests arrive at the server up to 400 ms after their permits were granted. If no period of 20
 * seconds has more than 400 arrivals, then neither has a fixed window.
 */
final class QuotaSimulationTest {
  private static final int QUOTA = 400;
  private static final Duration WINDOW = Duration.ofSeconds(20);

  private final ManualScheduler scheduler = new ManualScheduler();
  private final MemoryStore store = new MemoryStore(scheduler);
  private final Random random = new Random(1);
  private final List<Long> arrivals = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "4, 0, 0",
    "16, 0, 0",
    "4, 1, 1",
    "16, 1, 1",
    "16, 2, 1",
    "1, 0, 50",
    "4, 0, 100"
  })
  void quotaIsUsedEvenlyAndNeverExceeded(int processes, int outages, int latencyMillis) {
    store.setLatency(Duration.ofMillis(latencyMillis));
    int[] served = new int[processes];
    for (int i = 0; i < processes; i++) {
      Bucket4jRateLimiter limiter =
          Bucket4jRateLimiter.proxy(store.proxyManager(), "quota")
              .quota(QUOTA, WINDOW)
              .fallbackShare(1.0 / processes)
              .build(scheduler.withOrigin(random.nextLong()));
      for (int caller = 0; caller < 16; caller++) {
        call(limiter, served, i);
      }
    }

    for (int outage = 0; outage < outages; outage++) {
      scheduler.advance(WINDOW.plusMillis(random.nextInt(1_000)));
      store.fail("gone");
      scheduler.advance(Duration.ofSeconds(3));
      store.lose();
      store.recover();
    }
    scheduler.advance(WINDOW.multipliedBy(3).minusNanos(scheduler.nanoTime()));

    assertThat(mostInAnyWindow()).isLessThanOrEqualTo(QUOTA);
    long used = arrivals.stream().filter(time -> time >= WINDOW.toNanos()).count();
    assertThat(used).isGreaterThanOrEqualTo(2 * QUOTA * 95 / 100);
    int least = Arrays.stream(served).min().orElseThrow();
    int most = Arrays.stream(served).max().orElseThrow();
    assertThat(most).isLessThanOrEqualTo(2 * least);
  }

  /** Sends a request as soon as it is permitted, and then the next one. */
  private void call(Bucket4jRateLimiter limiter, int[] served, int process) {
    RateLimiter.Permit[] permit = new RateLimiter.Permit[1];
    permit[0] =
        limiter.acquire(
            () ->
                scheduler.schedule(
                    Duration.ofMillis(random.nextInt(400)).toNanos(),
                    () -> {
                      served[process]++;
                      arrivals.add(scheduler.nanoTime());
                      permit[0].responseReceived(200, Headers.of());
                      permit[0].release();
                      call(limiter, served, process);
                    }));
  }

  private int mostInAnyWindow() {
    int most = 0;
    int first = 0;
    for (int last = 0; last < arrivals.size(); last++) {
      while (arrivals.get(last) - arrivals.get(first) >= WINDOW.toNanos()) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
