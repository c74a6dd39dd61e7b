package io.github.cfdevices.rx;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives one thread at a time a turn at a piece of work. Asking while it is being done, from another
 * thread or from within, returns at once and has it done again; so signals never overlap, and the
 * stack does not grow with them.
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
