package io.github.cfdevices;

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

    Thread worker = threadOf(timer);
    assertThat(worker.getName()).isEqualTo("cfdevices timer");
    assertThat(worker.isDaemon()).isTrue();
    timer.close();
    timer.close();
    timer.schedule(Duration.ZERO, () -> {}).cancel();
    worker.join(5_000); // Left alone, it would end after ten seconds.
    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void tasksRunInTheOrderOfTheirTimes() throws Exception {
    SystemTimer timer = new SystemTimer();
    BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    timer.schedule(Duration.ofDays(100_000), () -> ran.add("never"));
    timer.schedule(Duration.ofMillis(40), () -> ran.add("second"));
    timer.schedule(Duration.ofMillis(40), () -> ran.add("third"));
    timer.schedule(Duration.ofMillis(20), () -> ran.add("canceled")).cancel();
    timer.schedule(Duration.ofMillis(1), () -> ran.add("first"));

    assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("third");
    timer.close();
  }

  @Test
  void oneTaskThatFailsLeavesTheOthersAlone() throws Exception {
    SystemTimer timer = new SystemTimer();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    timer.schedule(
        Duration.ZERO,
        () -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException();
        });
    timer.schedule(
        Duration.ofMillis(20), () -> interrupted.complete(Thread.currentThread().isInterrupted()));

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
    timer.close();
  }

  @Test
  void idleThreadEndsAndAnotherTakesItsPlace() throws Exception {
    SystemTimer timer = new SystemTimer(Duration.ofMillis(20));
    Thread first = threadOf(timer);
    first.join(10_000);
    assertThat(first.isAlive()).isFalse();

    Cancelable deadline = timer.schedule(Duration.ofMinutes(2), () -> {});
    Thread second = threadOf(timer);
    assertThat(second).isNotSameAs(first);
    second.join(100); // Longer than it would be idle.
    assertThat(second.isAlive()).isTrue();
    deadline.cancel();
    second.join(10_000);
    assertThat(second.isAlive()).isFalse();
  }

  private static Thread threadOf(SystemTimer timer) throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    timer.schedule(Duration.ZERO, () -> thread.complete(Thread.currentThread()));
    return thread.get(10, TimeUnit.SECONDS);
  }
}
