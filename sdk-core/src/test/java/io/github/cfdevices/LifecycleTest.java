package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class LifecycleTest extends ServerTest {
  @Test
  void manyClientsCostNoThread() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<CloudflareClient> clients = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      clients.add(builder().build());
      clients.get(i).create(ThingService.class).get("a").withResponse();
    }
    clients.forEach(CloudflareClient::close);

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("cfdevices") || name.startsWith("OkHttp"));
  }

  @Test
  void timerRunsOnADaemonUntilItIsClosed() throws Exception {
    SystemTimer timer = new SystemTimer();
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    timer.schedule(Duration.ofNanos(1), () -> thread.complete(Thread.currentThread()));

    Thread worker = thread.get(10, TimeUnit.SECONDS);
    assertThat(worker.getName()).isEqualTo("cfdevices timer");
    assertThat(worker.isDaemon()).isTrue();
    timer.close();
    timer.close();
    timer.schedule(Duration.ZERO, () -> {}).cancel();
    worker.join(10_000);
    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void callsThatEndInAnyWayLeaveNothingBehind() throws InterruptedException {
    ManualTimer timer = ManualTimer.skipping(Duration.ofSeconds(100));
    use(builder().retries(Retries.standard()).timer(timer, () -> 0).build());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            MockResponse response = new MockResponse().setBody("{\"success\":true,\"result\":1}");
            return switch (request.getPath().charAt(request.getPath().length() - 1)) {
              case '0' -> response.setResponseCode(404);
              case '1' -> response.setResponseCode(503);
              case '2' -> response.setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
              case '3' -> response.setBody("<html>");
              default -> response;
            };
          }
        });
    List<Outcome<RawJson>> outcomes = new ArrayList<>();

    for (int i = 0; i < 2000; i++) {
      Outcome<RawJson> outcome = new Outcome<>();
      Cancelable handle = things.get("a" + i).enqueue(outcome);
      if (i % 7 == 0) {
        handle.cancel();
      }
      outcomes.add(outcome);
    }

    for (Outcome<RawJson> outcome : outcomes) {
      assertThat(outcome.await()).isNotNull();
    }
    assertThat(client.calls().underWay()).isZero();
    assertThat(client.rateLimit().underWay()).isZero();
    assertThat(client.rateLimit().queued()).isZero();
    assertThat(timer.scheduled()).isZero();
    assertThat(outcomes).noneMatch(Outcome::isToldMore);
  }
}
