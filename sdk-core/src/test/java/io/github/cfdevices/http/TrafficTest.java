package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.json.RawJson;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Half of the calls block a thread, which is interrupted to cancel them. */
final class TrafficTest extends Traffic {
  private static final int CALLS = 10_000;

  private final ExecutorService callers = Executors.newFixedThreadPool(16);

  @Test
  void callsLeaveNoResourcesAfterAnyOutcome() throws InterruptedException {
    run(CALLS);
    callers.shutdown();
    assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

    assertNothingIsLeft();
    assertThat(summary().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(CALLS);
    assertThat(summary())
        .containsOnlyKeys(
            "result",
            "ApiException",
            "MalformedResponseException",
            "CONNECTION",
            "TIMEOUT",
            "CANCELED");
  }

  @Override
  protected Cancelable send(int number, String id, CountingCallback callback) {
    ApiCall<RawJson> call = things.get(id);
    return number % 2 == 0 ? call.enqueue(callback) : block(call, callback);
  }

  private Cancelable block(ApiCall<RawJson> call, CountingCallback callback) {
    AtomicReference<Thread> blocked = new AtomicReference<>();
    callers.execute(
        () -> {
          blocked.set(Thread.currentThread());
          BlockingCalls.execute(call, callback);
          blocked.set(null);
          Thread.interrupted(); // The thread continues with another call.
        });
    return () -> {
      Thread thread = blocked.get();
      if (thread != null) {
        thread.interrupt();
      }
    };
  }
}
