package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiErrorKind;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.time.Duration;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * What {@code docs/undocumented.md} promises: parameters, properties and endpoints of no document.
 */
final class UndocumentedTest extends ApiTest {
  private static final String SETTINGS = ROOT + "/devices/settings";

  /** Operations that the document lacks. */
  interface DeviceSettings {
    @GET("accounts/{account_id}/devices/settings")
    ApiCall<RawJson> get(@Path("account_id") String accountId);

    @PUT("accounts/{account_id}/devices/settings")
    ApiCall<RawJson> replace(@Path("account_id") String accountId, @Body RawJson settings);

    @GET("accounts/{account_id}/devices/settings/devices")
    ApiCall<List<Device>> devices(@Path("account_id") String accountId, @Query("page") int page);
  }

  @Test
  void queryParameterIsAddedToThoseOfTheOperation() throws Exception {
    CallOptions options = CallOptions.builder().queryParameter("debug", "a&b").build();
    answer(Fixtures.read("devices-last-page"));

    Cloudflare.create(client).devices().with(options).list().firstPage().execute();

    assertThat(sent().getPath()).isEqualTo(ROOT + "/devices/physical-devices?debug=a%26b");
  }

  @Test
  void propertyIsSentAndRead() throws Exception {
    answer(Fixtures.read("posture-rule").replaceFirst("\"id\"", "\"severity\": \"high\", \"id\""));

    PostureRule rule =
        Cloudflare.create(client)
            .postureRules()
            .create(
                PostureRuleRequest.builder()
                    .name("WARP")
                    .type(PostureRuleType.WARP)
                    .rawMember("severity", RawJson.of("high"))
                    .rawMember("owner", RawJson.of(null))
                    .build())
            .execute();

    assertRequest(
        sent(),
        "POST",
        ROOT + "/devices/posture",
        "{\"name\":\"WARP\",\"type\":\"warp\",\"severity\":\"high\",\"owner\":null}");
    assertThat(rule.rawMembers().get("severity").text()).isEqualTo("\"high\"");
    assertThat(rule.rawMembers().get("owner")).isNull();
  }

  @Test
  void endpointIsCalledLikeAnOperation() throws Exception {
    DeviceSettings settings = client.create(DeviceSettings.class);
    answer(Fixtures.envelope("{\"mode\":\"on\"}"));
    answer(Fixtures.envelope("{\"mode\":\"off\"}"));
    answer(Fixtures.envelope("[" + Fixtures.result("device") + "]"));

    assertThat(settings.get(ACCOUNT).execute().text()).isEqualTo("{\"mode\":\"on\"}");
    RawJson replaced = settings.replace(ACCOUNT, RawJson.parse("{\"mode\":\"off\"}")).execute();
    assertThat(settings.devices(ACCOUNT, 2).execute())
        .extracting(Device::id)
        .containsExactly("fc9ab6ab-3b94-4319-9941-459462b3d73e");

    assertThat(replaced.text()).isEqualTo("{\"mode\":\"off\"}");
    assertRequest(sent(), "GET", SETTINGS);
    assertRequest(sent(), "PUT", SETTINGS, "{\"mode\":\"off\"}");
    assertRequest(sent(), "GET", SETTINGS + "/devices?page=2");
  }

  @Test
  void rejectionOfAnEndpointIsAnApiException() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(403)
            .setBody("{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"no\"}]}"));

    assertThatThrownBy(() -> client.create(DeviceSettings.class).get(ACCOUNT).execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.status()).isEqualTo(403);
              assertThat(e.kind()).isEqualTo(ApiErrorKind.FORBIDDEN);
            });
  }

  @Test
  void endpointIsRetriedWithTheOptionsOfTheClient() throws Exception {
    ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
    CloudflareClient.Builder builder =
        CloudflareClient.builder()
            .baseUrl(client.baseUrl().toString())
            .credentials(Credentials.apiToken("token-of-the-test"));
    CallOptions options = CallOptions.builder().header("X-Trace", "1").build();
    server.enqueue(new MockResponse().setResponseCode(503));
    answer(Fixtures.envelope("{}"));

    try (CloudflareClient retrying = TestClients.scheduler(builder, scheduler, () -> 0).build()) {
      retrying.with(options).create(DeviceSettings.class).get(ACCOUNT).execute();
    }

    for (int i = 0; i < 2; i++) {
      RecordedRequest request = sent();
      assertThat(request.getPath()).isEqualTo(SETTINGS);
      assertThat(request.getHeader("X-Trace")).isEqualTo("1");
      assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-of-the-test");
    }
  }

  @Test
  void endpointUsesTheServerOfTheDocumentThatTheRootHas() {
    try (Cloudflare cloudflare = Cloudflare.builder().apiToken("t").build();
        CloudflareClient without =
            CloudflareClient.builder().credentials(Credentials.apiToken("t")).build()) {
      assertThat(cloudflare.client().create(DeviceSettings.class)).isNotNull();
      assertThatThrownBy(() -> without.create(DeviceSettings.class))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("baseUrl is required");
    }
  }
}
