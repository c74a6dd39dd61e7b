package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The clock of a server in virtual time, whose requests and responses take equally long. */
final class RedisClockTest {
  private final RedisClock clock = new RedisClock(this::time, this::nanoTime);
  private Duration now = Duration.ofHours(5);
  private Duration server = Duration.ofSeconds(1_000_000);
  private Duration roundTrip = Duration.ofMillis(10);
  private Duration error = Duration.ZERO;

  @Test
  void firstReadingIsUsedHoweverSlowItIs() {
    roundTrip = Duration.ofSeconds(2);

    clock.synchronize();

    assertThat(difference()).isZero();
  }

  @Test
  void slowReadingIsUsedIfItDisprovesTheTime() {
    clock.synchronize();
    server = server.plusSeconds(60);
    roundTrip = Duration.ofMillis(80);

    clock.synchronize();

    assertThat(difference()).isZero();
  }

  @Test
  void slowReadingWhoseErrorIsLargerIsNotUsed() {
    clock.synchronize();
    roundTrip = Duration.ofMillis(80);
    error = Duration.ofMillis(40);

    clock.synchronize();

    assertThat(difference()).isZero();
  }

  @Test
  void fastReadingIsUsed() {
    clock.synchronize();
    server = server.plusMillis(1);

    clock.synchronize();

    assertThat(difference()).isZero();
  }

  /** Responds at once and advances the time by the round trip. */
  private CompletableFuture<List<byte[]>> time() {
    pass(roundTrip.dividedBy(2));
    Duration reported = server.plus(error);
    pass(roundTrip.dividedBy(2));
    CompletableFuture<List<byte[]>> response = new CompletableFuture<>();
    response.complete(
        List.of(digits(reported.toSeconds()), digits(reported.toNanosPart() / 1_000)));
    return response;
  }

  private void pass(Duration period) {
    now = now.plus(period);
    server = server.plus(period);
  }

  /** Returns how much the clock is ahead of the server. */
  private Duration difference() {
    return Duration.ofNanos(clock.currentTimeNanos()).minus(server);
  }

  private long nanoTime() {
    return now.toNanos();
  }

  private static byte[] digits(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }
}
