package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import java.net.InetSocketAddress;
import java.net.URI;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OwnOkHttpClientTest {
  private static final String DEVICE =
      "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"id\":\"1\"}}";

  private final FakeCloudflare proxy = FakeCloudflare.start(); // Reads requests to proxies, too.
  private final OkHttpClient shared = new OkHttpClient();

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void requestGoesToTheProxyWithTheNameOfTheServer() {
    proxy.enqueue(FakeResponse.json(200, DEVICE));

    try (Cloudflare cloudflare = cloudflare()) {
      Device device = cloudflare.devices().get("1").execute();

      assertThat(device.id()).isEqualTo("1");
      assertThat(proxy.requests().get(0).path())
          .isEqualTo(
              "http://localhost:1/v4/accounts/"
                  + proxy.accountId()
                  + "/devices/physical-devices/1");
      assertThat(proxy.requests().get(0).header("User-Agent"))
          .matches("cfdevices/\\S+ inventory/1\\.0");
    }
  }

  @Test
  void closingLeavesTheSharedClientOpen() {
    proxy.enqueue(FakeResponse.json(200, DEVICE));

    try (Cloudflare cloudflare = cloudflare()) {
      cloudflare.devices().get("1").execute();
    }

    assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
    assertThat(shared.dispatcher().executorService().isShutdown()).isFalse();
  }

  @Test
  void proxyThatIsNotReachableIsAConnectionFailure() {
    Cloudflare cloudflare = cloudflare();
    proxy.close();

    assertThatThrownBy(() -> cloudflare.devices().get("1").execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONNECTION));
  }

  private Cloudflare cloudflare() {
    URI url = URI.create(proxy.url());
    return OwnOkHttpClient.builder(shared, new InetSocketAddress(url.getHost(), url.getPort()))
        .baseUrl("http://localhost:1/v4/")
        .apiToken(proxy.apiToken())
        .accountId(proxy.accountId())
        .retryPolicy(RetryPolicy.none())
        .build();
  }
}
