package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.http.RateLimiter;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.EventListener;
import org.junit.jupiter.api.Test;

/** Calls are bounded even without a rate limit. */
class ManyCallsTest {
  private static final int CALLS = 10_000;
  private static final int BOUND = 64;

  private final CountDownLatch full = new CountDownLatch(BOUND);
  private final CountDownLatch subscribed = new CountDownLatch(1);
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();

  @Test
  void attemptsAndThreadsAreBounded() throws InterruptedException {
    CloudflareClient client =
        InMemoryApi.builder(EventListener.NONE, this::answer)
            .rateLimiter(RateLimiter.off())
            .build();
    TestService service = client.create(TestService.class);

    TestSubscriber<String> subscriber =
        Flowable.range(0, CALLS)
            .flatMapSingle(i -> RxCalls.single(service.value()), false, CALLS)
            .test();
    assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(workers()).isEqualTo(BOUND);
    subscribed.countDown();

    assertThat(subscriber.await(60, TimeUnit.SECONDS)).isTrue();
    subscriber.assertValueCount(CALLS).assertComplete();
    assertThat(mostInFlight).hasValue(BOUND);
    // A worker that runs a callback no longer counts as in flight, so there can be more than BOUND.
    assertThat(workers()).isLessThan(CALLS / 10);
    client.close();
  }

  private CannedResponse answer(String name) {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    full.countDown();
    try {
      assertThat(subscribed.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    inFlight.decrementAndGet();
    return CannedResponse.value(name);
  }

  private long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.getName().equals("cfdevices"))
        .count();
  }
}
