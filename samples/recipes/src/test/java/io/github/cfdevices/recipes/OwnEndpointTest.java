package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiErrorKind;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.testkit.ReceivedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeCloudflareExtension.class)
final class OwnEndpointTest {
  private static final String SETTINGS = "/devices/settings";
  private static final String ENVELOPE =
      "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"mode\":\"on\"}}";

  @Test
  void endpointHasTheCredentialsOfTheClient(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue("PUT", SETTINGS, FakeResponse.json(200, ENVELOPE));
    fake.enqueue("GET", SETTINGS, FakeResponse.json(200, ENVELOPE));

    RawJson settings = OwnEndpoint.replaceSettings(cloudflare, RawJson.parse("{\"mode\":\"on\"}"));

    assertThat(settings.text()).isEqualTo("{\"mode\":\"on\"}");
    assertThat(fake.requests()).extracting(ReceivedRequest::method).containsExactly("PUT", "GET");
    assertThat(fake.requests())
        .allSatisfy(
            request -> {
              assertThat(request.path())
                  .isEqualTo("/client/v4/accounts/" + fake.accountId() + SETTINGS);
              assertThat(request.header("Authorization")).isEqualTo("Bearer fake-api-token");
            });
    assertThat(fake.requests().get(0).body()).isEqualTo("{\"mode\":\"on\"}");
  }

  @Test
  void rejectionOfTheEndpointIsTyped(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue("PUT", SETTINGS, FakeResponse.error(403, 10000, "Authentication error"));

    assertThatThrownBy(() -> OwnEndpoint.replaceSettings(cloudflare, RawJson.of("on")))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.kind()).isEqualTo(ApiErrorKind.FORBIDDEN));
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void parameterIsAddedToTheOperation(FakeCloudflare fake, Cloudflare cloudflare) {
    String id = DeviceCounts.page(cloudflare, null).items().get(0).id();

    assertThat(OwnEndpoint.getWithParameter(cloudflare, id).id()).isEqualTo(id);

    assertThat(fake.requests().get(1).query()).isEqualTo("view=full");
  }

  @Test
  void propertyIsSentAndComesBack(FakeCloudflare fake, Cloudflare cloudflare) {
    PostureRule rule = OwnEndpoint.createWithProperty(cloudflare);

    assertThat(fake.requests().get(0).body())
        .isEqualTo("{\"name\":\"WARP is connected\",\"type\":\"warp\",\"severity\":\"high\"}");
    assertThat(rule.rawMembers().get("severity")).isEqualTo(RawJson.of("high"));
  }
}
