package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Paged;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same rules on threads of an executor, which run in any order. */
class ThreadsTest {
  private static final int PAGES = 300;
  private static final int AHEAD = 7;

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private final PagedFlowable<String> flow = PagedFlowable.of(numbers());

  private Paged<String> numbers() {
    CloudflareClient client =
        InMemoryApi.builder(EventListener.NONE, this::answer).executor(executor).build();
    TestService service = client.create(TestService.class);
    return Paged.byNumber(2L, service::byNumber);
  }

  private CannedResponse answer(String name) {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    inFlight.decrementAndGet();
    return CannedResponse.numbers(PAGES).apply(name);
  }

  @AfterEach
  void allCallsEnd() throws InterruptedException {
    executor.shutdown();
    assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @RepeatedTest(5)
  void orderIsKept() throws InterruptedException {
    TestSubscriber<String> subscriber = flow.prefetch(AHEAD).test();
    assertThat(subscriber.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.assertComplete();
    assertThat(subscriber.values()).isEqualTo(allItems());
    assertThat(mostInFlight.get()).isBetween(1, AHEAD + 1);
  }

  @RepeatedTest(5)
  void demandFromAnotherThreadLosesNoItem() throws InterruptedException {
    Serial subscriber = new Serial(0);
    flow.prefetch(AHEAD).subscribe(subscriber);
    for (int i = 0; i < 2 * PAGES; i++) {
      subscriber.request(1);
    }
    assertThat(subscriber.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.assertComplete();
    assertThat(subscriber.values()).isEqualTo(allItems());
    assertThat(subscriber.overlap.get()).as("signals overlapped").isFalse();
    assertThat(mostInFlight.get()).isBetween(1, AHEAD + 1);
  }

  @RepeatedTest(50)
  void cancelingFromAnotherThreadLeavesNothingBehind() throws InterruptedException {
    CountDownLatch some = new CountDownLatch(25);
    Serial subscriber =
        new Serial(Long.MAX_VALUE) {
          @Override
          public void onNext(String item) {
            super.onNext(item);
            some.countDown();
          }
        };
    flow.prefetch(AHEAD).subscribe(subscriber);
    assertThat(some.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.cancel();
    allCallsEnd();
    List<String> values = subscriber.values();
    assertThat(values).isEqualTo(allItems().subList(0, values.size()));
    subscriber.assertNoErrors();
    assertThat(subscriber.overlap.get()).as("signals overlapped").isFalse();
  }

  @Test
  void subscribingDoesNotWaitForTheResponse() throws InterruptedException {
    CountDownLatch subscribed = new CountDownLatch(1);
    CloudflareClient client =
        InMemoryApi.builder(
                EventListener.NONE,
                name -> {
                  try {
                    assertThat(subscribed.await(30, TimeUnit.SECONDS)).isTrue();
                  } catch (InterruptedException e) {
                    throw new AssertionError(e);
                  }
                  return CannedResponse.cursorPage("a", "");
                })
            .executor(executor)
            .build();
    Paged<String> paged = Paged.byCursor(client.create(TestService.class)::byCursor);
    TestSubscriber<String> subscriber = PagedFlowable.of(paged).test();
    subscribed.countDown();
    assertThat(subscriber.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.assertResult("a");
  }

  private static List<String> allItems() {
    return IntStream.rangeClosed(1, PAGES)
        .boxed()
        .flatMap(page -> List.of(page + "a", page + "b").stream())
        .toList();
  }

  /** Detects overlapping signals. */
  private static class Serial extends TestSubscriber<String> {
    private final AtomicBoolean busy = new AtomicBoolean();
    final AtomicBoolean overlap = new AtomicBoolean();

    Serial(long demand) {
      super(demand);
    }

    @Override
    public void onNext(String item) {
      if (!busy.compareAndSet(false, true)) {
        overlap.set(true);
      }
      super.onNext(item);
      busy.set(false);
    }
  }
}
