package io.github.cfdevices.rx.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serializes a task without blocking. A request to run it while it runs, on another thread or from
 * within, returns at once and makes it run again, so signals never overlap and never recurse.
 */
final class Turns {
  private final Runnable work;
  private final AtomicInteger asked = new AtomicInteger();

  Turns(Runnable work) {
    this.work = work;
  }

  void take() {
    if (asked.getAndIncrement() != 0) {
      return;
    }
    int done = 1;
    do {
      work.run();
      done = asked.addAndGet(-done);
    } while (done != 0);
  }
}
