package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuotaTest {
  private static final String RULES = "/devices/posture";
  private static final Duration WINDOW = Duration.ofSeconds(20);

  private final TestClock clock = new TestClock();
  private FakeCloudflare fake;
  private TestHttpClient http;

  @AfterEach
  void close() {
    if (fake != null) {
      fake.close();
    }
  }

  @Test
  void requestsBeyondTheQuotaOfAFixedWindowAreRejectedUntilItEnds() {
    FakeQuota quota = start(FakeQuota.fixedWindow(2, WINDOW));
    clock.advance(Duration.ofSeconds(19));
    assertAccepted("\"default\";r=1;t=1");
    clock.advance(Duration.ofMillis(500));
    assertAccepted("\"default\";r=0;t=1");
    assertRejected("1");

    clock.advance(Duration.ofMillis(500));

    assertAccepted("\"default\";r=1;t=20");
    assertThat(quota.accepted()).containsExactly(at(19_000), at(19_500), at(20_000));
    assertThat(quota.rejected()).isOne();
  }

  @Test
  void slidingWindowAcceptsARequestForEachThatLeavesIt() {
    FakeQuota quota = start(FakeQuota.slidingWindow(2, WINDOW));
    clock.advance(Duration.ofSeconds(5));
    assertAccepted("\"default\";r=1;t=20");
    clock.advance(Duration.ofSeconds(10));
    assertAccepted("\"default\";r=0;t=10");
    assertRejected("10");
    clock.advance(Duration.ofMillis(9_999));
    assertRejected("1");

    clock.advance(Duration.ofMillis(1));

    assertAccepted("\"default\";r=0;t=10");
    assertRejected("10");
    assertThat(quota.accepted()).containsExactly(at(5_000), at(15_000), at(25_000));
    assertThat(quota.rejected()).isEqualTo(3);
  }

  @Test
  void rejectedRequestHasNoEffect() {
    start(FakeQuota.fixedWindow(1, WINDOW));
    assertThat(http.send("POST", RULES, "{\"name\":\"a\",\"type\":\"warp\"}").status())
        .isEqualTo(200);

    TestHttpResponse rejected = http.send("POST", RULES, "{\"name\":\"b\",\"type\":\"warp\"}");

    assertThat(rejected.status()).isEqualTo(429);
    assertThat(rejected.body()).isEqualTo("error code: 1015");
    assertThat(rejected.header("Ratelimit-Policy")).isEqualTo("\"default\";q=1;w=20");
    clock.advance(WINDOW);
    assertThat(http.get(RULES).body()).contains("\"name\":\"a\"").doesNotContain("\"name\":\"b\"");
  }

  @Test
  void scriptedResponsesDoNotUseTheQuota() {
    FakeQuota quota = start(FakeQuota.slidingWindow(1, WINDOW));
    fake.enqueue(FakeResponse.html(502));

    assertThat(http.get(RULES).status()).isEqualTo(502);

    assertThat(quota.accepted()).isEmpty();
    assertAccepted("\"default\";r=0;t=20");
  }

  @Test
  void quotaAndWindowArePositive() {
    assertThatThrownBy(() -> FakeQuota.fixedWindow(0, WINDOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("requests must be at least 1");
    assertThatThrownBy(() -> FakeQuota.slidingWindow(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window must be positive");
    assertThatThrownBy(() -> FakeQuota.slidingWindow(1, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window must be positive");
  }

  private FakeQuota start(FakeQuota kind) {
    FakeQuota quota = kind.withClock(clock);
    fake = FakeCloudflare.builder().withoutPosture().quota(quota).start();
    http = new TestHttpClient(fake);
    return quota;
  }

  private void assertAccepted(String reported) {
    TestHttpResponse response = http.get(RULES);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Ratelimit")).isEqualTo(reported);
  }

  private void assertRejected(String retryAfter) {
    TestHttpResponse response = http.get(RULES);
    assertThat(response.status()).isEqualTo(429);
    assertThat(response.header("Retry-After")).isEqualTo(retryAfter);
  }

  private static Instant at(long millis) {
    return FakeTimes.NOW.plusMillis(millis);
  }

  private static final class TestClock extends Clock {
    private volatile Instant now = FakeTimes.NOW;

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
