package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Limiters of several processes in virtual time, with a quota of 100 requests in 10 seconds: a
 * capacity of one token, and one more every 10 s / (100 - 1 - 2), that is 103.09 ms.
 */
final class Bucket4jRateLimiterTest {
  private static final Duration PERIOD = Duration.ofSeconds(10).dividedBy(97);

  private final ManualScheduler scheduler = new ManualScheduler();
  private final MemoryStore store = new MemoryStore(scheduler);
  private final Bucket4jRateLimiter limiter = limiter(0, builder -> builder);
  private final List<String> events = new ArrayList<>();

  @Test
  void newBucketIsEmpty() {
    acquire(limiter, "a");

    advance(PERIOD.minusMillis(1));
    assertThat(events).isEmpty();
    advance(Duration.ofMillis(1));

    assertThat(events).containsExactly("a granted");
  }

  @Test
  void burstIsAvailableAfterATimeWithoutRequests() {
    Bucket4jRateLimiter bursts = limiter(0, builder -> builder.burst(3));
    acquire(bursts, "first");
    advance(Duration.ofSeconds(10));
    events.clear();

    acquireAll(bursts, "a", "b", "c", "d");

    assertThat(events).containsExactly("a granted", "b granted", "c granted");
    // A larger burst leaves less for the rate: 100 - 3 - 2 in 10 seconds.
    advance(Duration.ofSeconds(10).dividedBy(95).plusMillis(1));
    assertThat(events).last().isEqualTo("d granted");
  }

  @Test
  void permitsAreGrantedInOrderAtTheRateOfTheBucket() {
    acquireAll(limiter, "a", "b", "c");

    advance(PERIOD);
    assertThat(events).containsExactly("a granted");
    advance(PERIOD);
    assertThat(events).containsExactly("a granted", "b granted");
    advance(PERIOD);
    assertThat(events).containsExactly("a granted", "b granted", "c granted");
  }

