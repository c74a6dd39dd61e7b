package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.ThingService;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Thousands of calls with all outcomes, and a check that they leave nothing behind. */
public abstract class Traffic {
  private static final int MAX_IN_FLIGHT = 64;
  private static final int CONNECTIONS = 16;
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  /** Has the same seed in each run. */
  protected final Random random = new Random(42);

  protected ThingService things;

  private final LeakCheck leakCheck = new LeakCheck();
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
  private final OutcomeDispatcher api = new OutcomeDispatcher(scheduler, DEADLINE);
  private final MockWebServer server = new MockWebServer();
  private final List<CountingCallback> outcomes = new ArrayList<>();
  private OkHttpClient okHttp;
  private CloudflareClient client;

  /** Sends one of many calls and returns the handle that cancels it. */
  protected abstract Cancelable send(int number, String id, CountingCallback callback);

  @BeforeEach
  protected void start() throws IOException {
    server.setServerSocketFactory(new NoDelayServerSockets());
    server.setDispatcher(api);
    server.start(InetAddress.getLoopbackAddress(), 0);
    okHttp = new OkHttpClient.Builder().readTimeout(Duration.ofMillis(50)).build();
    client =
        TestClients.scheduler(
                CloudflareClient.builder()
                    .baseUrl("http://127.0.0.1:" + server.getPort() + "/")
                    .credentials(Credentials.apiToken(ServerTest.TOKEN))
                    .totalTimeout(DEADLINE)
                    .rateLimiter(new AdaptiveLimiter(CONNECTIONS, scheduler))
                    .httpClient(okHttp)
                    .listener(api),
                scheduler,
                () -> 0)
            .build();
    things = client.create(ThingService.class);
  }

  @AfterEach
  protected void stop() throws IOException {
    client.close();
    server.close();
    leakCheck.close();
  }

  /** Sends the given number of calls and waits until all have ended. */
  protected final void run(int calls) throws InterruptedException {
    Semaphore room = new Semaphore(MAX_IN_FLIGHT);
    for (int i = 0; i < calls; i++) {
      assertThat(room.tryAcquire(10, TimeUnit.SECONDS)).as("a call has ended").isTrue();
      String id = OutcomeDispatcher.id(CallOutcome.at(random.nextDouble()), i);
      CountingCallback callback = new CountingCallback(room::release);
      outcomes.add(callback);
      api.sent(id, send(i, id, callback));
    }
    assertThat(room.tryAcquire(MAX_IN_FLIGHT, 10, TimeUnit.SECONDS)).as("all have ended").isTrue();
  }

  /** Returns the number of calls by the kind of their outcome. */
  protected final Map<String, Long> summary() {
    return outcomes.stream()
        .collect(Collectors.groupingBy(CountingCallback::summary, Collectors.counting()));
  }

  protected final void assertNothingIsLeft() throws InterruptedException {
    Await.until("calls ended", () -> ClientAccess.engine(client).inFlight() == 0);
    Await.until("attempts returned", () -> ClientAccess.engine(client).abandonedAttempts() == 0);
    assertThat(client.rateLimit().inFlight()).as("permits").isZero();
    assertThat(client.rateLimit().queued()).as("calls queued").isZero();
    assertThat(scheduler.scheduled()).as("tasks of the scheduler").isZero();
    assertThat(outcomes).allMatch(callback -> callback.count() <= 1);
    leakCheck.assertNoBodyIsOpen(okHttp.connectionPool());
    assertThat(okHttp.connectionPool().connectionCount()).isLessThanOrEqualTo(CONNECTIONS);
    okHttp.connectionPool().evictAll();
    assertThat(okHttp.connectionPool().connectionCount()).as("connections").isZero();
    client.close();
    leakCheck.assertNoThreadIsLeft();
  }
}
