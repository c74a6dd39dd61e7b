package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Page;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Emits the items of pages; requests a page only when an item is demanded and no page is available.
 */
final class ItemSubscription<T> implements FlowableSubscriber<Page<T>>, Subscription {
  private final Subscriber<? super T> downstream;
  private final Demand demand = new Demand();
  private final Turns turns = new Turns(this::deliver);
  private final AtomicReference<@Nullable Iterator<T>> arrived = new AtomicReference<>();
  private @Nullable Subscription pages; // Set once, before anything else happens.
  private volatile boolean ended;
  private volatile @Nullable Throwable failure;
  private volatile boolean over;

  // Only accessed by the thread that has the turn.
  private Iterator<T> items = Collections.emptyIterator();
  private boolean awaiting;
  private long delivered;

  ItemSubscription(Subscriber<? super T> downstream) {
    this.downstream = downstream;
  }

  @Override
  public void onSubscribe(Subscription pages) {
    this.pages = pages;
    downstream.onSubscribe(this);
  }

  @Override
  public void onNext(Page<T> page) {
    arrived.set(page.items().iterator());
    turns.take();
  }

  @Override
  public void onError(Throwable failure) {
    this.failure = failure;
    onComplete();
  }

  @Override
  public void onComplete() {
    ended = true;
    turns.take();
  }

  @Override
  public void request(long n) {
    demand.add(n);
    turns.take();
  }

  @Override
  public void cancel() {
    over = true;
    pages().cancel();
  }

  void deliver() {
    while (!over) {
      if (items.hasNext()) {
        if (delivered == demand.total()) {
          return;
        }
        delivered++;
        downstream.onNext(items.next());
      } else if (!advance()) {
        return;
      }
    }
  }

  /** Moves to the next page; returns false if it has not arrived yet or there is none. */
  private boolean advance() {
    boolean last = ended; // Read first, because the last page arrives before the completion.
    Iterator<T> next = arrived.getAndSet(null);
    if (next != null) {
      items = next;
      awaiting = false;
      return true;
    }
    if (last) {
      finish();
      return false;
    }
    if (!awaiting && delivered != demand.total()) {
      awaiting = true;
      pages().request(1);
    }
    return false;
  }

  private void finish() {
    over = true;
    Throwable error = failure;
    if (error == null) {
      downstream.onComplete();
    } else {
      downstream.onError(error);
    }
  }

  private Subscription pages() {
    return Objects.requireNonNull(pages);
  }
}
