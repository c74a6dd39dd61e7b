package io.github.cfdevices.rx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.MainThreadGuard;
import io.github.cfdevices.http.MockResponses;
import io.github.cfdevices.http.TrustStoreWatcher;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread that must not block can build sources and subscribe to them. */
final class RxMainThreadTest extends ServerTest {
  private final MainThreadGuard main = new MainThreadGuard();

  @Override
  protected String baseUrl() {
    return super.baseUrl().replace("127.0.0.1", "localhost");
  }

  @Override
  protected CloudflareClient.Builder builder() {
    return super.builder().credentials(main.credentials());
  }

  @BeforeEach
  void answer() {
    answerAll(request -> MockResponses.refusal(404, null));
  }

  @Test
  void connectionsOfTheAppAreUsedElsewhere() throws InterruptedException {
    use(builder().httpClient(main.okHttp()).build());

    subscribe();

    main.assertUsedElsewhere("names", "proxies", "sockets", "interceptor", "credentials");
  }

  @Test
  @SuppressWarnings("try") // The resource is not used in its block.
  void certificatesAreReadElsewhere() throws InterruptedException {
    try (TrustStoreWatcher trust = new TrustStoreWatcher(() -> main.use("certificates"))) {
      subscribe();
    }

    main.assertUsedElsewhere("certificates", "credentials");
  }

  private void subscribe() throws InterruptedException {
    DevicesRx devices = DevicesRx.create(client);

    TestSubscriber<?> list = devices.list().prefetch(1).test();
    TestObserver<?> device = devices.get("a").test();
    TestObserver<?> deletion = devices.delete("a").test();

    assertThat(list.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(device.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(deletion.await(10, TimeUnit.SECONDS)).isTrue();
    list.assertFailure(ApiException.class);
    device.assertFailure(ApiException.class);
    deletion.assertFailure(ApiException.class);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }
}