  @Test
  void availableTokenTakesOneReadAndOneWrite() {
    idleUntilFull();
    int reads = store.reads();
    int writes = store.writes();

    acquire(limiter, "a");

    assertThat(events).containsExactly("a granted");
    assertThat(store.reads()).isEqualTo(reads + 1);
    assertThat(store.writes()).isEqualTo(writes + 1);
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void withdrawnRequestLeavesTheQueue() {
    acquire(limiter, "a");
    RateLimiter.Permit withdrawn = acquire(limiter, "b");
    acquire(limiter, "c");

    withdrawn.release();
    withdrawn.release();
    advance(PERIOD.multipliedBy(3));

    assertThat(events).containsExactly("a granted", "c granted");
    assertThat(limiter.snapshot().queued()).isZero();
    assertThat(limiter.snapshot().inFlight()).isEqualTo(2);
  }

  @Test
  void tokenOfAWithdrawnRequestIsGivenBack() {
    acquire(limiter, "a").release();
    advance(PERIOD);
    assertThat(events).isEmpty();

    acquire(limiter, "b");

    assertThat(events).containsExactly("b granted");
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void requestThatArrivesMeanwhileUsesTheTokenOfAWithdrawnOne() {
    acquire(limiter, "a").release();
    acquire(limiter, "b");

    advance(PERIOD);

    assertThat(events).containsExactly("b granted");
  }

  @Test
  void processesThatWaitTakeTurns() {
    Bucket4jRateLimiter other = limiter(1, builder -> builder);
    acquireAll(limiter, "a1", "a2", "a3");
    acquireAll(other, "b1", "b2", "b3");

    advance(PERIOD.multipliedBy(6));

    assertThat(events)
        .containsExactly(
            "a1 granted", "b1 granted", "a2 granted", "b2 granted", "a3 granted", "b3 granted");
  }

  @Test
  void endedProcessKeepsOneTokenAtMost() {
    Bucket4jRateLimiter other = limiter(1, builder -> builder);
    acquireAll(limiter, "a1", "a2", "a3");
    acquireAll(other, "b1", "b2", "b3");

    limiter.close();
    advance(PERIOD.multipliedBy(4));

    assertThat(events.subList(3, 6)).containsExactly("b1 granted", "b2 granted", "b3 granted");
  }

  @Test
  void rejectionBlocksAllProcesses() {
    Bucket4jRateLimiter other = limiter(1, builder -> builder);
    RateLimiter.Permit rejected = acquire(limiter, "a1");
    advance(PERIOD);
    acquire(limiter, "a2");
    acquireAll(other, "b1", "b2");

    rejected.responseReceived(429, Headers.of("Retry-After", "7"));
    rejected.release();
    events.clear();

    assertThat(limiter.snapshot().pause()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    advance(Duration.ofSeconds(7));
    assertThat(events).hasSizeLessThanOrEqualTo(1);
    advance(PERIOD.multipliedBy(4));
    assertThat(events).containsExactlyInAnyOrder("a2 granted", "b1 granted", "b2 granted");
  }

  @Test
  void nothingIsGrantedBeforeTheEndOfABlock() {
    RateLimiter.Permit rejected = acquire(limiter, "a1");
    advance(PERIOD);
    acquireAll(limiter, "a2", "a3");
    events.clear();

    rejected.responseReceived(429, Headers.of("Retry-After", "300"));

    advance(Duration.ofSeconds(299));
    assertThat(events).isEmpty();
    advance(Duration.ofSeconds(2));
    assertThat(events).containsExactly("a2 granted", "a3 granted");
  }

  @Test
  void shorterBlockDoesNotReplaceALongerOne() {
    Bucket4jRateLimiter other = limiter(1, builder -> builder);
    RateLimiter.Permit first = acquire(limiter, "a1");
    RateLimiter.Permit second = acquire(other, "b1");
    advance(PERIOD.multipliedBy(2));
    first.responseReceived(429, Headers.of("Retry-After", "60"));
    acquire(limiter, "a2");
    events.clear();

    second.responseReceived(429, Headers.of("Retry-After", "5"));

    advance(Duration.ofSeconds(59));
    assertThat(events).isEmpty();
    advance(Duration.ofSeconds(2));
    assertThat(events).containsExactly("a2 granted");
  }

  @Test
  void rejectionDuringACheckOfAReservationBlocksTheBucketAtOnce() {
    UnaryOperator<Bucket4jRateLimiter.Builder> slow =
        builder -> builder.quota(4, Duration.ofSeconds(60)); // A token in 30 seconds.
    Bucket4jRateLimiter first = limiter(0, slow);
    Bucket4jRateLimiter second = limiter(1, slow);
    RateLimiter.Permit permit = acquire(first, "a");
    advance(Duration.ofSeconds(30));
    acquire(first, "b");
    advance(Duration.ofSeconds(4));
    store.hold();
    advance(Duration.ofSeconds(1));
    assertThat(store.heldCommands()).isOne();

    permit.responseReceived(429, Headers.of("Retry-After", "100"));
    store.release();
    acquire(second, "c");

    advance(Duration.ofSeconds(99));
    assertThat(events).containsExactly("a granted");
  }

  @Test
  void rejectionWithoutRetryAfterBlocksNothing() {
    acquire(limiter, "a1").responseReceived(429, Headers.of());
    acquire(limiter, "a2");

    advance(PERIOD.multipliedBy(2));

    assertThat(events).containsExactly("a1 granted", "a2 granted");
  }

  /** Somebody else uses the quota: 10 requests are left for 5 seconds, instead of 48. */
  @Test
  void lowerRemainingQuotaBlocksTheBucketUntilItLasts() {
    Bucket4jRateLimiter other = limiter(1, builder -> builder);
    RateLimiter.Permit permit = acquire(limiter, "a");
    advance(PERIOD);
    for (int i = 0; i < 100; i++) {
      acquire(other, "b");
    }
    events.clear();

    permit.responseReceived(200, reported(10, 5));

    advance(Duration.ofSeconds(5).minus(PERIOD.multipliedBy(10)).minusMillis(1));
    assertThat(events).isEmpty();
    advance(PERIOD.multipliedBy(10));
    assertThat(events).hasSizeBetween(9, 10);
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "0, 1"})
  void usedQuotaBlocksTheBucketUntilTheReset(int remaining, int reset) {
    acquire(limiter, "a").responseReceived(200, reported(remaining, reset));
    acquire(limiter, "b");

    advance(Duration.ofSeconds(reset).minusMillis(1));
    assertThat(events).isEmpty();
    advance(PERIOD.multipliedBy(3));

    assertThat(events).containsExactly("a granted", "b granted");
  }

  @ParameterizedTest
  @CsvSource({"38, 5", "1, 1", "100, 10"})
  void expectedRemainingQuotaChangesNothing(int remaining, int reset) {
    RateLimiter.Permit permit = acquire(limiter, "a");
    advance(PERIOD);
    int writes = store.writes();

    permit.responseReceived(200, reported(remaining, reset));

    assertThat(store.writes()).isEqualTo(writes);
    assertThat(limiter.snapshot().pause()).isZero();
    assertThat(limiter.snapshot().remaining()).isEqualTo(remaining);
    assertThat(limiter.snapshot().reset()).isEqualTo(Duration.ofSeconds(reset));
  }

  @Test
  void withoutTheStoreAShareOfTheRateIsGranted() {
    Bucket4jRateLimiter quarter = limiter(0, builder -> builder.fallbackShare(0.25));
    acquire(quarter, "a");
    advance(PERIOD);
    store.fail("gone");

    acquireAll(quarter, "b", "c");

    advance(PERIOD.multipliedBy(4).minusMillis(1));
    assertThat(events).containsExactly("a granted");
    advance(Duration.ofMillis(1));
    assertThat(events).containsExactly("a granted", "b granted");
    advance(PERIOD.multipliedBy(4));
    assertThat(events).containsExactly("a granted", "b granted", "c granted");
  }

  @Test
  void firstRequestIsGrantedWithoutTheStore() {
    store.fail("gone");

    acquireAll(limiter, "a", "b");

    assertThat(events).containsExactly("a granted");
    advance(PERIOD.multipliedBy(10));
    assertThat(events).containsExactly("a granted", "b granted");
  }

  @Test
  void storeIsUsedAgainAsSoonAsItRecovers() {
    store.fail("gone");
    for (int i = 0; i < 100; i++) {
      acquire(limiter, "x");
    }
    advance(Duration.ofSeconds(2));
    assertThat(events).hasSize(2);

    store.recover();
    advance(Duration.ofMillis(250));
    events.clear();
    advance(Duration.ofSeconds(2));

    assertThat(events).hasSize(19);
  }

  @Test
  void unavailableStoreIsNotCalledWhileNothingWaits() {
    store.fail("gone");
    acquire(limiter, "a");
    advance(Duration.ofSeconds(1));
    int reads = store.reads();

    advance(Duration.ofMinutes(10));

    assertThat(store.reads()).isEqualTo(reads);
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void lostBucketVoidsReservations() {
    Bucket4jRateLimiter other = limiter(1, builder -> builder);
    acquireAll(limiter, "a1", "a2");
    acquireAll(other, "b1", "b2");
    advance(PERIOD.minusMillis(1));

    store.lose();
    advance(Duration.ofMillis(1));
    assertThat(events).isEmpty();

    advance(PERIOD.multipliedBy(5));
    assertThat(events)
        .containsExactlyInAnyOrder("a1 granted", "b1 granted", "a2 granted", "b2 granted");
  }

  @Test
  void blockSurvivesTheLossOfTheBucket() {
    RateLimiter.Permit permit = acquire(limiter, "a1");
    advance(PERIOD);
    permit.responseReceived(429, Headers.of("Retry-After", "60"));
    acquire(limiter, "a2");
    store.fail("gone");
    advance(Duration.ofSeconds(10));
    store.lose();
    store.recover();
    Bucket4jRateLimiter other = limiter(1, builder -> builder);
    advance(Duration.ofSeconds(10));
    events.clear();

    acquire(other, "b1");

    advance(Duration.ofSeconds(39));
    assertThat(events).isEmpty();
    advance(Duration.ofSeconds(2));
    assertThat(events).containsExactlyInAnyOrder("a2 granted", "b1 granted");
  }

  @Test
  void blockAppliesWithoutTheStore() {
    store.fail("gone");
    RateLimiter.Permit permit = acquire(limiter, "a1");
    permit.responseReceived(429, Headers.of("Retry-After", "60"));
    acquire(limiter, "a2");

    advance(Duration.ofSeconds(59));
    assertThat(events).containsExactly("a1 granted");
    advance(Duration.ofSeconds(1));
    assertThat(events).containsExactly("a1 granted", "a2 granted");
  }

  @Test
  void slowStoreIsNotWaitedForLongerThanTheCommandTimeout() {
    acquire(limiter, "a");
    advance(Duration.ofSeconds(10));
    store.hold();

    acquireAll(limiter, "b", "c");

    advance(Duration.ofMillis(499));
    assertThat(events).containsExactly("a granted");
    advance(Duration.ofMillis(1));
    assertThat(events).containsExactly("a granted", "b granted");
    advance(PERIOD.multipliedBy(10));
    assertThat(events).containsExactly("a granted", "b granted", "c granted");
    assertThat(store.heldCommands()).isOne();
  }

  @Test
  void tokenThatArrivesTooLateIsGivenBack() {
    idleUntilFull();
    store.hold();
    acquire(limiter, "a");
    advance(Duration.ofMillis(500));
    assertThat(events).containsExactly("a granted");

    store.release(); // The read.
    store.release();

    acquire(limiter, "b");
    advance(Duration.ofMillis(250));
    assertThat(events).containsExactly("a granted");
    advance(PERIOD); // In which the permit of "a" is paid.
    assertThat(events).containsExactly("a granted", "b granted");
  }

  @Test
  void permitsThatWereGrantedWhileTheStoreWasTooSlowArePaidLater() {
    Bucket4jRateLimiter all = limiter(0, builder -> builder.fallbackShare(1));
    acquire(all, "first");
    advance(Duration.ofSeconds(10));
    store.hold();
    for (int i = 0; i < 100; i++) {
      acquire(all, "x");
    }
    advance(Duration.ofMillis(500).plus(PERIOD.multipliedBy(20)));
    events.clear();

    store.release();

    advance(PERIOD.multipliedBy(20));
    assertThat(events).hasSizeLessThan(5);
    advance(PERIOD.multipliedBy(20));
    assertThat(events).hasSizeBetween(15, 25);
  }

  @Test
  void permitsOlderThanAWindowAreNotPaid() {
    Bucket4jRateLimiter half = limiter(0, builder -> builder.fallbackShare(0.5));
    acquire(half, "first");
    advance(Duration.ofSeconds(10));
    store.hold();
    for (int i = 0; i < 300; i++) {
      acquire(half, "x");
    }
    advance(Duration.ofSeconds(40));
    events.clear();

    store.release();

    // A window of 97 periods has 48 or 49 of these permits.
    advance(PERIOD.multipliedBy(60));
    assertThat(events).hasSizeBetween(8, 13);
  }

  @Test
  void slowLimiterOwesNothingIfTheBucketWasLost() {
    Bucket4jRateLimiter all = limiter(0, builder -> builder.fallbackShare(1));
    acquire(all, "first");
    advance(Duration.ofSeconds(10));
    store.hold();
    for (int i = 0; i < 100; i++) {
      acquire(all, "x");
    }
    advance(Duration.ofMillis(500).plus(PERIOD.multipliedBy(20)));
    events.clear();

    store.lose();
    store.release();

    advance(PERIOD.multipliedBy(20));
    assertThat(events).hasSizeGreaterThan(15);
  }

  @Test
  void storeThatNeverRespondsIsCalledAgainAfterTenSeconds() {
    store.hold();
    for (int i = 0; i < 100; i++) {
      acquire(limiter, "x");
    }

    advance(Duration.ofSeconds(25));

    assertThat(store.heldCommands()).isEqualTo(3);
  }

  @Test
  void limiterRefusesRequestsWhileTheStoreIsUnavailable() {
    Bucket4jRateLimiter strict = limiter(0, Bucket4jRateLimiter.Builder::refuseIfUnavailable);
    acquire(strict, "a");
    advance(PERIOD);
    store.fail("gone");

    acquireAll(strict, "b", "c");
    assertThat(events)
        .containsExactly(
            "a granted",
            "b refused: the shared bucket is not available: gone",
            "c refused: the shared bucket is not available: gone");

    store.recover();
    advance(Duration.ofMillis(249));
    acquire(strict, "d");
    advance(Duration.ofMillis(1));
    acquire(strict, "e");
    advance(PERIOD);
    assertThat(events.subList(3, 5))
        .containsExactly("d refused: the shared bucket is not available: gone", "e granted");
  }

  @Test
  void waitingRequestsAreRefusedWhenTheStoreBecomesUnavailable() {
    Bucket4jRateLimiter strict = limiter(0, Bucket4jRateLimiter.Builder::refuseIfUnavailable);
    acquireAll(strict, "a", "b");
    store.fail("gone");

    advance(PERIOD);

    assertThat(events)
        .containsExactly(
            "a refused: the shared bucket is not available: gone",
            "b refused: the shared bucket is not available: gone");
    assertThat(strict.snapshot().inFlight()).isZero();
  }

  @Test
  void storeWhoseClockWasSetBackIsReset() {
    acquire(limiter, "a");
    advance(PERIOD);

    store.setClockBack(Duration.ofHours(1));
    acquire(limiter, "b");

    advance(PERIOD);
    assertThat(events).containsExactly("a granted", "b granted");
  }

  @Test
  void reservationsBeyondAWindowKeepTheirOrder() {
    for (int i = 0; i < 4; i++) { // A token in 30 minutes, for each of four processes.
      String name = "process " + i;
      acquire(limiter(i, builder -> builder.quota(4, Duration.ofHours(1))), name);
    }

    for (int i = 0; i < 4; i++) {
      advance(Duration.ofMinutes(30).minusMillis(1));
      assertThat(events).hasSize(i);
      advance(Duration.ofMillis(1));
      assertThat(events).hasSize(i + 1).last().isEqualTo("process " + i + " granted");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE - 1_000_000_000, Long.MIN_VALUE, -1})
  void elapsedTimeOfAProcessMayOverflow(long origin) {
    Bucket4jRateLimiter other = limiter(origin, builder -> builder.fallbackShare(1));
    acquireAll(other, "a", "b", "c");

    advance(PERIOD.multipliedBy(2));
    store.fail("gone");
    advance(PERIOD);

    assertThat(events).containsExactly("a granted", "b granted", "c granted");
  }

  @Test
  void closedLimiterRefusesRequests() {
    acquire(limiter, "a");

    limiter.close();
    acquire(limiter, "b");

    assertThat(events)
        .containsExactly(
            "a refused: the limiter is closed: null", "b refused: the limiter is closed: null");
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void grantThatThrowsDoesNotStopTheOthers() {
    idleUntilFull();
    acquire(limiter, "a");
    limiter.acquire(
        () -> {
          throw new IllegalStateException("bug");
        });
    acquire(limiter, "b");

    assertThatThrownBy(() -> advance(PERIOD.multipliedBy(4)))
        .isInstanceOf(IllegalStateException.class);
    advance(PERIOD.multipliedBy(4));

    assertThat(events).containsExactly("a granted", "b granted");
  }

  @Test
  void manyRequestsNeedNoDeepStack() {
    Bucket4jRateLimiter large =
        limiter(0, builder -> builder.quota(100_000, Duration.ofSeconds(10)).burst(50_000));
    acquire(large, "first");
    advance(Duration.ofMinutes(5));
    events.clear();
    store.hold();
    for (int i = 0; i < 20_000; i++) {
      acquire(large, "x");
    }

    store.release();

    assertThat(events).hasSize(20_000);
  }

  @Test
  void snapshotReportsTheQuotaAndTheQueue() {
    RateLimiter.Permit permit = acquire(limiter, "a");
    acquire(limiter, "b");
    advance(PERIOD);
    permit.responseReceived(200, reported(90, 9));
    advance(Duration.ofMillis(4));

    assertThat(limiter.snapshot())
        .hasToString(
            "RateLimitSnapshot{inFlight=1, queued=1, limit=100, window=PT10S, remaining=90,"
                + " reset=PT8.996S, pause="
                + PERIOD.minusMillis(4)
                + "}");
    advance(Duration.ofSeconds(9));
    assertThat(limiter.snapshot().remaining()).isNull();
  }

  @Test
  void settingsAreChecked() {
    assertInvalid(
        builder -> builder.quota(3, Duration.ofSeconds(1)), "quota must be at least 4 requests");
    assertInvalid(
        builder -> builder.quota(4, Duration.ofMillis(999)), "window must be at least a second");
    assertInvalid(builder -> builder.burst(0), "burst must be at least 1");
    assertInvalid(builder -> builder.burst(51), "burst must be at most half of the quota");
    assertInvalid(
        builder -> builder.fallbackShare(0), "fallbackShare must be more than 0 and at most 1");
    assertInvalid(
        builder -> builder.fallbackShare(1.01), "fallbackShare must be more than 0 and at most 1");
    assertInvalid(
        builder -> builder.fallbackShare(Double.NaN),
        "fallbackShare must be more than 0 and at most 1");
    assertInvalid(
        builder -> builder.commandTimeout(Duration.ZERO), "commandTimeout must be positive");
  }

  private void assertInvalid(UnaryOperator<Bucket4jRateLimiter.Builder> settings, String message) {
    assertThatThrownBy(() -> limiter(0, settings))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  private Bucket4jRateLimiter limiter(
      long origin, UnaryOperator<Bucket4jRateLimiter.Builder> settings) {
    return settings
        .apply(
            Bucket4jRateLimiter.proxy(store.proxyManager(), "quota")
                .quota(100, Duration.ofSeconds(10)))
        .build(scheduler.withOrigin(origin));
  }

  private void idleUntilFull() {
    acquire(limiter, "first");
    advance(Duration.ofSeconds(10));
    events.clear();
  }

  private void acquireAll(Bucket4jRateLimiter from, String... names) {
    for (String name : names) {
      acquire(from, name);
    }
  }

  private RateLimiter.Permit acquire(Bucket4jRateLimiter from, String name) {
    return from.acquire(
        () -> events.add(name + " granted"),
        reason -> {
          Throwable cause = reason.getCause();
          String why = cause == null ? null : cause.getMessage();
          events.add(name + " refused: " + reason.getMessage() + ": " + why);
        });
  }

  /** Advances the time, and grants tokens that are due at its very end. */
  private void advance(Duration period) {
    scheduler.advance(period);
  }

  private static Headers reported(int remaining, int reset) {
    return Headers.of("Ratelimit", "\"default\";r=" + remaining + ";t=" + reset);
  }
}
