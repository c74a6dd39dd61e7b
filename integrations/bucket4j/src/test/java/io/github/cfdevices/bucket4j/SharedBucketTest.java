package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class SharedBucketTest {
  private final ManualScheduler scheduler = new ManualScheduler();
  private final SilentSource source = new SilentSource();
  private final SharedBucket bucket =
      new SharedBucket(
          source,
          new BucketShape(1, Duration.ofSeconds(1)),
          Duration.ofMinutes(6),
          Duration.ofMillis(500),
          scheduler);

  @Test
  void storeThatDoesNotRespondForTenSecondsIsConnectedAnew() {
    var unused = bucket.read();
    scheduler.advance(Duration.ofMillis(9_999));
    assertThat(bucket.read()).isCompletedExceptionally();
    assertThat(source.events).isEqualTo("used");

    scheduler.advance(Duration.ofMillis(1));
    assertThat(bucket.read()).isNotDone();

    assertThat(source.events).isEqualTo("used, reconnected, used");
  }

  /** A source whose operations never end. */
  private static final class SilentSource implements BucketSource {
    String events = "";

    @Override
    public <T> CompletableFuture<T> use(
        Function<AsyncBucketProxy, CompletableFuture<T>> operation) {
      events += events.isEmpty() ? "used" : ", used";
      return new CompletableFuture<>();
    }

    @Override
    public void reconnect() {
      events += ", reconnected";
    }

    @Override
    public void close() {}
  }
}
