package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.http.ReportingExecutor;
import io.github.cfdevices.json.OpenEnum;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.GET;
import retrofit2.http.Path;

final class CallbackTest extends ServerTest {
  private final RecordingCallback<Object> outcome = new RecordingCallback<>();

  @Test
  void resultIsDeliveredOnAThreadOfTheClient() throws InterruptedException {
    succeed("\"result\":[\"a\"]");

    things.list("1", null, null).enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(List.of("a"));
    assertThat(outcome.thread()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void errorOfTheApiIsDeliveredAsAFailure() throws InterruptedException {
    answer(404, "{\"success\":false,\"errors\":[{\"code\":6024,\"message\":\"gone\"}]}");

    things.get("a").enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            ApiException.class,
            e ->
                assertThat(e)
                    .hasMessage(
                        "GET /client/v4/things/a returned HTTP 404: 6024 gone (cf-ray"
                            + " 8a1b2c3d4e5f-FRA)"));
  }

  @Test
  void malformedResponseIsDeliveredAsAFailure() throws InterruptedException {
    answer(200, "text/html", "<html>");

    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isInstanceOf(MalformedResponseException.class);
  }

  @Test
  void refusedConnectionIsDeliveredAsAFailure() throws IOException, InterruptedException {
    server.shutdown();

    things.get("a").enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e).hasMessageContaining("Failed to connect"));
  }

  @Test
  void canceledCallFails() throws InterruptedException {
    answer(SocketPolicy.NO_RESPONSE);
    Cancelable handle = things.get("a").enqueue(outcome);
    taken();

    handle.cancel();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("GET /client/v4/things/a was canceled");
              assertThat(e.canceled()).isTrue();
              assertThat(e.timedOut()).isFalse();
            });
  }

  @Test
  void canceledCallFailsOnceOnly() throws InterruptedException {
    answer(SocketPolicy.NO_RESPONSE);
    Cancelable handle = things.get("a").enqueue(outcome);

    handle.cancel();
    handle.cancel();

    assertThat(outcome.await()).isInstanceOf(TransportException.class);
    handle.cancel();
    assertThat(outcome.hasMore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void noResultFollowsACancellation(int status) throws InterruptedException {
    CompletableFuture<Cancelable> handle = new CompletableFuture<>();
    OkHttpClient cancelling =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Response response = chain.proceed(chain.request());
                  byte[] body = response.body().bytes();
                  return response
                      .newBuilder()
                      .body(new BodyThatActs(body, () -> handle.join().cancel()))
                      .build();
                })
            .build();
    use(builder().httpClient(cancelling).build());
    answer(status, "{\"success\":true,\"result\":{}}");

    handle.complete(things.get("a").enqueue(outcome));

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("GET /client/v4/things/a was canceled");
              assertThat(e.canceled()).isTrue();
            });
    assertThat(outcome.hasMore()).isFalse();
  }

  @Test
  void cancelingAfterTheEndDoesNothing() throws InterruptedException {
    succeed("\"result\":{}");
    Cancelable handle = things.get("a").enqueue(outcome);
    assertThat(outcome.await()).isEqualTo(RawJson.parse("{}"));

    handle.cancel();

    assertThat(outcome.hasMore()).isFalse();
  }

  @Test
  void callCanceledByTheAppsDispatcherIsCanceled() throws InterruptedException {
    OkHttpClient okHttp = new OkHttpClient();
    use(builder().httpClient(okHttp).build());
    answer(SocketPolicy.NO_RESPONSE);
    things.get("a").enqueue(outcome);
    taken();

    okHttp.dispatcher().cancelAll();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isTrue());
  }

  @Test
  void exceptionOfAnInterceptorIsNotACancellation() throws InterruptedException {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    OkHttpClient broken =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new IllegalStateException("bug");
                })
            .build();
    use(builder().httpClient(broken).executor(ReportingExecutor.to(uncaught)).build());

    things.get("a").enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e)
                  .hasMessage(
                      "GET /client/v4/things/a failed: java.lang.IllegalStateException: bug");
              assertThat(e.kind()).isEqualTo(FailureKind.OTHER);
              assertThat(e.canceled()).isFalse();
            });
    assertThat(uncaught).isNotDone(); // The callback has received it.
  }

  @Test
  void exceptionOfACallbackReachesOnlyTheUncaughtExceptionHandler() throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    use(builder().executor(ReportingExecutor.to(uncaught)).build());
    succeed("\"result\":{}");
    succeed("\"result\":{}");

    things
        .get("a")
        .enqueue(
            new ApiCallback<Object>() {
              @Override
              public void onResult(Object result) {
                throw new IllegalStateException("bug");
              }

              @Override
              public void onFailure(CloudflareException failure) {
                outcome.onFailure(failure);
              }
            });

    assertThat(uncaught.get(10, TimeUnit.SECONDS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bug");
    things.get("a").enqueue(outcome);
    assertThat(outcome.await()).isEqualTo(RawJson.parse("{}"));
    assertThat(outcome.hasMore()).isFalse();
  }

  @Test
  void errorOfDecodingReachesTheCallback() throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    use(builder().executor(ReportingExecutor.to(uncaught)).build());
    succeed("\"result\":1");
    LinkageError bug = new LinkageError("bug");

    things
        .get("a")
        .map(
            response -> {
              throw bug;
            })
        .enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasCause(bug);
              assertThat(e.kind()).isEqualTo(FailureKind.OTHER);
            });
    assertThat(uncaught.get(10, TimeUnit.SECONDS)).isSameAs(bug);
    assertThat(outcome.hasMore()).isFalse();
  }

  @Test
  void exceptionOfTheFunctionOfAChainReachesTheCallback() throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    use(builder().executor(ReportingExecutor.to(uncaught)).build());
    succeed("\"result\":1");
    IllegalStateException bug = new IllegalStateException("bug");

    things
        .get("a")
        .<RawJson>then(
            result -> {
              throw bug;
            })
        .enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasCause(bug);
              assertThat(e.kind()).isEqualTo(FailureKind.OTHER);
            });
    assertThat(uncaught.get(10, TimeUnit.SECONDS)).isSameAs(bug);
    assertThat(outcome.hasMore()).isFalse();
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void errorWhileTheSecondRequestOfAChainIsBuiltReachesTheCallback() throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    use(builder().executor(ReportingExecutor.to(uncaught)).build());
    succeed("\"result\":1");
    StackOverflowError bug = new StackOverflowError("too deep");
    OpenEnum broken =
        new OpenEnum() {
          @Override
          public String value() {
            throw bug;
          }

          @Override
          public boolean isKnown() {
            return false;
          }
        };

    Enums enums = client.create(Enums.class);
    things.get("a").then(result -> enums.get(broken)).enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e).hasMessage("request cannot be built: too deep"));
    assertThat(uncaught.get(10, TimeUnit.SECONDS)).isSameAs(bug);
    assertThat(outcome.hasMore()).isFalse();
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void functionOfAChainIsAppliedToTheSecondResponse() throws InterruptedException {
    succeed("\"result\":1");
    succeed("\"result\":2");
    ApiCall<RawJson> chain = things.get("a").then(result -> things.get("b"));

    chain.withResponse().map(response -> response.result().status()).enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(200);
    assertThat(taken().getPath()).isEqualTo("/client/v4/things/a");
    assertThat(taken().getPath()).isEqualTo("/client/v4/things/b");
  }

  @Test
  void callbackIsRequired() {
    assertThatThrownBy(() -> things.get("a").enqueue(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("callback");
  }

  interface Enums {
    @GET("things/{id}")
    ApiCall<RawJson> get(@Path("id") OpenEnum id);
  }

  /** A body that runs an action before it is read. */
  private static final class BodyThatActs extends ResponseBody {
    private final byte[] body;
    private final Runnable action;

    BodyThatActs(byte[] body, Runnable action) {
      this.body = body;
      this.action = action;
    }

    @Override
    public MediaType contentType() {
      return null;
    }

    @Override
    public long contentLength() {
      return body.length;
    }

    @Override
    public BufferedSource source() {
      action.run();
      return new Buffer().write(body);
    }
  }
}
