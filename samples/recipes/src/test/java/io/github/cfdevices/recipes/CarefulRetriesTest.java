package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class CarefulRetriesTest {
  private final List<Duration> backoffs = new CopyOnWriteArrayList<>();
  private final CountDownLatch retryScheduled = new CountDownLatch(1);

  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder())
          .withClient(
              client ->
                  client
                      .retryPolicy(CarefulRetries.policy())
                      .listener(
                          new CallListener() {
                            @Override
                            public void retryScheduled(CallEvent event) {
                              backoffs.add(event.waited());
                              retryScheduled.countDown();
                            }
                          }));

  @Test
  void missingResourceIsReadAgain() {
    CallEvent missing = CallEvent.builder("GET", "/devices/1").status(404).build();

    assertThat(CarefulRetries.isRetried(missing, false)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"GET, 503, true", "PUT, 503, true", "DELETE, 503, false", "DELETE, 429, true"})
  void deleteIsRetriedOnlyAfter429(String method, int status, boolean retried) {
    CallEvent failed = CallEvent.builder(method, "/devices/1").status(status).build();

    assertThat(CarefulRetries.isRetried(failed, true)).isEqualTo(retried);
    assertThat(CarefulRetries.isRetried(failed, false)).isFalse();
  }

  @Test
  void backoffsGrowByTheFactor(FakeCloudflare fake, Cloudflare cloudflare) {
    String id = DeviceCounts.page(cloudflare, null).items().get(0).id();
    fake.enqueue(FakeResponse.error(404, 7, "not yet"), FakeResponse.html(503));

    assertThat(cloudflare.devices().get(id).execute().id()).isEqualTo(id);

    assertThat(backoffs).hasSize(2);
    assertThat(backoffs.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(backoffs.get(1)).isBetween(Duration.ofMillis(300), Duration.ofMillis(600));
  }

  @Test
  void deleteIsNotRetried(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(FakeResponse.html(503));

    assertThatThrownBy(() -> cloudflare.devices().delete("id").execute())
        .isInstanceOf(ApiException.class);

    assertThat(fake.requests()).hasSize(1);
    assertThat(backoffs).isEmpty();
  }

  @Test
  void cancelingEndsTheBackoff(FakeCloudflare fake, Cloudflare cloudflare) throws Exception {
    fake.enqueue(FakeResponse.rateLimited(Duration.ofSeconds(30)));
    CompletableFuture<?> device = cloudflare.devices().get("id").executeAsync();
    retryScheduled.await();

    device.cancel(false);

    assertThatThrownBy(device::join).isInstanceOf(CancellationException.class);
    assertThat(backoffs).containsExactly(Duration.ofSeconds(30));
    assertThat(fake.requests()).hasSize(1);
  }
}
