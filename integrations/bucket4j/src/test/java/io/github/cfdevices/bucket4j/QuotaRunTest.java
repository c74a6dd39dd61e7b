package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.bucket4j.QuotaRun.Figures;
import io.github.cfdevices.bucket4j.QuotaRun.Victim;
import io.github.cfdevices.testkit.FakeQuota;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes that share a quota, each in a JVM of its own, on a real Redis server. It runs with
 * {@code -Predis}, and is skipped if no Redis server is installed. {@code -Dquota.requests} and
 * {@code -Dquota.seconds} set another quota.
 */
@Tag("quota-run")
final class QuotaRunTest {
  private static final int REQUESTS = Integer.getInteger("quota.requests", 400);
  private static final Duration WINDOW = Duration.ofSeconds(Long.getLong("quota.seconds", 20));

  @Test
  void fourProcessesUseTheQuota() throws Exception {
    measure(4, Victim.PROCESS, Victim.REDIS);
  }

  @Test
  void sixteenProcessesUseTheQuota() throws Exception {
    measure(16, Victim.REDIS, Victim.PROCESS);
  }

  /** Runs both kinds of windows at the same time. */
  private static void measure(int processes, Victim inFixedWindow, Victim inSlidingWindow)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (QuotaRun fixed =
            new QuotaRun(
                "fixed",
                FakeQuota.fixedWindow(REQUESTS, WINDOW),
                REQUESTS,
                WINDOW,
                processes,
                inFixedWindow);
        QuotaRun sliding =
            new QuotaRun(
                "sliding",
                FakeQuota.slidingWindow(REQUESTS, WINDOW),
                REQUESTS,
                WINDOW,
                processes,
                inSlidingWindow)) {
      List<Future<Figures>> runs =
          List.of(threads.submit(fixed::measure), threads.submit(sliding::measure));
      for (Future<Figures> run : runs) {
        System.out.println(run.get());
      }
      for (Future<Figures> run : runs) {
        check(run.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void check(Figures figures) {
    assertThat(figures.rejected()).as("rejected requests of %s", figures).isZero();
    assertThat(figures.failed()).as("failed calls of %s", figures).isZero();
    assertThat(figures.used()).as("used quota of %s", figures).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.most()).as("%s", figures).isLessThanOrEqualTo(2 * figures.least());
  }
}
