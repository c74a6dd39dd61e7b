package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SystemTimerTest {
  @Test
  void timeIsThatOfTheSystem() {
    SystemTimer timer = new SystemTimer();

    long before = System.nanoTime();
    long told = timer.nanoTime();
    assertThat(told - before).isBetween(0L, System.nanoTime() - before);
    assertThat(timer.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void tasksRunOnADaemonUntilTheTimerIsClosed() throws Exception {
    SystemTimer timer = new SystemTimer();
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    timer.schedule(Duration.ofNanos(1), () -> thread.complete(Thread.currentThread()));

    Thread worker = thread.get(10, TimeUnit.SECONDS);
    assertThat(worker.getName()).isEqualTo("cfdevices timer");
    assertThat(worker.isDaemon()).isTrue();
    timer.close();
    timer.close();
    timer.schedule(Duration.ZERO, () -> {}).cancel();
    worker.join(5_000); // Left alone, it would end after ten seconds.
    assertThat(worker.isAlive()).isFalse();
  }
}
