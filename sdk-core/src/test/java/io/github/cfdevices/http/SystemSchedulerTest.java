package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SystemSchedulerTest {
  @Test
  void timeIsTheSystemTime() {
    SystemScheduler scheduler = new SystemScheduler();

    long before = System.nanoTime();
    long told = scheduler.nanoTime();
    assertThat(told - before).isBetween(0L, System.nanoTime() - before);
    assertThat(scheduler.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void tasksRunOnADaemonUntilTheTimerIsClosed() throws Exception {
    SystemScheduler scheduler = new SystemScheduler();

    Thread worker = threadOf(scheduler);
    assertThat(worker.getName()).isEqualTo("cfdevices scheduler");
    assertThat(worker.isDaemon()).isTrue();
    scheduler.close();
    scheduler.close();
    scheduler.schedule(Duration.ZERO, () -> {}).cancel();
    worker.join(5_000); // Left alone, it would end after ten seconds.
    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void tasksRunInTheOrderOfTheirTimes() throws Exception {
    SystemScheduler scheduler = new SystemScheduler();
    BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    scheduler.schedule(Duration.ofDays(100_000), () -> ran.add("never"));
    scheduler.schedule(Duration.ofMillis(40), () -> ran.add("second"));
    scheduler.schedule(Duration.ofMillis(40), () -> ran.add("third"));
    scheduler.schedule(Duration.ofMillis(20), () -> ran.add("canceled")).cancel();
    scheduler.schedule(Duration.ofMillis(1), () -> ran.add("first"));

    assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("third");
    scheduler.close();
  }

  @Test
  void failedTaskDoesNotAffectOthers() throws Exception {
    SystemScheduler scheduler = new SystemScheduler();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    scheduler.schedule(
        Duration.ZERO,
        () -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException();
        });
    scheduler.schedule(
        Duration.ofMillis(20), () -> interrupted.complete(Thread.currentThread().isInterrupted()));

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
    scheduler.close();
  }

  @Test
  void idleThreadEndsAndIsReplaced() throws Exception {
    SystemScheduler scheduler = new SystemScheduler(Duration.ofMillis(20));
    Thread first = threadOf(scheduler);
    first.join(10_000);
    assertThat(first.isAlive()).isFalse();

    Cancelable deadline = scheduler.schedule(Duration.ofMinutes(2), () -> {});
    Thread second = threadOf(scheduler);
    assertThat(second).isNotSameAs(first);
    second.join(100); // Longer than it would be idle.
    assertThat(second.isAlive()).isTrue();
    deadline.cancel();
    second.join(10_000);
    assertThat(second.isAlive()).isFalse();
  }

  private static Thread threadOf(SystemScheduler scheduler) throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    scheduler.schedule(Duration.ZERO, () -> thread.complete(Thread.currentThread()));
    return thread.get(10, TimeUnit.SECONDS);
  }
}
