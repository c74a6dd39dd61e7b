package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Page;
import io.reactivex.rxjava3.core.Notification;
import io.reactivex.rxjava3.exceptions.Exceptions;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one subscription that are in flight or wait for delivery. It sends the next request
 * as soon as it is allowed, even while the subscriber processes an earlier page.
 */
final class PageWindow<T> {
  private final PageCalls<T> calls;
  private final Runnable arrival;
  private final Queue<PageSlot<T>> slots = new ConcurrentLinkedQueue<>();

  // Indexes of pages, from 1. The first two only increase and the third only decreases, so that no
  // order of events on several threads sends too many requests.
  private final AtomicLong allowed = new AtomicLong();
  private final AtomicLong reachable = new AtomicLong(1);
  private final AtomicLong last = new AtomicLong(Long.MAX_VALUE);

  private final Turns turns = new Turns(this::send);
  private long sent; // Only accessed by the thread that has the turn.

  PageWindow(PageCalls<T> calls, Runnable arrival) {
    this.calls = calls;
    this.arrival = arrival;
  }

  /** Allows requests for all pages up to the given one. */
  void allow(long index) {
    allowed.accumulateAndGet(index, Math::max);
    turns.take();
  }

  /** Returns the next page in order, or the error in its place, or null if it has not arrived. */
  @Nullable Notification<Page<T>> peek() {
    PageSlot<T> slot = slots.peek();
    return slot == null ? null : slot.outcome();
  }

  void remove() {
    slots.poll();
  }

  /** Sends no more requests for pages after the given one, and cancels those in flight. */
  void endAfter(long index) {
    last.accumulateAndGet(index, Math::min);
    for (Iterator<PageSlot<T>> all = slots.iterator(); all.hasNext(); ) {
      PageSlot<T> slot = all.next();
      if (slot.index() > index) {
        all.remove();
        slot.cancel();
      }
    }
  }

  void settle(PageSlot<T> slot, Notification<Page<T>> outcome) {
    Page<T> page = outcome.getValue();
    if (page == null || page.next() == null) {
      endAfter(slot.index());
    } else {
      reachable.accumulateAndGet(calls.reach(slot.index(), page), Math::max);
    }
    slot.settle(outcome);
    turns.take();
    arrival.run();
  }

  void send() {
    while (sent < Math.min(allowed.get(), Math.min(reachable.get(), last.get()))) {
      PageSlot<T> slot = new PageSlot<>(this, ++sent);
      slots.add(slot);
      if (slot.index() > last.get()) { // endAfter() ran before this slot was added.
        slots.remove(slot);
        return;
      }
      try {
        slot.send(calls.call(slot.index()));
      } catch (Throwable e) {
        Exceptions.throwIfFatal(e);
        settle(slot, Notification.createOnError(e));
      }
    }
  }
}
