package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
final class FuturesTest {
  private final BlockingQueue<CallEvent> started = new LinkedBlockingQueue<>();
  private final BlockingQueue<CallEvent> ended = new LinkedBlockingQueue<>();

  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder())
          .withClient(
              client ->
                  client.listener(
                      new CallListener() {
                        @Override
                        public void attemptStarted(CallEvent event) {
                          started.add(event);
                        }

                        @Override
                        public void callEnded(CallEvent event) {
                          ended.add(event);
                        }
                      }));

  @Test
  void devicesAreInTheOrderOfTheirIds(Cloudflare cloudflare) {
    List<Device> devices = DeviceCounts.page(cloudflare, null).items();
    List<String> ids = devices.stream().map(Device::id).toList();

    assertThat(Futures.devices(cloudflare, ids).join()).extracting(Device::id).isEqualTo(ids);
  }

  @Test
  void futureCompletesOnAThreadOfTheClient(FakeCloudflare fake, Cloudflare cloudflare) {
    String id = DeviceCounts.page(cloudflare, null).items().get(0).id();
    CompletableFuture<Credentials> token = new CompletableFuture<>();

    try (Cloudflare waiting = Roots.builder(fake).credentials(token::join).build()) {
      CompletableFuture<Thread> thread =
          Futures.devices(waiting, List.of(id)).thenApply(all -> Thread.currentThread());
      token.complete(Credentials.apiToken(fake.apiToken())); // After the function was added.

      assertThat(thread.join()).isNotSameAs(Thread.currentThread());
      assertThat(thread.join().isDaemon()).isTrue();
    }
  }

  @Test
  void cancelingEndsAllRequests(FakeCloudflare fake, Cloudflare cloudflare) throws Exception {
    fake.enqueue(FakeResponse.stall().times(2));
    CompletableFuture<List<Device>> devices = Futures.devices(cloudflare, List.of("a", "b"));
    for (int i = 0; i < 2; i++) {
      assertThat(started.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    devices.cancel(false);

    for (int i = 0; i < 2; i++) {
      assertThat(ended.poll(30, TimeUnit.SECONDS).error())
          .hasMessageMatching("GET \\S+ was canceled");
    }
  }

  @Test
  void rejectionIsTheCause(Cloudflare cloudflare) {
    CompletableFuture<List<Device>> devices = Futures.devices(cloudflare, List.of("unknown"));

    assertThatThrownBy(devices::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ApiException.class);
  }

  @Test
  void streamRequestsAsManyPagesAsItTakes(FakeCloudflare fake, Cloudflare cloudflare) {
    assertThat(Futures.sizesOfPages(cloudflare, 2)).containsExactly(10, 10);
    assertThat(fake.requests()).hasSize(2);

    assertThat(Futures.sizesOfPages(cloudflare, 9)).containsExactly(10, 10, 4);
  }
}
