package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Page;
import io.reactivex.rxjava3.core.Notification;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Delivers pages in order, as they are demanded. */
final class PageSubscription<T> implements Subscription {
  private final Subscriber<? super Page<T>> downstream;
  private final PageWindow<T> window;
  private final int ahead;
  private final Demand demand = new Demand();
  private final Turns turns = new Turns(this::deliver);
  private final AtomicLong delivered = new AtomicLong();
  private volatile boolean over;

  PageSubscription(Subscriber<? super Page<T>> downstream, PageCalls<T> calls, int ahead) {
    this.downstream = downstream;
    this.window = new PageWindow<>(calls, turns::take);
    this.ahead = ahead;
  }

  /**
   * Prefetches pages. Called after {@code onSubscribe}, because the first page can fail at once.
   */
  void start() {
    allow();
  }

  @Override
  public void request(long n) {
    demand.add(n);
    allow();
    turns.take();
  }

  @Override
  public void cancel() {
    over = true;
    window.endAfter(0);
  }

  /** Allows the next demanded page and the prefetched ones after it. */
  private void allow() {
    window.allow(Math.min(demand.total(), delivered.get() + 1) + ahead);
  }

  void deliver() {
    while (!over) {
      Notification<Page<T>> next = window.peek();
      if (next == null) {
        return;
      }
      Page<T> page = next.getValue();
      if (page == null) {
        cancel();
        downstream.onError(next.getError());
        return;
      }
      if (delivered.get() == demand.total()) {
        return;
      }
      window.remove();
      delivered.incrementAndGet();
      allow(); // First, so that the next page is requested while the subscriber processes this one.
      downstream.onNext(page);
      if (page.next() == null && !over) { // The window ended after this page.
        downstream.onComplete();
      }
    }
  }
}
