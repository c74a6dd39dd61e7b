package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private Turns turns;

  @Test
  void reentrantRequestRunsTheWorkAgainAfterwards() {
    List<String> log = new ArrayList<>();
    turns =
        new Turns(
            () -> {
              log.add("begin");
              if (log.size() < 5) {
                turns.take();
              }
              log.add("end");
            });
    turns.take();
    assertThat(log).containsExactly("begin", "end", "begin", "end", "begin", "end");
  }

  @Test
  void concurrentRequestsAreNeitherLostNorOverlapping() throws InterruptedException {
    AtomicInteger published = new AtomicInteger();
    AtomicInteger working = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    int[] seen = new int[1]; // Only accessed by the thread that has the turn.
    turns =
        new Turns(
            () -> {
              if (working.incrementAndGet() != 1) {
                overlaps.incrementAndGet();
              }
              seen[0] = published.get();
              working.decrementAndGet();
            });
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int j = 0; j < 10_000; j++) {
                  published.incrementAndGet();
                  turns.take();
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(seen[0]).isEqualTo(40_000);
    assertThat(overlaps.get()).isZero();
  }
}
