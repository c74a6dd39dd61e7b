package io.github.cfdevices.testkit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.json.RawJson;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeAnswerTest {
  private static final String RULES = "/devices/posture";
  private static final String RULE = "{\"name\":\"n\",\"type\":\"warp\"}";

  private final FakeCloudflare fake = FakeCloudflare.builder().withoutPosture().start();
  private final Http http = new Http(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void scriptedAnswersComeInTurnAndThenTheFakesOwn() {
    fake.enqueue(FakeAnswer.error(503, 1, "busy").times(2), FakeAnswer.own(), FakeAnswer.html(502));

    assertThat(fake.pendingAnswers()).isEqualTo(4);
    assertThat(
            List.of(
                http.get(RULES).status(),
                http.get(RULES).status(),
                http.get(RULES).status(),
                http.get(RULES).status(),
                http.get(RULES).status()))
        .containsExactly(503, 503, 200, 502, 200);
    assertThat(fake.pendingAnswers()).isZero();
  }

  @Test
  void answersWaitForTheirMethodAndPath() {
    fake.enqueue("GET", "/devices/posture/*", FakeAnswer.text(500, "one"));
    fake.enqueue("POST", RULES, FakeAnswer.text(500, "two"));

    assertThat(http.get(RULES).status()).isEqualTo(200);
    assertThat(http.get(RULES + "/a/b").status()).isEqualTo(404);
    assertThat(http.get(RULES + "/integration/a").status()).isEqualTo(404);
    assertThat(http.get(RULES + "/integration").body()).isEqualTo("one");
    assertThat(http.send("POST", RULES, RULE).body()).isEqualTo("two");
    assertThat(http.send("POST", RULES, RULE).status()).isEqualTo(200);
  }

  @Test
  void anErrorHasTheRealShape() {
    fake.enqueue(FakeAnswer.error(200, 0, "no"));

    Reply reply = http.get(RULES);

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
  void anyJsonCanBeAnswered() {
    fake.enqueue(FakeAnswer.json(200, "{\"success\":true,").header("X-More", "a"));

    Reply reply = http.get(RULES);

    assertThat(reply.body()).isEqualTo("{\"success\":true,");
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(reply.header("x-more")).isEqualTo("a");
  }

  @Test
  void thePageOfTheEdgeIsHtml() {
    fake.enqueue(FakeAnswer.html(521).header("cf-ray", "mine"));

    Reply reply = http.get(RULES);

    assertThat(reply.status()).isEqualTo(521);
    assertThat(reply.header("content-type")).isEqualTo("text/html; charset=UTF-8");
    assertThat(reply.header("cf-ray")).isEqualTo("mine");
    assertThat(reply.body()).startsWith("<html>").contains("<h1>Error 521</h1>");
  }

  @Test
  void anAnswerCanBeEmpty() {
    fake.enqueue(FakeAnswer.empty(204));

    Reply reply = http.get(RULES);

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("content-type")).isNull();
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void theRateLimitSaysWhenToRetryInPlainText() {
    fake.enqueue(FakeAnswer.rateLimited(Duration.ofSeconds(7)));

    Reply reply = http.get(RULES);

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("7");
    assertThat(reply.header("content-type")).isEqualTo("text/plain; charset=UTF-8");
    assertThat(reply.body()).isEqualTo("error code: 1015");
  }

  @Test
  void aDisconnectComesBeforeTheEffect() {
    fake.enqueue("POST", RULES, FakeAnswer.disconnect());

    assertThatThrownBy(() -> http.send("POST", RULES, RULE))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(http.get(RULES).json("result")).isEqualTo("[]");
  }

  @Test
  void aLostAnswerComesAfterTheEffect() {
    fake.enqueue("POST", RULES, FakeAnswer.lost());

    assertThatThrownBy(() -> http.send("POST", RULES, RULE))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(http.get(RULES).each("name")).containsExactly("n");
  }

  @Test
  void aTruncatedBodyEndsBeforeItsLength() {
    fake.enqueue(FakeAnswer.truncated());

    assertThatThrownBy(() -> http.get(RULES))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("fixed content-length");
  }

  @Test
  void aStalledRequestIsNeitherAnsweredNorActedUpon() {
    fake.enqueue("DELETE", RULES + "/*", FakeAnswer.stall());
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
    MockResponse own = new MockResponse().setBody("own");

    MockResponse delayed =
        FakeAnswer.own()
            .delayed(Duration.ofMillis(300))
            .delayed(Duration.ofSeconds(1))
            .answer(() -> own);
    MockResponse trickled =
        FakeAnswer.text(200, "x").trickled(10, Duration.ofMillis(5)).answer(() -> own);

    assertThat(delayed.getHeadersDelay(MILLISECONDS)).isEqualTo(1_300);
    assertThat(trickled.getThrottleBytesPerPeriod()).isEqualTo(10);
    assertThat(trickled.getThrottlePeriod(MILLISECONDS)).isEqualTo(5);
  }

  @Test
  void latencyIsAddedToEveryAnswer() {
    Access access = new Access("0".repeat(32), "t", "e", "k", "s");
    DeviceStore devices = new DeviceStore(1, FakeTimes.NOW);
    Router router =
        new Router(
            access,
            new Devices(devices, Clock.systemUTC()),
            new Isps(devices, 1, FakeTimes.NOW),
            new Rules(new PostureStore(1, "")),
            new Integrations(new PostureStore(2, "")));
    FakeApi api = new FakeApi(router, new ExampleRoutes(access), Duration.ofMillis(40));
    ReceivedRequest request =
        new ReceivedRequest("GET", "/client/v4/zones", null, Headers.of(), "");

    assertThat(api.answer(request).getHeadersDelay(MILLISECONDS)).isEqualTo(40);
    api.script.add(any -> true, FakeAnswer.own().delayed(Duration.ofMillis(2)));
    assertThat(api.answer(request).getHeadersDelay(MILLISECONDS)).isEqualTo(42);
    api.script.add(any -> true, FakeAnswer.lost());
    assertThat(api.answer(request).getSocketPolicy())
        .isEqualTo(SocketPolicy.DISCONNECT_AFTER_REQUEST);
  }

  @Test
  void anAnswerIsGivenAtLeastOnce() {
    assertThatThrownBy(() -> FakeAnswer.own().times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1");
  }

  @Test
  void aPathStartsBelowTheAccount() {
    assertThatThrownBy(() -> fake.enqueue("GET", "devices", FakeAnswer.own()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("path must start with a slash, below the account");
  }
}
