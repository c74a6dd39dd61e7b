package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Very long durations in every setting. */
final class LongDurationsTest extends ServerTest {
  static Stream<Duration> durations() {
    Random random = new Random(7);
    Stream<Duration> limits =
        Stream.of(
            Duration.ofNanos(1),
            Duration.ofNanos(Long.MAX_VALUE),
            Duration.ofNanos(Long.MAX_VALUE).plusNanos(1),
            Duration.ofMillis(Long.MAX_VALUE),
            Duration.ofMillis(Long.MAX_VALUE).plusMillis(1),
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
    Stream<Duration> others =
        Stream.generate(
                () ->
                    Duration.ofSeconds(
                        random.nextLong() >>> 1 >>> random.nextInt(63), random.nextInt(1_000_000)))
            .map(each -> each.plusNanos(1))
            .limit(40);
    return Stream.concat(limits, others);
  }

  @ParameterizedTest
  @MethodSource("durations")
  void callEndsWithEveryTotalTimeout(Duration timeout) throws InterruptedException {
    ManualScheduler scheduler = new ManualScheduler();
    use(client(scheduler, timeout));
    succeed("\"result\":1");
    RecordingCallback<Object> outcome = new RecordingCallback<>();

    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.of(1));
    Await.until("nothing is scheduled", () -> scheduler.scheduled() == 0);
  }

  @ParameterizedTest
  @MethodSource("durations")
  void backoffThatFitsIntoTheTotalTimeoutIsKept(Duration timeout) {
    ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(10));
    Duration longEnough = timeout.toSeconds() < 11 ? timeout.plusSeconds(11) : timeout;
    use(client(scheduler, longEnough));
    server.enqueue(MockResponses.refusal(503, "7"));
    succeed("\"result\":1");

    assertThat(things.get("a").execute()).isEqualTo(RawJson.of(1));
    assertThat(scheduler.elapsed()).isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @MethodSource("durations")
  void schedulerAcceptsEveryTotalTimeout(Duration timeout) {
    use(
        builder()
            .totalTimeout(timeout.toSeconds() < 60 ? timeout.plusSeconds(60) : timeout)
            .build());
    succeed("\"result\":1");

    assertThat(things.get("a").execute()).isEqualTo(RawJson.of(1));
  }

  private CloudflareClient client(ManualScheduler scheduler, Duration timeout) {
    return TestClients.scheduler(builder(), scheduler, () -> 0)
        .retryPolicy(RetryPolicy.builder().maxRetryAfter(timeout).build())
        .totalTimeout(timeout)
        .build();
  }
}
