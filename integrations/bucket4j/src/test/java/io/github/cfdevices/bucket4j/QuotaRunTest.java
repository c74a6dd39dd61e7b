package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.bucket4j.QuotaRun.Figures;
import io.github.cfdevices.bucket4j.QuotaRun.Victim;
import io.github.cfdevices.testkit.FakeQuota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes that share a quota, each in a JVM of its own, on a real Redis server. It runs with
 * {@code -Predis}, and is skipped if no Redis server is installed. {@code -Dquota.requests} and
 * {@code -Dquota.seconds} set another quota.
 *
 * <p>The limiter keeps the quota if no request arrives later after its permit than a fortieth of
 * the window lasts. A run during which the machine itself was that slow is measured again if it
 * failed.
 */
@Tag("quota-run")
final class QuotaRunTest {
  private static final int REQUESTS = Integer.getInteger("quota.requests", 600);
  private static final Duration WINDOW = Duration.ofSeconds(Long.getLong("quota.seconds", 30));
  private static final Duration STALL = WINDOW.dividedBy(4 * 40);
  private static final int ATTEMPTS = 3;

  @Test
  void processesUseTheQuota() throws Exception {
    InstalledRedis.require();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Figures>> runs =
          List.of(
              threads.submit(() -> measure("fixed", QuotaRunTest::fixed, 4, Victim.PROCESS)),
              threads.submit(() -> measure("sliding", QuotaRunTest::sliding, 4, Victim.REDIS)),
              threads.submit(() -> measure("fixed", QuotaRunTest::fixed, 16, Victim.REDIS)),
              threads.submit(() -> measure("sliding", QuotaRunTest::sliding, 16, Victim.PROCESS)));
      for (Future<Figures> run : runs) {
        Figures figures = run.get();
        assertThat(problems(figures)).as("%s", figures).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static FakeQuota fixed() {
    return FakeQuota.fixedWindow(REQUESTS, WINDOW);
  }

  private static FakeQuota sliding() {
    return FakeQuota.slidingWindow(REQUESTS, WINDOW);
  }

  private static Figures measure(
      String kind, Supplier<FakeQuota> quota, int processes, Victim victim) throws Exception {
    for (int attempt = 1; ; attempt++) {
      String name =
          "%d processes, %s window, %d requests in %d s, %s killed"
              .formatted(processes, kind, REQUESTS, WINDOW.toSeconds(), victim);
      try (QuotaRun run = new QuotaRun(name, quota.get(), REQUESTS, WINDOW, processes, victim)) {
        Figures figures = run.measure();
        System.out.println(figures);
        boolean stalled = figures.stall().compareTo(STALL) > 0;
        if (!stalled || attempt == ATTEMPTS || problems(figures).isEmpty()) {
          return figures;
        }
      }
    }
  }

  private static List<String> problems(Figures figures) {
    List<String> problems = new ArrayList<>();
    if (figures.rejected() > 0) {
      problems.add("requests were rejected");
    }
    if (!figures.failures().isEmpty()) {
      problems.add("calls failed");
    }
    if (figures.sentTwice() > 0) {
      problems.add("requests were sent twice");
    }
    if (figures.used() < 0.95) {
      problems.add("less than 95 % of the quota was used");
    }
    if (figures.most() > 2 * figures.least()) {
      problems.add("a process sent more than twice as many requests as another one");
    }
    return problems;
  }
}
