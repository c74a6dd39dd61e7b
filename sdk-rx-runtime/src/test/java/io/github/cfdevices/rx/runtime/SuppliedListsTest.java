package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Done;
import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.PagingException;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls and lists that an app's tests create without a client, in RxJava. */
@Timeout(60)
final class SuppliedListsTest {
  private final ApiException busy = ApiException.builder("GET", "/things").status(503).build();

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final AtomicInteger requested = new AtomicInteger();
  private final PagedFlowable<String> list =
      PagedFlowable.of(
          Paged.from(
              token -> {
                requested.incrementAndGet();
                return switch (String.valueOf(token)) {
                  case "null" -> ApiCall.of(Page.of(List.of("a", "b"), "2"));
                  case "2" -> ApiCall.of(Page.of(List.of("c"), "3"));
                  default -> ApiCall.failed(busy);
                };
              }));

  @Test
  void singleEmitsTheResult() throws Exception {
    RxCalls.single(ApiCall.of("a")).test().await().assertResult("a");
    RxCalls.completable(ApiCall.of(Done.DONE)).test().await().assertResult();
    RxCalls.single(ApiCall.failed(busy)).test().await().assertError(e -> e == busy);
  }

  @Test
  void eachSubscriptionUsesTheCallAgain() throws Exception {
    AtomicInteger used = new AtomicInteger();
    ApiCall<String> flaky =
        ApiCall.from(
            () -> {
              if (used.incrementAndGet() < 3) {
                throw busy;
              }
              return "a";
            });

    RxCalls.single(flaky).retry(2).test().await().assertResult("a");
  }

  @Test
  void disposingDropsTheOutcome() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    TestObserver<String> observer = new TestObserver<>();
    Disposable subscription =
        RxCalls.single(
                ApiCall.from(
                    () -> {
                      started.countDown();
                      await(over);
                      return "late";
                    }))
            .subscribeWith(observer);
    await(started);

    subscription.dispose();
    over.countDown();

    observer.assertEmpty();
  }

  @Test
  void flowEmitsAllItemsAndThenTheFailure() {
    TestSubscriber<String> subscriber = list.test();

    assertThat(subscriber.awaitDone(10, TimeUnit.SECONDS).values()).containsExactly("a", "b", "c");
    subscriber.assertError(e -> e == busy);
  }

  @Test
  void demandDeterminesTheRequestedPages() {
    list.take(2).test().awaitDone(10, TimeUnit.SECONDS).assertResult("a", "b");

    assertThat(requested).hasValue(1);
  }

  @Test
  void flowContinuesAtAToken() {
    list.from("2").take(1).test().awaitDone(10, TimeUnit.SECONDS).assertResult("c");
    list.byPage("2")
        .map(Page::next)
        .take(1)
        .test()
        .awaitDone(10, TimeUnit.SECONDS)
        .assertResult("3");
  }

  @Test
  void prefetchKeepsTheOrder() {
    PagedFlowable<String> pages =
        PagedFlowable.of(
            Paged.ofPages(
                List.of(Page.of(List.of("a"), "2"), Page.of(List.of("b"), "3"), last("c"))));

    pages.prefetch(2).test().awaitDone(10, TimeUnit.SECONDS).assertResult("a", "b", "c");
  }

  @Test
  void unknownTokenIsAnError() {
    PagedFlowable.of(Paged.of(List.of("a")))
        .from("2")
        .test()
        .awaitDone(10, TimeUnit.SECONDS)
        .assertFailure(PagingException.class);
  }

  private static Page<String> last(String item) {
    return Page.of(List.of(item), null);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("not within 10 s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
