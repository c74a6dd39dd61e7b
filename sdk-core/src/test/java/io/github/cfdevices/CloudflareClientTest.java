package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.json.RawJson;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CloudflareClientTest extends ServerTest {
  private static final String CLOSED = "GET /client/v4/things/a was not sent: the client is closed";

  private final RecordingCallback<Object> outcome = new RecordingCallback<>();

  @Test
  void credentialsAreRequired() {
    assertThatThrownBy(() -> CloudflareClient.builder().build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("credentials are required");
  }

  @Test
  void accountIdIsUsedInThePath() {
    assertThat(client.accountId()).isEqualTo(ACCOUNT);
    assertThat(client.requireAccountId()).isEqualTo(ACCOUNT);
  }

  @Test
  void missingAccountIdFailsTheCallThatNeedsIt() {
    use(
        CloudflareClient.builder()
            .baseUrl(baseUrl())
            .credentials(Credentials.apiToken("t"))
            .build());

    assertThat(client.accountId()).isNull();
    assertThatThrownBy(() -> client.requireAccountId())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "account id is required: set it with forAccount,"
                + " accountId of the builder or CLOUDFLARE_ACCOUNT_ID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a\nb"})
  void invalidAccountIdIsRejected(String id) {
    assertThatThrownBy(() -> CloudflareClient.builder().accountId(id))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("account id must not ");
  }

  @Test
  void clientForAnotherAccountIsTheSameOtherwise() throws Exception {
    CloudflareClient other =
        client
            .with(CallOptions.builder().header("X-Trace", "1").build())
            .forAccount("00000000000000000000000000000001");
    succeed("\"result\":1");

    other.create(ThingService.class).get("a").execute();
    other.close();

    assertThat(taken().getHeader("X-Trace")).isEqualTo("1");
    assertThat(other.accountId()).isEqualTo("00000000000000000000000000000001");
    assertThat(other.newBuilder().build().accountId())
        .isEqualTo("00000000000000000000000000000001");
    assertThat(client.accountId()).isEqualTo(ACCOUNT);
    assertThatThrownBy(() -> things.get("a").execute()).hasMessage(CLOSED);
    assertThatThrownBy(() -> client.forAccount(".."))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("account id must not be a dot segment");
  }

  @Test
  void clientIsCreatedFromTheEnvironment() throws InterruptedException {
    use(
        CloudflareClient.fromEnvironment(
            Map.of(
                "CLOUDFLARE_API_TOKEN", TOKEN,
                "CLOUDFLARE_ACCOUNT_ID", ACCOUNT,
                "CLOUDFLARE_BASE_URL", baseUrl())));
    succeed("\"result\":null");

    things.delete("a").execute();

    assertThat(client.accountId()).isEqualTo(ACCOUNT);
    assertThat(taken().getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
  }

  @Test
  void onlyCredentialsAreRequiredInTheEnvironment() {
    CloudflareClient fromToken =
        CloudflareClient.fromEnvironment(Map.of("CLOUDFLARE_API_TOKEN", TOKEN));

    assertThat(fromToken.accountId()).isNull();
    assertThat(fromToken.baseUrl()).isNull();
  }

  @Test
  void callsAfterClosingFail() throws InterruptedException {
    client.close();
    client.close();

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isFalse())
        .hasMessage(CLOSED);
    things.get("a").enqueue(outcome);
    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e).hasMessage(CLOSED));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void closingEndsCallsInFlight() throws InterruptedException {
    succeed("\"result\":{}");
    answer(SocketPolicy.NO_RESPONSE);
    things.get("a").execute();
    taken();
    things.get("a").enqueue(outcome);
    taken();

    client.close();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("GET /client/v4/things/a failed: the client is closed");
              assertThat(e.canceled()).isTrue();
            });
    assertThatThrownBy(() -> things.get("a").execute()).hasMessage(CLOSED);
  }

  @Test
  void callThatStartsWhileTheClientIsClosingIsNotSent() {
    use(
        builder()
            .httpClient(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain -> {
                          client.close();
                          return chain.proceed(chain.request());
                        })
                    .build())
            .build());

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(TransportException.class)
        .hasMessage(CLOSED);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void threadsOfTheClientAreDaemons() throws InterruptedException {
    succeed("\"result\":{}");

    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.parse("{}"));
    assertThat(outcome.thread().isDaemon()).isTrue();
  }

  @Test
  void httpClientOfTheAppIsUsedAndNotClosed() throws Exception {
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> chain.proceed(chain.request().newBuilder().header("X-App", "yes").build()))
            .build();
    use(builder().httpClient(okHttp).build());
    succeed("\"result\":{}");
    things.get("a").enqueue(outcome);
    assertThat(outcome.await()).isEqualTo(RawJson.parse("{}"));
    assertThat(taken().getHeader("X-App")).isEqualTo("yes");

    client.close();

    assertThat(okHttp.interceptors()).hasSize(1);
    assertThat(okHttp.followRedirects()).isTrue();
    assertThat(okHttp.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(okHttp.connectionPool().connectionCount()).isOne();
    server.enqueue(new MockResponse().setBody("still there"));
    try (Response response =
        okHttp.newCall(new Request.Builder().url(baseUrl()).build()).execute()) {
      assertThat(response.body().string()).isEqualTo("still there");
    }
    assertThat(taken().getHeader("Authorization")).isNull();
    assertThatThrownBy(() -> things.get("a").execute()).hasMessage(CLOSED);
    okHttp.dispatcher().executorService().shutdown();
    assertThat(okHttp.dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS))
        .isTrue();
  }

  @Test
  void responsesAreNotCached(@TempDir java.io.File directory) {
    OkHttpClient caching = new OkHttpClient.Builder().cache(new Cache(directory, 1 << 20)).build();
    use(builder().httpClient(caching).build());
    for (int i = 1; i <= 2; i++) {
      server.enqueue(
          new MockResponse()
              .setHeader("Cache-Control", "max-age=600")
              .setBody("{\"success\":true,\"result\":" + i + "}"));
    }

    assertThat(things.get("a").execute().text()).isEqualTo("1");
    assertThat(things.get("a").execute().text()).isEqualTo("2");
  }

  @Test
  void interceptorMayRespondWithoutTheNetwork() {
    OkHttpClient canned =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create("{\"success\":true,\"result\":7}", null))
                        .build())
            .build();
    use(builder().httpClient(canned).build());

    assertThat(things.get("a").execute().text()).isEqualTo("7");
  }
}
