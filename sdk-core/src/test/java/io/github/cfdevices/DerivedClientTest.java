package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEngine;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RateLimiter;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DerivedClientTest extends ServerTest {
  private static final String OTHER = "AnotherTokenOf40CharactersForOtherCalls_";

  @Test
  void connectionIsShared() throws Exception {
    succeed("\"result\":1");
    succeed("\"result\":1");
    things.get("a").execute();

    try (CloudflareClient derived = client.newBuilder().accountId("b").build()) {
      derived.create(ThingService.class).get("a").execute();
      assertThat(derived.accountId()).isEqualTo("b");
      assertThat(derived.baseUrl()).isEqualTo(client.baseUrl());
    }

    assertThat(taken().getSequenceNumber()).isZero();
    assertThat(taken().getSequenceNumber()).as("of a request on one connection").isOne();
  }

  @Test
  void eachClientSendsItsOwnCredentials() throws Exception {
    for (int i = 0; i < 3; i++) {
      succeed("\"result\":1");
    }
    CloudflareClient derived = client.newBuilder().apiToken(OTHER).build();

    derived.create(ThingService.class).get("a").execute();
    things.get("a").execute();
    client.newBuilder().build().create(ThingService.class).get("a").execute();

    assertThat(taken().getHeader("Authorization")).isEqualTo("Bearer " + OTHER);
    assertThat(taken().getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    RecordedRequest last = taken();
    assertThat(last.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(last.getSequenceNumber()).isEqualTo(2);
  }

  @Test
  void limiterIsSharedUnlessCredentialsChange() {
    CallEngine origin = client.engine();
    RateLimiter given = RateLimiter.off();

    assertThat(TestClients.sharesLimiter(client.newBuilder().build(), client)).isTrue();
    assertThat(TestClients.sharesLimiter(client.newBuilder().apiToken(OTHER).build(), client))
        .isFalse();
    CloudflareClient withGiven = client.newBuilder().apiToken(OTHER).rateLimiter(given).build();
    assertThat(TestClients.limiter(withGiven)).isSameAs(given);
    assertThat(origin).isSameAs(client.engine());
  }

  @Test
  void limiterOfTheAppIsNotSharedWithOtherCredentials() {
    RateLimiter given = RateLimiter.adaptive(2);
    use(builder().rateLimiter(given).build());

    assertThat(TestClients.limiter(client.newBuilder().build())).isSameAs(given);
    assertThat(TestClients.limiter(client.newBuilder().apiToken(OTHER).build())).isNotSameAs(given);
  }

  @Test
  void closingTheDerivedClientLeavesItsOriginOpen() {
    succeed("\"result\":1");
    CloudflareClient derived = client.newBuilder().build();

    derived.close();

    assertThat(things.get("a").execute().text()).isEqualTo("1");
    assertThatThrownBy(() -> derived.create(ThingService.class).get("a").execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CLOSED));
  }

  @Test
  void closingTheOriginEndsCallsOfTheDerivedClient() throws Exception {
    answer(SocketPolicy.NO_RESPONSE);
    CloudflareClient derived = client.newBuilder().build();
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();
    derived.create(ThingService.class).get("a").enqueue(outcome);
    taken();

    client.close();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CLOSED));
    assertThatThrownBy(() -> derived.create(ThingService.class).get("a").execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CLOSED));
    assertThat(TestClients.inFlight(client)).isZero();
  }

  @Test
  void limitOfBodiesBelongsToTheClient() {
    succeed("\"result\":\"" + "x".repeat(1000) + "\"");
    succeed("\"result\":\"" + "x".repeat(1000) + "\"");
    CloudflareClient derived = client.newBuilder().maxBodyBytes(100).build();

    assertThatThrownBy(() -> derived.create(ThingService.class).get("a").execute())
        .hasMessageContaining("a body that exceeds the limit of 100 bytes");
    assertThat(things.get("a").execute().text()).hasSize(1002);
  }

  @Test
  void httpClientOfTheDerivedClientIsItsOwn() throws Exception {
    succeed("\"result\":1");
    OkHttpClient tagging =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> chain.proceed(chain.request().newBuilder().header("X-Mine", "1").build()))
            .build();

    client.newBuilder().httpClient(tagging).build().create(ThingService.class).get("a").execute();

    assertThat(taken().getHeader("X-Mine")).isEqualTo("1");
  }

  @Test
  void optionsOfTheOriginRemain() throws Exception {
    succeed("\"result\":1");
    CloudflareClient derived =
        client.with(CallOptions.builder().header("X-Trace", "1").build()).newBuilder().build();

    derived.create(ThingService.class).get("a").execute();

    assertThat(taken().getHeader("X-Trace")).isEqualTo("1");
  }

  @Test
  void changingTheBuilderLaterDoesNotChangeTheClient() throws Exception {
    succeed("\"result\":1");
    CloudflareClient.Builder builder = builder();
    use(builder.build());
    builder.userAgentSuffix("later/1").credentials(Credentials.apiToken(OTHER));

    things.get("a").execute();
    RecordedRequest request = taken();

    assertThat(request.getHeader("User-Agent")).matches("cfdevices/[\\w.-]+");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(client.newBuilder().build()).isNotNull();
  }

  @Test
  void userAgentEndsWithTheNameOfTheApp() throws Exception {
    use(builder().userAgentSuffix("my-app/1.2 (nightly)").build());
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(taken().getHeader("User-Agent"))
        .matches("cfdevices/[\\w.-]+ my-app/1\\.2 \\(nightly\\)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "\u00e4"})
  void userAgentSuffixMustBeVisibleAscii(String suffix) {
    assertThatThrownBy(() -> builder().userAgentSuffix(suffix))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("userAgentSuffix must");
  }
}
