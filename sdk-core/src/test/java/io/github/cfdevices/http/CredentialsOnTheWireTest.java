package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Done;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class CredentialsOnTheWireTest extends ServerTest {
  private static final List<String> HEADERS =
      List.of("Authorization", "X-Auth-Email", "X-Auth-Key", "X-Auth-User-Service-Key");

  private RecordedRequest lastSent;

  @Test
  void tokenIsSentAsBearer() throws InterruptedException {
    assertThat(sent(Credentials.apiToken(TOKEN)))
        .containsExactly("Bearer " + TOKEN, null, null, null);
  }

  @Test
  void keyIsSentWithItsEmailAddress() throws InterruptedException {
    assertThat(sent(Credentials.apiKey("me@example.com", "k")))
        .containsExactly(null, "me@example.com", "k", null);
  }

  @Test
  void serviceKeyIsSentInItsOwnHeader() throws InterruptedException {
    assertThat(sent(Credentials.userServiceKey("k"))).containsExactly(null, null, null, "k");
  }

  @Test
  void providerIsCalledForEachRequest() throws InterruptedException {
    Iterator<Credentials> rotation =
        List.of(
                Credentials.apiToken("first"),
                Credentials.apiKey("me@example.com", "second"),
                Credentials.userServiceKey("third"))
            .iterator();
    use(builder().credentials(rotation::next).build());
    ApiCall<Done> call = things.delete("a");

    List<String> first = send(call);
    List<String> second = send(call);
    List<String> third = send(call);

    assertThat(first).containsExactly("Bearer first", null, null, null);
    assertThat(second).containsExactly(null, "me@example.com", "second", null);
    assertThat(third).containsExactly(null, null, null, "third");
  }

  @Test
  void providerIsNotCalledBeforeTheCallIsExecuted() {
    CredentialsProvider provider =
        () -> {
          throw new AssertionError("asked");
        };
    use(builder().credentials(provider).build());

    assertThat(things.delete("a").withResponse()).isNotNull();
  }

  @Test
  void providerIsCalledOnTheSendingThread() throws InterruptedException {
    List<String> threads = new ArrayList<>();
    CredentialsProvider provider =
        () -> {
          threads.add(Thread.currentThread().isDaemon() ? "client's" : "caller's");
          return Credentials.apiToken(TOKEN);
        };
    use(builder().credentials(provider).build());
    succeed("\"result\":null");
    succeed("\"result\":null");
    RecordingCallback<Done> outcome = new RecordingCallback<>();

    things.delete("a").execute();
    things.delete("a").enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(Done.DONE);
    assertThat(threads).containsExactly("caller's", "client's");
  }

  @Test
  void messageOfAProviderThatThrowsIsNotRepeated() throws InterruptedException {
    CredentialsProvider provider =
        () -> {
          throw new IllegalStateException("no vault for " + TOKEN);
        };
    use(builder().credentials(provider).build());

    assertRejected("are not available: the provider threw java.lang.IllegalStateException");
  }

  @Test
  void errorOfAProviderFailsTheCall() throws InterruptedException {
    CredentialsProvider provider =
        () -> {
          throw new AssertionError("no vault for " + TOKEN);
        };
    use(builder().credentials(provider).build());

    assertRejected("are not available: the provider threw java.lang.AssertionError");
  }

  @Test
  void providerThatReturnsNullFailsTheCall() throws InterruptedException {
    use(builder().credentials(() -> null).build());

    assertRejected("are not available: the provider returned null");
  }

  @Test
  void invalidInputExceptionOfAProviderIsPassedOn() {
    use(builder().credentials(() -> Credentials.apiToken("")).build());

    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("API token must not be empty");
  }

  @Test
  void stackTraceOfAProviderIsKept() {
    CredentialsProvider provider =
        () -> {
          throw new IllegalStateException(TOKEN);
        };
    use(builder().credentials(provider).build());

    assertThatThrownBy(() -> things.delete("a").execute())
        .satisfies(
            e ->
                assertThat(e.getStackTrace()[0].getClassName())
                    .isEqualTo(CredentialsOnTheWireTest.class.getName()));
  }

  @Test
  void failureOfAProviderIsFoundThroughAWrapper() {
    OkHttpClient wrapping =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  try {
                    return chain.proceed(chain.request());
                  } catch (IOException e) {
                    throw new IOException("wrapped", e);
                  }
                })
            .build();
    use(builder().httpClient(wrapping).credentials(() -> null).build());

    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("credentials are not available: the provider returned null");
  }

  @Test
  void kindThatTheOperationDoesNotAcceptIsRejected() throws InterruptedException {
    use(builder().credentials(Credentials.userServiceKey(TOKEN)).build());

    assertThatThrownBy(() -> things.tokenOnly().execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "credentials of this operation must be an API token, but the client has a user service"
                + " key");
    assertThatThrownBy(() -> things.tokenOrKey().execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "credentials of this operation must be an API token or an API key with an"
                + " email address, but the client has a user service key");
    RecordingCallback<Done> outcome = new RecordingCallback<>();
    things.tokenOnly().enqueue(outcome);
    assertThat(outcome.await()).isInstanceOf(InvalidInputException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void kindThatAnOperationAcceptsIsSent() throws InterruptedException {
    use(builder().credentials(Credentials.apiKey("me@example.com", "k")).build());

    assertThat(send(things.tokenOrKey())).containsExactly(null, "me@example.com", "k", null);
  }

  @Test
  void credentialsStayWithTheirOrigin() throws IOException, InterruptedException {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.enqueue(new MockResponse());
      elsewhere.enqueue(new MockResponse());

      things.anywhere("http://127.0.0.1:" + elsewhere.getPort() + "/port").execute();
      things.anywhere("http://localhost:" + elsewhere.getPort() + "/host").execute();

      assertThat(credentials(elsewhere.takeRequest())).containsOnlyNulls();
      assertThat(credentials(elsewhere.takeRequest())).containsOnlyNulls();
    }
  }

  @Test
  void interceptorsOfTheAppSeeNoCredentials() throws InterruptedException {
    List<String> seen = new ArrayList<>();
    Interceptor nosy =
        chain -> {
          seen.add(chain.request().headers().toString());
          Response response = chain.proceed(chain.request());
          seen.add(response.request().headers().toString());
          seen.add(response.networkResponse().request().headers().toString());
          return response;
        };
    use(builder().httpClient(new OkHttpClient.Builder().addInterceptor(nosy).build()).build());

    assertThat(send(things.delete("a")).get(0)).isEqualTo("Bearer " + TOKEN);

    assertThat(seen).hasSize(3);
    assertThat(seen).noneMatch(headers -> headers.contains("Authorization"));
    assertThat(seen.get(2)).contains("Host: 127.0.0.1");
  }

  @Test
  void credentialsReplaceThoseThatAnInterceptorOfTheAppAdded() throws InterruptedException {
    OkHttpClient adding =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain
                            .request()
                            .newBuilder()
                            .header("Authorization", "Basic x")
                            .header("X-Auth-Key", "x")
                            .build()))
            .build();
    use(builder().httpClient(adding).credentials(Credentials.userServiceKey("k")).build());

    assertThat(send(things.delete("a"))).containsExactly(null, null, null, "k");
  }

  @Test
  void cookiesOfTheAppAreSentWithThatOfTheCredentials() throws InterruptedException {
    List<String> seen = new ArrayList<>();
    OkHttpClient adding =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Response response =
                      chain.proceed(
                          chain.request().newBuilder().header("Cookie", "a=1; one=old").build());
                  seen.addAll(response.request().headers("Cookie"));
                  seen.addAll(response.networkResponse().request().headers("Cookie"));
                  return response;
                })
            .build();
    use(builder().httpClient(adding).credentials(cookies("first")).build());

    send(things.delete("a"));

    assertThat(lastSent.getHeaders().values("Cookie"))
        .containsExactly("a=1; one=first; two=second");
    assertThat(seen).containsExactly("a=1", "a=1");
  }

  @Test
  void cookiesOfAnAppsJarDoNotReplaceThoseOfTheCredentials() throws InterruptedException {
    List<String> seen = new ArrayList<>();
    OkHttpClient jar =
        new OkHttpClient.Builder()
            .cookieJar(jar("a=1", "one=of-the-jar"))
            .addInterceptor(
                chain -> {
                  Response response = chain.proceed(chain.request());
                  seen.add(String.valueOf(response.request().header("Cookie")));
                  seen.addAll(response.networkResponse().request().headers("Cookie"));
                  return response;
                })
            .build();
    use(builder().httpClient(jar).credentials(cookies("first")).build());

    send(things.delete("a"));

    List<String> sent = Arrays.asList(String.valueOf(lastSent.getHeader("Cookie")).split("; ", -1));
    assertThat(sent).containsExactlyInAnyOrder("a=1", "one=first", "two=second");
    assertThat(seen).containsExactly("null", "a=1");
  }

  @Test
  void cookieOfTheCredentialsStaysWithItsOrigin() throws IOException, InterruptedException {
    use(
        builder()
            .httpClient(new OkHttpClient.Builder().cookieJar(jar("a=1")).build())
            .credentials(cookies("first"))
            .build());
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.enqueue(new MockResponse());

      things.anywhere("http://127.0.0.1:" + elsewhere.getPort() + "/port").execute();

      assertThat(elsewhere.takeRequest().getHeaders().values("Cookie")).containsExactly("a=1");
    }
  }

  @Test
  void refusedCombinationIsReplacedOnce() throws InterruptedException {
    Iterator<String> rotation = List.of("first", "other").iterator();
    use(builder().credentials(() -> cookies(rotation.next())).build());
    answer(401, "{\"success\":false}");
    succeed("\"result\":null");

    things.delete("a").execute();

    assertThat(taken().getHeader("Cookie")).isEqualTo("one=first; two=second");
    assertThat(taken().getHeader("Cookie")).isEqualTo("one=other; two=second");
  }

  private static Credentials cookies(String first) {
    return Credentials.combined(
        Credentials.cookieKey("one", first), Credentials.cookieKey("two", "second"));
  }

  private static CookieJar jar(String... cookies) {
    return new CookieJar() {
      @Override
      public List<Cookie> loadForRequest(HttpUrl url) {
        return Arrays.stream(cookies).map(cookie -> Cookie.parse(url, cookie)).toList();
      }

      @Override
      public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}
    };
  }

  @Test
  void refusedTokenIsReplacedOnce() throws InterruptedException {
    Iterator<String> rotation = List.of("first", "second", "third").iterator();
    use(builder().credentials(() -> Credentials.apiToken(rotation.next())).build());
    answer(401, "{\"success\":false}");
    answer(401, "{\"success\":false}");

    assertThatThrownBy(() -> things.create(RawJson.of("x")).execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.status()).isEqualTo(401);
              assertThat(e.attempts()).isOne();
            });

    for (String token : List.of("first", "second")) {
      RecordedRequest request = taken();
      assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + token);
      assertThat(request.getBody().readUtf8()).isEqualTo("\"x\"");
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void refusalIsClosedBeforeOtherCredentialsAreSent() {
    List<CloseTrackingBody> bodies = new CopyOnWriteArrayList<>();
    OkHttpClient wrapping =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  assertThat(bodies).allMatch(CloseTrackingBody::isClosed);
                  return CloseTrackingBody.collecting(bodies).intercept(chain);
                })
            .build();
    Iterator<String> rotation = List.of("first", "second").iterator();
    use(
        builder()
            .httpClient(wrapping)
            .credentials(() -> Credentials.apiToken(rotation.next()))
            .build());
    answer(401, "{\"success\":false}");
    succeed("\"result\":null");

    things.delete("a").execute();

    assertThat(bodies).hasSize(2).allMatch(CloseTrackingBody::isClosed);
  }

  @Test
  void refusedTokenThatIsStillTheSameIsNotSentAgain() {
    answer(401, "{\"success\":false}");

    assertThatThrownBy(() -> things.delete("a").execute()).isInstanceOf(ApiException.class);
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void refusalStandsWhenTheProviderHasNoMore() {
    Iterator<Credentials> rotation = List.of(Credentials.apiToken("first")).iterator();
    use(builder().credentials(rotation::next).build());
    answer(401, "{\"success\":false}");

    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(401));
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void providerThatReturnsNullAfterARequestWasSentIsNoInvalidInput() throws Exception {
    Iterator<Credentials> once = Arrays.asList(Credentials.apiToken(TOKEN), null).iterator();

    assertUnavailable(once::next, "are not available: the provider returned null", null);
  }

  @Test
  void providerThatThrowsAfterARequestWasSentIsNoInvalidInput() throws Exception {
    Iterator<Credentials> once = List.of(Credentials.apiToken(TOKEN)).iterator();

    assertUnavailable(
        once::next, "are not available: the provider threw java.util.NoSuchElementException", null);
  }

  @Test
  void blankCredentialsAfterARequestWasSentAreNoInvalidInput() throws Exception {
    Iterator<String> tokens = List.of(TOKEN, "").iterator();

    assertUnavailable(
        () -> Credentials.apiToken(tokens.next()),
        "are not available: the provider threw " + InvalidInputException.class.getName(),
        "API token must not be empty");
  }

  @Test
  void otherKindOfCredentialsAfterARequestWasSentIsNoInvalidInput() throws Exception {
    Iterator<Credentials> kinds =
        List.of(Credentials.apiToken(TOKEN), Credentials.userServiceKey(TOKEN)).iterator();
    CredentialsProvider provider = kinds::next;
    use(
        TestClients.scheduler(builder(), ManualScheduler.skipping(Duration.ofSeconds(1)), () -> 0)
            .retryPolicy(RetryPolicy.standard())
            .credentials(provider)
            .build());
    answer(429, "");

    assertThatThrownBy(() -> things.tokenOnly().execute())
        .isInstanceOf(TransportException.class)
        .hasMessage(
            "GET /client/v4/things/token-only failed: credentials of this operation must be an API"
                + " token, but the client has a user service key (2 attempts)");
  }

  @Test
  void providerThatReturnsNullBeforeAnythingWasSentIsInvalidInputAtEachAttempt()
      throws IOException {
    Iterator<Credentials> once = Arrays.asList(Credentials.apiToken(TOKEN), null).iterator();
    String closed = baseUrl();
    server.shutdown(); // The first attempt cannot connect.
    use(
        TestClients.scheduler(
                builder().baseUrl(closed), ManualScheduler.skipping(Duration.ofSeconds(1)), () -> 0)
            .retryPolicy(RetryPolicy.standard())
            .credentials(once::next)
            .build());

    assertThatThrownBy(() -> things.create(RawJson.of("x")).execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("credentials are not available: the provider returned null");
  }

  @Test
  void providerThatReturnsNullWhenAnInterceptorSendsAgainIsNoInvalidInput() {
    Iterator<Credentials> once = Arrays.asList(Credentials.apiToken(TOKEN), null).iterator();
    OkHttpClient twice =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })
            .build();
    use(builder().httpClient(twice).credentials(once::next).build());
    answer(503, "");

    assertThatThrownBy(() -> things.create(RawJson.of("x")).execute())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.CREDENTIALS);
              assertThat(e.attempts()).isOne();
            });
  }

  private void assertUnavailable(CredentialsProvider provider, String problem, String cause)
      throws InterruptedException {
    use(
        TestClients.scheduler(builder(), ManualScheduler.skipping(Duration.ofSeconds(1)), () -> 0)
            .retryPolicy(RetryPolicy.standard())
            .credentials(provider)
            .build());
    answer(429, "");
    RecordingCallback<Object> outcome = new RecordingCallback<>();

    things.create(RawJson.of("x")).enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e)
                  .hasMessage(
                      "POST /client/v4/things failed: credentials " + problem + " (2 attempts)");
              assertThat(e.kind()).isEqualTo(FailureKind.CREDENTIALS);
              assertThat(e.canceled()).isFalse();
              assertThat(e.attempts()).isEqualTo(2);
              assertThat(e.getCause() == null ? null : e.getCause().getMessage()).isEqualTo(cause);
            });
    assertThat(outcome.hasMore()).isFalse();
    assertThat(server.getRequestCount()).isOne();
  }

  private void assertRejected(String problem) throws InterruptedException {
    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("credentials " + problem)
        .hasNoCause();
    RecordingCallback<Done> outcome = new RecordingCallback<>();
    things.delete("a").enqueue(outcome);
    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e).hasMessage("credentials " + problem).hasNoCause());
    assertThat(server.getRequestCount()).isZero();
  }

  private List<String> sent(Credentials credentials) throws InterruptedException {
    use(builder().credentials(credentials).build());
    return send(things.delete("a"));
  }

  private List<String> send(ApiCall<Done> call) throws InterruptedException {
    succeed("\"result\":null");
    call.execute();
    lastSent = taken();
    return credentials(lastSent);
  }

  private static List<String> credentials(RecordedRequest request) {
    return HEADERS.stream().map(request::getHeader).toList();
  }
}
