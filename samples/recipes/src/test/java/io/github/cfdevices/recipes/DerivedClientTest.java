package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
final class DerivedClientTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final OkHttpClient httpClient = new OkHttpClient();

  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder())
          .withClient(client -> client.httpClient(httpClient));

  @Test
  void derivedClientUsesTheConnectionOfItsOrigin(Cloudflare cloudflare) {
    assertThat(cloudflare.devices().list()).hasSize(24);

    assertThat(DerivedClient.isAvailable(cloudflare, TIMEOUT)).isTrue();

    assertThat(httpClient.connectionPool().connectionCount()).isEqualTo(1);
    assertThat(cloudflare.devices().list()).hasSize(24); // Still open.
  }

  @Test
  void failureIsNotRetried(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(FakeResponse.html(503));

    assertThat(DerivedClient.isAvailable(cloudflare, TIMEOUT)).isFalse();

    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void serverThatDoesNotRespondIsNotAvailable(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(FakeResponse.stall());

    assertThat(DerivedClient.isAvailable(cloudflare, Duration.ofMillis(50))).isFalse();
  }

  @Test
  void derivedClientWithAnotherTokenHasALimiterOfItsOwn(
      FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(FakeResponse.rateLimited(Duration.ofHours(1)));
    assertThatThrownBy(() -> cloudflare.devices().list().firstPage().execute())
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("returned HTTP 429");

    try (Cloudflare other = DerivedClient.withToken(cloudflare, "other-token");
        Cloudflare same = cloudflare.newBuilder().build()) {
      assertThat(same.client().rateLimit().pause()).isPositive();
      assertThat(other.client().rateLimit().pause()).isZero();
      assertThatThrownBy(() -> other.devices().list().firstPage().execute())
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("returned HTTP 401");
    }

    assertThat(fake.requests())
        .extracting(request -> request.header("Authorization"))
        .containsExactly("Bearer fake-api-token", "Bearer other-token");
  }
}
