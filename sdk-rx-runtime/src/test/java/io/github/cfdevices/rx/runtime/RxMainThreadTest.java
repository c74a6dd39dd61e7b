package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Paged;
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
    TestService service = client.create(TestService.class);

    TestSubscriber<?> list = PagedFlowable.of(Paged.byCursor(service::byCursor)).prefetch(1).test();
    TestObserver<?> value = RxCalls.single(service.value()).test();
    TestObserver<?> deletion = RxCalls.completable(service.delete()).test();

    assertThat(list.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(value.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(deletion.await(10, TimeUnit.SECONDS)).isTrue();
    list.assertFailure(ApiException.class);
    value.assertFailure(ApiException.class);
    deletion.assertFailure(ApiException.class);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }
}
