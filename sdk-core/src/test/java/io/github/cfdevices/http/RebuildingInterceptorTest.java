package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interceptors of an app that drop the tags of requests or replace exceptions. */
final class RebuildingInterceptorTest extends ServerTest {
  private static final String OTHER_TOKEN = "An0therTokenThatNobodyMayEverSeeEither__";

  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(
        super.builder().retryPolicy(RetryPolicy.standard()), scheduler, () -> 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void postThatMayHaveArrivedIsSentOnce(boolean network) throws InterruptedException {
    OkHttpClient.Builder okHttp = new OkHttpClient.Builder();
    (network ? okHttp.networkInterceptors() : okHttp.interceptors())
        .add(RebuildingInterceptorTest::rebuildRequest);
    use(builder().httpClient(okHttp.build()).build());
    for (int i = 0; i < 3; i++) {
      answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    }

    assertThatThrownBy(() -> things.create(RawJson.of(1)).execute())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.CONNECTION);
              assertThat(e.attempts()).isOne();
            });

    assertThat(server.getRequestCount()).isOne();
    assertThat(taken().getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(scheduler.waits()).isEmpty();
  }

  @Test
  void getIsRetried() {
    intercept(RebuildingInterceptorTest::rebuildRequest);
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    succeed("\"result\":1");

    assertThat(things.get("a").execute()).isEqualTo(RawJson.of(1));
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void postThatWasNotSentIsRetried() {
    AtomicInteger entered = new AtomicInteger();
    intercept(
        chain -> {
          if (entered.getAndIncrement() == 0) {
            throw new IOException("not yet");
          }
          return rebuildRequest(chain);
        });
    succeed("\"result\":1");

    assertThat(things.create(RawJson.of(1)).execute()).isEqualTo(RawJson.of(1));
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void acceptedCredentialsOfTheOperationAreKept() {
    use(
        builder()
            .credentials(Credentials.apiKey("me@example.com", TOKEN))
            .httpClient(okHttp(RebuildingInterceptorTest::rebuildRequest))
            .build());

    assertThatThrownBy(() -> things.tokenOnly().execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("credentials of this operation must be ");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void listenersStillReceiveTheRoute() {
    List<String> routes = new ArrayList<>();
    use(
        builder()
            .httpClient(okHttp(RebuildingInterceptorTest::rebuildBoth))
            .listener(
                new CallListener() {
                  @Override
                  public void attemptEnded(CallEvent event) {
                    routes.add(event.route() + " " + event.attempt() + " " + event.status());
                  }
                })
            .build());
    answer(500, "");
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(routes).containsExactly("things/{id} 1 500", "things/{id} 2 200");
  }

  @Test
  void echoedTokenIsMaskedInANonJsonError() {
    use(
        builder()
            .retryPolicy(RetryPolicy.none())
            .httpClient(okHttp(RebuildingInterceptorTest::rebuildBoth))
            .build());
    answer(502, "text/plain", "you sent Authorization: Bearer " + TOKEN);

    assertMasked(catchThrowable(() -> things.get("a").execute()));
  }

  @Test
  void echoedTokenIsMaskedInAMalformedBody() {
    intercept(RebuildingInterceptorTest::rebuildBoth);
    answer(200, "{\"success\":true,\"" + TOKEN + "\":[1,}");

    Throwable failure = catchThrowable(() -> things.get("a").execute());

    assertMasked(failure);
    assertThat(((MalformedResponseException) failure).jsonPath())
        .startsWith("$." + "*".repeat(TOKEN.length()));
  }

  @Test
  void echoedTokenIsMaskedInABodyThatIsTooLong() {
    use(
        builder()
            .maxBodyBytes(100)
            .httpClient(okHttp(RebuildingInterceptorTest::rebuildBoth))
            .build());
    answer(200, "{\"" + TOKEN + "\":\"" + "x".repeat(100) + "\"}");

    assertMasked(catchThrowable(() -> things.get("a").execute()));
  }

  @Test
  void allTokensThatWereSentAreMasked() {
    List<Credentials> credentials =
        new ArrayList<>(List.of(Credentials.apiToken(TOKEN), Credentials.apiToken(OTHER_TOKEN)));
    use(
        builder()
            .retryPolicy(RetryPolicy.none())
            .credentials(() -> credentials.remove(0))
            .httpClient(okHttp(RebuildingInterceptorTest::rebuildBoth))
            .build());
    answer(401, "{\"success\":false}");
    answer(502, "text/plain", TOKEN + " and " + OTHER_TOKEN);

    Throwable failure = catchThrowable(() -> things.get("a").execute());

    assertMasked(failure);
    assertThat(((MalformedResponseException) failure).excerpt())
        .isEqualTo("*".repeat(TOKEN.length()) + " and " + "*".repeat(OTHER_TOKEN.length()));
  }

  @Test
  void responseThatReplacesA401IsTheOutcome() throws InterruptedException {
    use(
        builder()
            .credentials(() -> null)
            .httpClient(okHttp(answeringFailures(new ArrayList<>())))
            .build());
    RecordingCallback<Object> outcome = new RecordingCallback<>();

    assertThat(things.get("a").execute()).isEqualTo(RawJson.of(1));
    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.of(1));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void exceptionOfAProviderIsHiddenFromInterceptors() {
    List<IOException> caught = new ArrayList<>();
    use(
        builder()
            .credentials(
                () -> {
                  throw new IllegalStateException(TOKEN);
                })
            .httpClient(okHttp(answeringFailures(caught)))
            .build());

    things.get("a").execute();

    assertThat(caught)
        .singleElement()
        .satisfies(e -> assertThat(e).hasMessage("the attempt failed: CREDENTIALS").hasNoCause());
  }

  @Test
  void bodyThatIsTooLongEndsTheAttemptEvenIfAnInterceptorHandlesIt() {
    use(
        builder()
            .maxBodyBytes(100)
            .httpClient(okHttp(answeringFailures(new ArrayList<>())))
            .build());
    answer(200, "x".repeat(101));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("a body that exceeds the limit of 100 bytes");
  }

  @Test
  void retryByAnInterceptorIsTheOutcome() {
    AtomicInteger asked = new AtomicInteger();
    use(
        builder()
            .credentials(() -> asked.getAndIncrement() == 0 ? null : Credentials.apiToken(TOKEN))
            .httpClient(okHttp(RebuildingInterceptorTest::tryTwice))
            .build());
    succeed("\"result\":1");

    assertThat(things.get("a").execute()).isEqualTo(RawJson.of(1));
    assertThat(asked).hasValue(2);
    assertThat(scheduler.waits()).isEmpty();
  }

  @Test
  void failedRetryByAnInterceptorIsTheOutcome() {
    AtomicInteger asked = new AtomicInteger();
    use(
        builder()
            .credentials(() -> asked.getAndIncrement() == 0 ? null : Credentials.apiToken(TOKEN))
            .httpClient(okHttp(RebuildingInterceptorTest::tryTwice))
            .build());
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);

    assertThatThrownBy(() -> things.create(RawJson.of(1)).execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONNECTION));
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void connectionThatBreaksAfterAnAnsweredTryCounts() {
    use(
        builder()
            .maxBodyBytes(100)
            .httpClient(
                okHttp(
                    chain -> {
                      Response response = chain.proceed(chain.request());
                      response.close();
                      return chain.proceed(chain.request());
                    }))
            .build());
    answer(401, "{\"success\":false}");
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);

    assertThatThrownBy(() -> things.create(RawJson.of(1)).execute())
        .isInstanceOf(TransportException.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rejectedCredentialsAreFoundThroughAWrapper(boolean checked) {
    use(
        builder()
            .credentials(() -> null)
            .httpClient(
                okHttp(
                    chain -> {
                      try {
                        return chain.proceed(chain.request());
                      } catch (IOException e) {
                        if (checked) {
                          throw new IOException("wrapped", e);
                        }
                        throw new IllegalStateException("wrapped", e);
                      }
                    }))
            .build());

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("credentials are not available: the provider returned null");
    assertThat(scheduler.waits()).isEmpty();
  }

  @Test
  void wrappedConnectionFailureIsRetried() {
    intercept(
        chain -> {
          try {
            return rebuildRequest(chain);
          } catch (IOException e) {
            throw new IOException("wrapped", e);
          }
        });
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    succeed("\"result\":1");

    assertThat(things.get("a").execute()).isEqualTo(RawJson.of(1));
  }

  private void intercept(Interceptor interceptor) {
    use(builder().httpClient(okHttp(interceptor)).build());
  }

  private static OkHttpClient okHttp(Interceptor interceptor) {
    return new OkHttpClient.Builder().addInterceptor(interceptor).build();
  }

  private static Request anew(Request request) {
    return new Request.Builder()
        .url(request.url())
        .method(request.method(), request.body())
        .headers(request.headers())
        .build();
  }

  private static Response rebuildRequest(Interceptor.Chain chain) throws IOException {
    return chain.proceed(anew(chain.request()));
  }

  private static Response rebuildBoth(Interceptor.Chain chain) throws IOException {
    Request rebuilt = anew(chain.request());
    return chain.proceed(rebuilt).newBuilder().request(rebuilt).build();
  }

  private static Response tryTwice(Interceptor.Chain chain) throws IOException {
    try {
      return rebuildRequest(chain);
    } catch (IOException e) {
      return rebuildRequest(chain);
    }
  }

  private static Interceptor answeringFailures(List<IOException> caught) {
    return chain -> {
      try {
        return rebuildRequest(chain);
      } catch (IOException e) {
        caught.add(e);
        return LocalResponse.good(chain);
      }
    };
  }

  private static void assertMasked(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> {
              assertThat(e.excerpt())
                  .contains("*".repeat(TOKEN.length()))
                  .doesNotContain(TOKEN, OTHER_TOKEN);
              assertThat(e).message().doesNotContain(TOKEN, OTHER_TOKEN);
            });
  }
}
