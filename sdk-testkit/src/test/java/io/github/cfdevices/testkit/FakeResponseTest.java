package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.json.RawJson;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeResponseTest {
  private static final String RULES = "/devices/posture";
  private static final String RULE = "{\"name\":\"n\",\"type\":\"warp\"}";

  private final FakeCloudflare fake = FakeCloudflare.builder().withoutPosture().start();
  private final TestHttpClient http = new TestHttpClient(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void enqueuedResponsesComeInOrderAndThenRegularOnes() {
    fake.enqueue(
        FakeResponse.error(503, 1, "busy").times(2), FakeResponse.own(), FakeResponse.html(502));

    assertThat(fake.pendingResponses()).isEqualTo(4);
    assertThat(
            List.of(
                http.get(RULES).status(),
                http.get(RULES).status(),
                http.get(RULES).status(),
                http.get(RULES).status(),
                http.get(RULES).status()))
        .containsExactly(503, 503, 200, 502, 200);
    assertThat(fake.pendingResponses()).isZero();
  }

  @Test
  void enqueuedResponsesWaitForTheirMethodAndPath() {
    fake.enqueue("GET", "/devices/posture/*", FakeResponse.text(500, "one"));
    fake.enqueue("POST", RULES, FakeResponse.text(500, "two"));

    assertThat(http.get(RULES).status()).isEqualTo(200);
    assertThat(http.get(RULES + "/a/b").status()).isEqualTo(404);
    assertThat(http.get(RULES + "/integration/a").status()).isEqualTo(404);
    assertThat(http.get(RULES + "/integration").body()).isEqualTo("one");
    assertThat(http.send("POST", RULES, RULE).body()).isEqualTo("two");
    assertThat(http.send("POST", RULES, RULE).status()).isEqualTo(200);
  }

  @Test
  void anErrorHasTheRealShape() {
    fake.enqueue(FakeResponse.error(200, 0, "no"));

    TestHttpResponse reply = http.get(RULES);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(reply.header("cf-ray")).isNotNull();
    assertThat(reply.body())
        .isEqualTo(
            """
            {"result":null,"success":false,"errors":[{"code":0,"message":"no"}],"messages":[]}\
            """);
  }

  @Test
  void anyJsonCanBeReturned() {
    fake.enqueue(FakeResponse.json(200, "{\"success\":true,").header("X-More", "a"));

    TestHttpResponse reply = http.get(RULES);

    assertThat(reply.body()).isEqualTo("{\"success\":true,");
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(reply.header("x-more")).isEqualTo("a");
  }

  @Test
  void thePageOfTheEdgeIsHtml() {
    fake.enqueue(FakeResponse.html(521).header("cf-ray", "mine"));

    TestHttpResponse reply = http.get(RULES);

    assertThat(reply.status()).isEqualTo(521);
    assertThat(reply.header("content-type")).isEqualTo("text/html; charset=UTF-8");
    assertThat(reply.header("cf-ray")).isEqualTo("mine");
    assertThat(reply.body()).startsWith("<html>").contains("<h1>Error 521</h1>");
  }

  @Test
  void aResponseCanBeEmpty() {
    fake.enqueue(FakeResponse.empty(204));

    TestHttpResponse reply = http.get(RULES);

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("content-type")).isNull();
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void theRateLimitSaysWhenToRetryInPlainText() {
    fake.enqueue(FakeResponse.rateLimited(Duration.ofSeconds(7)));

    TestHttpResponse reply = http.get(RULES);

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("7");
    assertThat(reply.header("content-type")).isEqualTo("text/plain; charset=UTF-8");
    assertThat(reply.body()).isEqualTo("error code: 1015");
  }

  @Test
  void aDisconnectComesBeforeTheEffect() {
    fake.enqueue("POST", RULES, FakeResponse.disconnect());

    assertThatThrownBy(() -> http.send("POST", RULES, RULE))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(http.get(RULES).json("result")).isEqualTo("[]");
  }

  @Test
  void aLostResponseComesAfterTheEffect() {
    fake.enqueue("POST", RULES, FakeResponse.lost());

    assertThatThrownBy(() -> http.send("POST", RULES, RULE))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(http.get(RULES).each("name")).containsExactly("n");
  }

  @Test
  void aTruncatedBodyEndsBeforeItsLength() {
    fake.enqueue(FakeResponse.truncated());

    assertThatThrownBy(() -> http.get(RULES))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("fixed content-length");
  }

  @Test
  void aStalledRequestHasNeitherAResponseNorAnEffect() {
    fake.enqueue("DELETE", RULES + "/*", FakeResponse.stall());
    String id = fake.addRule(RawJson.parse(RULE));

    assertThatThrownBy(
            () ->
                http.send(http.request(RULES + "/" + id).DELETE().timeout(Duration.ofMillis(200))))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(http.get(RULES + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void delaysAreLeftToTheServer() {
    ServerResponse own = ServerResponse.of(200, "text/plain", "own");

    ServerResponse delayed =
        FakeResponse.own()
            .delayed(Duration.ofMillis(300))
            .delayed(Duration.ofSeconds(1))
            .respond(() -> own);
    ServerResponse trickled =
        FakeResponse.text(200, "x").trickled(10, Duration.ofMillis(5)).respond(() -> own);

    assertThat(delayed.delay()).isEqualTo(Duration.ofMillis(1_300));
    assertThat(delayed.body().utf8()).isEqualTo("own");
    assertThat(trickled.chunk()).isEqualTo(10);
    assertThat(trickled.pause()).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void latencyIsAddedToEveryResponse() {
    Access access = new Access("0".repeat(32), "t", "e", "k", "s");
    DeviceStore devices = new DeviceStore(1, FakeTimes.NOW);
    Router router =
        new Router(
            access,
            new Devices(devices, Clock.systemUTC()),
            new Isps(devices, 1, FakeTimes.NOW),
            new Rules(new PostureStore(1, ""), new HiddenMembers(Set.of())),
            new Integrations(new PostureStore(2, "")));
    FakeApi api =
        new FakeApi(
            router,
            new ExampleRoutes(access, DocumentedOperations.ALL),
            Duration.ofMillis(40),
            null);
    ReceivedRequest request =
        new ReceivedRequest("GET", "/client/v4/zones", null, Headers.of(), "");

    assertThat(api.respond(request).delay()).isEqualTo(Duration.ofMillis(40));
    api.script.add(any -> true, FakeResponse.own().delayed(Duration.ofMillis(2)));
    assertThat(api.respond(request).delay()).isEqualTo(Duration.ofMillis(42));
    api.script.add(any -> true, FakeResponse.lost());
    assertThat(api.respond(request).fault()).isEqualTo(ServerResponse.Fault.DISCONNECTED);
  }

  @Test
  void chunksMustNotBeEmpty() {
    assertThatThrownBy(() -> FakeResponse.own().trickled(0, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bytes must be at least 1");
  }

  @Test
  void aResponseIsReturnedAtLeastOnce() {
    assertThatThrownBy(() -> FakeResponse.own().times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1");
  }

  @Test
  void aPathStartsBelowTheAccount() {
    assertThatThrownBy(() -> fake.enqueue("GET", "devices", FakeResponse.own()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("path must start with a slash, below the account");
  }
}
