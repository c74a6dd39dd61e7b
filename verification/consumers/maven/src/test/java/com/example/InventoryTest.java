package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import okhttp3.OkHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InventoryTest {
  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(100));

  private Inventory inventory;

  @BeforeEach
  void create(CloudflareClient client) {
    inventory = new Inventory(Cloudflare.create(client), CloudflareRx.create(client));
  }

  @Test
  void listRequestsTwoPages(FakeCloudflare fake) {
    assertThat(inventory.names()).hasSize(95).doesNotContainNull();

    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void rxListRequestsOnePage(FakeCloudflare fake) {
    assertThat(inventory.firstNames(10)).hasSize(10).isSubsetOf(inventory.names());

    assertThat(fake.requests()).hasSize(3);
  }

  @Test
  void ruleIsEdited(PostureRulesApi rules) {
    String id = rules.list().iterator().next().id();

    assertThat(inventory.describe(id, "By IT")).isEqualTo("By IT");
    assertThat(rules.get(id).execute().description()).isEqualTo("By IT");
  }

  @Test
  void missingRuleIsReported() {
    assertThatThrownBy(() -> inventory.describe("none", "By IT"))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  void requestsNameTheRelease(FakeCloudflare fake) {
    inventory.names();

    assertThat(fake.requests())
        .extracting(request -> request.header("User-Agent"))
        .containsOnly("cfdevices/" + System.getProperty("cfdevices.version"));
  }

  @Test
  void classPathHasOneOkHttp() throws Exception {
    ClassLoader loader = InventoryTest.class.getClassLoader();

    assertThat(OkHttp.VERSION).isEqualTo(System.getProperty("okhttp.version"));
    assertThat(Collections.list(loader.getResources("okhttp3/OkHttpClient.class")))
        .extracting(URL::getProtocol)
        .isEqualTo(List.of("jar"));
  }
}
