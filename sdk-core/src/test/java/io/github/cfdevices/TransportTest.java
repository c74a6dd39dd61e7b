package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class TransportTest extends ServerTest {
  private final Transport transport =
      new Transport(null, chain -> chain.proceed(chain.request()), 1 << 20);

  @Test
  void closingLetsGoOfThreadsAndConnections() throws Exception {
    server.enqueue(new MockResponse());
    OkHttpClient okHttp = transport.okHttp();
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    okHttp.dispatcher().executorService().execute(() -> thread.complete(Thread.currentThread()));
    try (Response response = transport.newCall(request()).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
    assertThat(okHttp.connectionPool().connectionCount()).isOne();

    transport.close();

    assertThat(okHttp.dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS))
        .isTrue();
    assertThat(okHttp.connectionPool().connectionCount()).isZero();
    Thread worker = thread.get(10, TimeUnit.SECONDS);
    assertThat(worker.getName()).isEqualTo("cfdevices");
    assertThat(worker.isDaemon()).isTrue();
    worker.join(10_000);
    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void howManyCallsRunIsTheLimitersBusiness() {
    assertThat(transport.okHttp().dispatcher().getMaxRequests()).isEqualTo(Integer.MAX_VALUE);
    assertThat(transport.okHttp().dispatcher().getMaxRequestsPerHost())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void closingAnUnusedClientMakesNone() {
    transport.close();
    transport.close();

    assertThat(transport.isClosed()).isTrue();
    assertThat(transport.okHttp()).isNull();
  }

  @Test
  void closingEndsWhatIsUnderWay() throws Exception {
    server.enqueue(TestAnswer.at(SocketPolicy.NO_RESPONSE));
    CompletableFuture<Boolean> canceled = new CompletableFuture<>();
    transport
        .newCall(request())
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                canceled.complete(call.isCanceled());
              }

              @Override
              public void onResponse(Call call, Response response) {
                canceled.completeExceptionally(new AssertionError(response));
              }
            });
    taken();

    transport.close();

    assertThat(canceled.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void taskRunsHereWhereThereAreNoThreadsAnyMore() {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    transport.close();

    transport.dispatch(() -> thread.complete(Thread.currentThread()));

    assertThat(thread).isCompletedWithValue(Thread.currentThread());
  }

  @Test
  void callThatLosesTheRaceWithClosingSaysSo() {
    InterruptedIOException rejected = new InterruptedIOException("executor rejected");

    assertThat(OkHttpFailure.describe(request(), rejected, false, true))
        .hasMessage("GET /client/v4/ failed: client is closed");
    assertThat(OkHttpFailure.describe(request(), rejected, false, false))
        .hasMessage("GET /client/v4/ failed: java.io.InterruptedIOException: executor rejected");
  }

  @Test
  void failureOfAnotherKindIsNotPutDownToClosing() {
    assertThat(OkHttpFailure.describe(request(), new InterruptedIOException("x"), false, true))
        .hasMessage("GET /client/v4/ failed: java.io.InterruptedIOException: x");
  }

  private Request request() {
    return new Request.Builder().url(baseUrl()).build();
  }
}
