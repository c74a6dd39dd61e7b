package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.http.Body;
import retrofit2.http.PUT;

final class RetrySettingsTest extends ServerTest {
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofMinutes(1));
  private double random;

  private void use(RetryPolicy policy) {
    use(TestClients.scheduler(builder().retryPolicy(policy), scheduler, () -> random).build());
  }

  private void fail(int times, int status) {
    for (int i = 0; i < times; i++) {
      answer(status, "");
    }
  }

  private int attempts() {
    Throwable failure = catchThrowable(() -> things.get("a").execute());
    return failure instanceof ApiException e ? e.attempts() : 0;
  }

  @Test
  void backoffGrowsByTheMultiplierUpToTheLongest() {
    use(
        RetryPolicy.builder()
            .maxRetries(4)
            .backoff(Duration.ofMillis(100), 3, Duration.ofMillis(1000))
            .build());
    fail(5, 500);

    assertThat(attempts()).isEqualTo(5);

    assertThat(scheduler.waits())
        .containsExactly(
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofMillis(900),
            Duration.ofMillis(1000));
  }

  @Test
  void jitterShortensTheBackoff() {
    random = 0.5;
    use(
        RetryPolicy.builder()
            .maxRetries(1)
            .backoff(Duration.ofMillis(100), 1, Duration.ofMillis(100))
            .jitter(1)
            .build());
    fail(2, 500);

    assertThat(attempts()).isEqualTo(2);

    assertThat(scheduler.waits()).containsExactly(Duration.ofMillis(50));
  }

  @Test
  void backoffCanBeZero() {
    use(RetryPolicy.builder().backoff(Duration.ZERO, 1, Duration.ZERO).build());
    fail(3, 500);

    assertThat(attempts()).isEqualTo(3);

    assertThat(scheduler.elapsed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "-1,2,10,first must not be negative",
    "20,2,10,max must be from the first backoff to a day",
    "1,2,86400001,max must be from the first backoff to a day",
    "1,0.5,10,multiplier must be a finite number of at least 1",
    "1,NaN,10,multiplier must be a finite number of at least 1",
    "1,Infinity,10,multiplier must be a finite number of at least 1"
  })
  void invalidBackoffIsRejected(long first, double multiplier, long max, String message) {
    assertThatThrownBy(
            () ->
                RetryPolicy.builder()
                    .backoff(Duration.ofMillis(first), multiplier, Duration.ofMillis(max)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1.1", "NaN"})
  void invalidJitterIsRejected(double jitter) {
    assertThatThrownBy(() -> RetryPolicy.builder().jitter(jitter))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("jitter must be from 0 to 1");
  }

  @Test
  void predicatePreventsARetry() {
    List<String> asked = new ArrayList<>();
    use(
        RetryPolicy.builder()
            .retryIf(
                (attempt, byDefault) -> {
                  asked.add(
                      attempt.method()
                          + " "
                          + attempt.status()
                          + " "
                          + attempt.attempt()
                          + " "
                          + byDefault);
                  return attempt.status() != 503;
                })
            .build());
    answer(500, "");
    answer(503, "");

    assertThat(attempts()).isEqualTo(2);

    assertThat(asked).containsExactly("GET 500 1 true", "GET 503 2 true");
  }

  @ParameterizedTest
  @CsvSource({"GET,3", "PUT,3", "POST,1", "PATCH,1"})
  void predicateCausesARetryOfIdempotentMethodsOnly(String method, int attempts) {
    use(RetryPolicy.builder().retryIf((attempt, byDefault) -> true).build());
    fail(3, 404);
    RawJson body = RawJson.of(1);
    ApiCall<RawJson> call =
        switch (method) {
          case "GET" -> things.get("a");
          case "PUT" -> things.replace("a", body);
          case "PATCH" -> things.change("a", body);
          default -> things.create(body);
        };

    assertThatThrownBy(call::execute)
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.attempts()).isEqualTo(attempts));
  }

  @Test
  void predicateSeesAFailureWithoutAResponse() {
    List<FailureKind> kinds = new ArrayList<>();
    use(
        RetryPolicy.builder()
            .retryIf(
                (attempt, byDefault) -> {
                  kinds.add(attempt.failure());
                  return false;
                })
            .build());
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.attempts()).isOne());
    assertThat(kinds).containsExactly(FailureKind.CONNECTION);
  }

  @Test
  void predicateIsNotAskedAboutASuccess() {
    List<CallEvent> asked = new ArrayList<>();
    use(RetryPolicy.builder().retryIf((attempt, byDefault) -> asked.add(attempt)).build());
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(asked).isEmpty();
  }

  @Test
  void predicateThatThrowsFailsTheCall() {
    IllegalStateException thrown = new IllegalStateException("of the app");
    use(
        RetryPolicy.builder()
            .retryIf(
                (attempt, byDefault) -> {
                  throw thrown;
                })
            .build());
    answer(500, "");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(CloudflareException.class)
        .hasCause(thrown);
    assertThat(TestClients.inFlight(client)).isZero();
    assertThat(client.rateLimit().inFlight()).isZero();
  }

  @Test
  void budgetBoundsTheRetriesOfAllCalls() {
    use(RetryPolicy.builder().budget(3).build());
    fail(3, 500);
    assertThat(attempts()).isEqualTo(3);
    fail(2, 500);
    assertThat(attempts()).isEqualTo(2);
    fail(1, 500);
    assertThat(attempts()).isOne();
  }

  @Test
  void tenSuccessesMakeARetryAvailable() {
    use(RetryPolicy.builder().maxRetries(1).budget(1).build());
    fail(2, 500);
    assertThat(attempts()).isEqualTo(2);
    for (int i = 0; i < 9; i++) {
      succeed("\"result\":1");
      things.get("a").execute();
    }
    fail(1, 500);
    assertThat(attempts()).isOne();
    succeed("\"result\":1");
    things.get("a").execute();
    fail(2, 500);
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void retryAfter429WithRetryAfterTakesNothingFromTheBudget() {
    use(RetryPolicy.builder().budget(0).build());
    failWithRetryAfter(429, 1);
    failWithRetryAfter(429, 1);
    failWithRetryAfter(429, 1);

    assertThat(attempts()).isEqualTo(3);
  }

  @Test
  void retryAfter429WithoutRetryAfterTakesFromTheBudget() {
    use(RetryPolicy.builder().budget(1).build());
    fail(2, 429);

    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void retryThatWouldStartAfterTheTotalTimeoutTakesNothingFromTheBudget() {
    RetryPolicy policy = RetryPolicy.builder().maxRetries(1).budget(1).build();
    Duration timeout = Duration.ofSeconds(30);
    use(
        TestClients.scheduler(
                builder().retryPolicy(policy).totalTimeout(timeout),
                ManualScheduler.skipping(Duration.ofSeconds(20)),
                () -> 0)
            .build());
    failWithRetryAfter(503, 30);
    assertThat(attempts()).isOne();

    fail(2, 500);

    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void streamThatWasSentIsNotSentAgain() {
    use(RetryPolicy.builder().retryNonIdempotent(true).build());
    Streams streams = client.create(Streams.class);
    fail(1, 503);

    assertThatThrownBy(() -> streams.put(new StreamBody("abc")).execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.status()).isEqualTo(503);
              assertThat(e.attempts()).isOne();
            });
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void streamThatWasSentIsNotSentAgainWithOtherCredentials() {
    Iterator<String> tokens = List.of("first", "second").iterator();
    use(builder().credentials(() -> Credentials.apiToken(tokens.next())).build());
    Streams streams = client.create(Streams.class);
    fail(1, 401);

    assertThatThrownBy(() -> streams.put(new StreamBody("abc")).execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(401));
    assertThat(server.getRequestCount()).isOne();
  }

  private void failWithRetryAfter(int status, int seconds) {
    server.enqueue(
        new MockResponse().setResponseCode(status).setHeader("Retry-After", seconds).setBody(""));
  }

  @Test
  void derivedClientSharesTheBudget() {
    use(RetryPolicy.builder().maxRetries(1).budget(1).build());
    fail(2, 500);
    assertThat(attempts()).isEqualTo(2);
    fail(1, 500);
    things = client.newBuilder().build().create(ThingService.class);

    assertThat(attempts()).isOne();
  }

  interface Streams {
    @PUT("things/stream")
    ApiCall<Done> put(@Body RequestBody body);
  }

  /** A body of unknown length that can be read once. */
  private static final class StreamBody extends RequestBody {
    private final Buffer content;

    StreamBody(String content) {
      this.content = new Buffer().writeUtf8(content);
    }

    @Override
    public MediaType contentType() {
      return null;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.writeAll(content);
    }
  }
}
