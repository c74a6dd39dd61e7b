package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdaptiveLimiterTest {
  private final ManualScheduler scheduler = new ManualScheduler();
  private final AdaptiveLimiter limiter = new AdaptiveLimiter(2, scheduler);
  private final List<String> admitted = new ArrayList<>();

  @Test
  void requestsBeyondTheLimitWaitInOrder() {
    RateLimiter.Permit first = enter("1");
    enter("2");
    enter("3");
    enter("4");
    assertThat(admitted).containsExactly("1", "2");

    first.release();
    first.release();

    assertThat(admitted).containsExactly("1", "2", "3");
    assertThat(limiter.snapshot().inFlight()).isEqualTo(2);
    assertThat(limiter.snapshot().queued()).isOne();
  }

  @Test
  void requestWhoseWakeUpCannotBeScheduledLeavesTheQueue() {
    OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
    RateLimiter.Permit first = enter("1");
    first.responseReceived(429, Headers.of("Retry-After", "10"));
    first.release();
    scheduler.refuse(error);

    assertThatThrownBy(() -> enter("2")).isSameAs(error);

    assertThat(limiter.snapshot().queued()).isZero();
    scheduler.refuse(null);
    enter("3");
    scheduler.advance(Duration.ofSeconds(10));
    assertThat(admitted).containsExactly("1", "3");
    assertThat(limiter.snapshot().inFlight()).isOne();
  }

  @Test
  void withdrawnRequestLeavesTheQueue() {
    RateLimiter.Permit first = enter("1");
    enter("2");
    RateLimiter.Permit third = enter("3");
    enter("4");

    third.release();
    first.release();

    assertThat(admitted).containsExactly("1", "2", "4");
  }

  @Test
  void ampleBudgetCausesNoDelay() {
    answered(200, "\"default\";r=1100;t=200", "\"default\";q=1200;w=300");

    enter("1");
    enter("2");

    assertThat(admitted).containsExactly("1", "2");
    assertThat(limiter.snapshot())
        .hasToString(
            "RateLimitSnapshot{inFlight=2, queued=0, limit=1200, window=PT5M, remaining=1098,"
                + " reset=PT3M20S, pause=PT0S}");
  }

  @Test
  void lowBudgetIsSpreadOverTheTimeLeft() {
    answered(200, "\"default\";r=2;t=30", "\"default\";q=1200;w=300");
    enter("1");

    assertThat(limiter.snapshot().pause()).isEqualTo(Duration.ofSeconds(10));
    scheduler.advance(Duration.ofSeconds(9));
    assertThat(admitted).isEmpty();
  }

  @Test
  void spreadRequestsGoOneByOne() {
    answered(200, "\"default\";r=2;t=30", "\"default\";q=1200;w=300");
    enter("1");
    enter("2");
    RateLimiter.Permit third = enter("3");

    scheduler.advance(Duration.ofSeconds(10));
    assertThat(admitted).containsExactly("1");
    scheduler.advance(Duration.ofSeconds(10));
    assertThat(admitted).containsExactly("1", "2");
    third.release();
    assertThat(scheduler.scheduled()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"120, 1200, true", "121, 1200, false", "50, , true", "51, , false"})
  void pacingBeginsAtATenthOrAtFiftyIfTheLimitIsUnknown(long left, Long whole, boolean paced) {
    String[] policy = whole == null ? new String[0] : new String[] {"\"default\";q=" + whole};

    answered(200, "\"default\";r=" + left + ";t=300", policy);

    assertThat(limiter.snapshot().limit()).isEqualTo(whole);
    assertThat(limiter.snapshot().window()).isNull();
    assertThat(limiter.snapshot().pause().isZero()).isNotEqualTo(paced);
  }

  @Test
  void firstResponseStartsThePacingRegardlessOfTheClientsAge() {
    scheduler.advance(Duration.ofHours(1));

    answered(200, "\"default\";r=2;t=30");

    assertThat(limiter.snapshot().pause()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void pacingStartsFromTheLastRequestNotTheResponse() {
    enter("1");
    scheduler.advance(Duration.ofSeconds(6));

    answered(200, "\"default\";r=2;t=30");

    assertThat(limiter.snapshot().pause()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void otherRequestsInFlightReduceTheBudget() {
    enter("1");
    enter("2");

    answered(200, "\"default\";r=500;t=100");
    assertThat(limiter.snapshot().remaining()).isEqualTo(499);
    answered(200, "\"default\";r=0;t=100");
    assertThat(limiter.snapshot().remaining()).isZero();
  }

  @Test
  void remainingTimeUntilTheResetDecreases() {
    answered(200, "\"default\";r=500;t=100", "\"default\";q=1200;w=300");

    scheduler.advance(Duration.ofSeconds(40));

    assertThat(limiter.snapshot().reset()).isEqualTo(Duration.ofSeconds(60));
    assertThat(limiter.snapshot().window()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void emptyBudgetDelaysRequestsUntilTheReset() {
    answered(200, "\"default\";r=0;t=7");
    enter("1");
    enter("2");

    scheduler.advance(Duration.ofMillis(6999));
    assertThat(admitted).isEmpty();
    scheduler.advance(Duration.ofMillis(1));

    assertThat(admitted).containsExactly("1", "2");
    assertThat(limiter.snapshot().remaining()).isNull();
  }

  @Test
  void status429DelaysOtherRequests() {
    limiter.responseReceived(429, Headers.of("Retry-After", "3"));
    enter("1");

    scheduler.advance(Duration.ofSeconds(2));
    assertThat(admitted).isEmpty();
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(admitted).containsExactly("1");
  }

  @Test
  void longestOfSeveralDelaysApplies() {
    limiter.responseReceived(429, Headers.of("Retry-After", "10"));
    limiter.responseReceived(429, Headers.of("Retry-After", "3"));
    assertThat(limiter.snapshot().pause()).isEqualTo(Duration.ofSeconds(10));

    scheduler.advance(Duration.ofSeconds(4));
    limiter.responseReceived(429, Headers.of("Retry-After", "20"));

    assertThat(limiter.snapshot().pause()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void retryAfterOfAnotherStatusDelaysNoOtherRequest() {
    limiter.responseReceived(503, Headers.of("Retry-After", "10"));

    assertThat(limiter.snapshot().pause()).isZero();
  }

  @Test
  void delayIsAtMostFiveMinutes() {
    limiter.responseReceived(429, Headers.of("Retry-After", "86400"));
    answered(200, "\"default\";r=0;t=999999999999");

    assertThat(limiter.snapshot().pause()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void smallestOfSeveralBudgetsApplies() {
    answered(
        200,
        "\"default\";r=600;t=200, \"burst\";r=0;t=2",
        "\"default\";q=1200, \"burst\";q=200;w=1");

    assertThat(limiter.snapshot().pause()).isEqualTo(Duration.ofSeconds(2));
    assertThat(limiter.snapshot().limit()).isEqualTo(200);
  }

  @Test
  void largerBudgetWakesTheQueue() {
    answered(200, "\"default\";r=0;t=100");
    enter("1");

    answered(200, "\"default\";r=500;t=100");

    assertThat(admitted).containsExactly("1");
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void policyWithoutABudgetSetsTheLimit() {
    limiter.responseReceived(
        200, Headers.of("Ratelimit-Policy", "\"default\";w=300, \"default\";q=1200"));

    assertThat(limiter.snapshot().limit()).isEqualTo(1200);
  }

  @Test
  void earlierEndOfAWaitIsKept() {
    answered(200, "\"default\";r=0;t=100");
    enter("1");
    answered(200, "\"default\";r=0;t=20");
    assertThat(scheduler.scheduled()).isOne();

    scheduler.advance(Duration.ofSeconds(20));

    assertThat(admitted).containsExactly("1");
  }

  @Test
  void laterEndOfAWaitIsKept() {
    answered(200, "\"default\";r=0;t=20");
    enter("1");
    answered(200, "\"default\";r=0;t=100");
    assertThat(scheduler.scheduled()).isOne();

    scheduler.advance(Duration.ofSeconds(99));
    assertThat(admitted).isEmpty();
    scheduler.advance(Duration.ofSeconds(1));

    assertThat(admitted).containsExactly("1");
  }

  @Test
  void malformedHeadersAreIgnored() {
    for (String header :
        List.of(
            "",
            "r=1",
            "\"x",
            "\"x\";r=-1;t=5",
            "\"x\";r=0",
            "\"x\";r=0;t=z",
            "\"x\";t=9",
            ";;;",
            "(1 2)")) {
      answered(200, header, header);
    }

    assertThat(limiter.snapshot())
        .hasToString(
            "RateLimitSnapshot{inFlight=0, queued=0, limit=null, window=null, remaining=null,"
                + " reset=null, pause=PT0S}");
  }

  @Test
  void maximumMustBePositive() {
    assertThatThrownBy(() -> RateLimiter.adaptive(0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("maxConcurrent must be at least 1");
  }

  @Test
  void customLimiterDecidesHowManyRequestsAreAdmitted() {
    RateLimiter shared = RateLimiter.adaptive(1);
    RateLimiter.Permit first = shared.acquire(() -> admitted.add("1"));
    shared.acquire(() -> admitted.add("2"));
    assertThat(admitted).containsExactly("1");

    first.release();

    assertThat(admitted).containsExactly("1", "2");
  }

  @Test
  void limiterThatIsOffAdmitsAllRequests() {
    RateLimiter off = RateLimiter.off();
    RateLimiter.Permit permit = off.acquire(() -> admitted.add("1"));
    permit.responseReceived(429, Headers.of("Retry-After", "3"));
    permit.release();
    off.acquire(() -> admitted.add("2"));

    assertThat(admitted).containsExactly("1", "2");
    assertThat(off.snapshot())
        .isSameAs(RateLimitSnapshot.unknown())
        .hasToString(
            "RateLimitSnapshot{inFlight=0, queued=0, limit=null, window=null, remaining=null,"
                + " reset=null, pause=PT0S}");
  }

  private RateLimiter.Permit enter(String name) {
    return limiter.acquire(() -> admitted.add(name));
  }

  private void answered(int status, String remainder, String... policy) {
    Headers.Builder headers = new Headers.Builder().add("Ratelimit", remainder);
    for (String value : policy) {
      headers.add("Ratelimit-Policy", value);
    }
    limiter.responseReceived(status, headers.build());
  }
}
