package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.reactivex.rxjava3.core.Flowable;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;

/** The pages of a list; each subscription starts a new walk. */
final class PageFlowable<T> extends Flowable<Page<T>> {
  private final Paged<T> paged;
  private final @Nullable String start;
  private final int ahead;

  PageFlowable(Paged<T> paged, @Nullable String start, int ahead) {
    this.paged = paged;
    this.start = start;
    this.ahead = ahead;
  }

  @Override
  protected void subscribeActual(Subscriber<? super Page<T>> subscriber) {
    PageSubscription<T> subscription =
        new PageSubscription<>(subscriber, PageCalls.of(paged.captured(), start), ahead);
    subscriber.onSubscribe(subscription);
    subscription.start();
  }
}
