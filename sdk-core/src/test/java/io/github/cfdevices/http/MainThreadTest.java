package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.ThingService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations that do not block: all except executing a call. */
final class MainThreadTest extends ServerTest {
  private final MainThreadGuard main = new MainThreadGuard();
  private final RecordingCallback<Object> outcome = new RecordingCallback<>();

  @Override
  protected String baseUrl() {
    return super.baseUrl().replace("127.0.0.1", "localhost");
  }

  @Override
  protected CloudflareClient.Builder builder() {
    return super.builder().credentials(main.credentials());
  }

  @BeforeEach
  void answer() {
    answerAll(request -> MockResponses.good());
  }

  @Test
  void connectionsOfTheAppAreUsedElsewhere() throws InterruptedException {
    use(builder().httpClient(main.okHttp()).build());

    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
    main.assertUsedElsewhere("names", "proxies", "sockets", "interceptor", "credentials");
  }

  @Test
  @SuppressWarnings("try") // The resource is not used in its block.
  void certificatesAreReadElsewhere() throws InterruptedException {
    try (TrustStoreWatcher trust = new TrustStoreWatcher(() -> main.use("certificates"))) {
      things.get("a").enqueue(outcome);

      assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
    }
    main.assertUsedElsewhere("certificates", "credentials");
  }

  @Test
  void idleConnectionsAreClosedElsewhere() throws InterruptedException {
    OkHttpClient okHttp = ClientAccess.engine(client).transport.okHttp();
    OkHttpClient.Builder bare = okHttp.newBuilder().socketFactory(main.okHttp().socketFactory());
    bare.interceptors().clear(); // They require the state of an attempt.
    bare.networkInterceptors().clear();
    OkHttpClient watched = bare.build();
    CompletableFuture<Integer> status = new CompletableFuture<>();
    watched.newCall(new Request.Builder().url(super.baseUrl()).build()).enqueue(new Taken(status));
    assertThat(status).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(200);

    client.close();

    assertThat(ClientAccess.engine(client).workers.pool().awaitTermination(10, TimeUnit.SECONDS))
        .isTrue();
    assertThat(okHttp.connectionPool().connectionCount()).isZero();
    main.assertUsedElsewhere("sockets", "closing");
  }

  @Test
  void unusedClientStartsNoThread() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    List<CloudflareClient> clients = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      clients.add(builder().build());
      clients.get(i).create(ThingService.class).get("a").withResponse();
    }

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("cfdevices") || name.startsWith("OkHttp"));
    clients.forEach(CloudflareClient::close);
    main.assertUsedElsewhere();
  }

  private record Taken(CompletableFuture<Integer> status) implements Callback {
    @Override
    public void onResponse(Call call, Response response) throws IOException {
      response.body().string();
      status.complete(response.code());
    }

    @Override
    public void onFailure(Call call, IOException e) {
      status.completeExceptionally(e);
    }
  }
}
