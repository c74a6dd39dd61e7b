package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class WorkersTest {
  private final CompletableFuture<Thread> thread = new CompletableFuture<>();

  @Test
  void taskRunsOnADaemonThread() {
    Workers workers = new Workers(null);

    workers.execute(this::note);

    assertRanOnADaemonThread();
    workers.close();
  }

  @Test
  void taskRunsOnADaemonThreadAfterClosing() {
    Workers workers = new Workers(null);
    workers.close();

    workers.run(this::note);

    assertRanOnADaemonThread();
    assertThat(workers.pool()).isNull();
  }

  @Test
  void taskRejectedByAPoolStillRuns() {
    Workers workers = new Workers(null);
    workers.run(() -> {});
    workers.close();

    workers.run(this::note);

    assertRanOnADaemonThread();
  }

  @Test
  void onlyStepsRunOnTheExecutorOfTheApp() {
    Workers workers =
        new Workers(
            task -> {
              throw new RejectedExecutionException("full");
            });

    assertThatThrownBy(() -> workers.execute(this::note))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(thread).isNotDone();
    workers.run(this::note);

    assertRanOnADaemonThread();
    workers.close();
  }

  private void note() {
    thread.complete(Thread.currentThread());
  }

  private void assertRanOnADaemonThread() {
    assertThat(thread)
        .succeedsWithin(Duration.ofSeconds(10))
        .satisfies(
            ran -> {
              assertThat(ran).isNotSameAs(Thread.currentThread());
              assertThat(ran.isDaemon()).isTrue();
              assertThat(ran.getName()).isEqualTo("cfdevices");
            });
  }
}
