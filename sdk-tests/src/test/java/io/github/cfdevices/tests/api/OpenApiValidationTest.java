package io.github.cfdevices.tests.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DeviceIspsApi;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.api.PostureIntegrationsApi;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.model.ActiveRegistrationsFilter;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceInclude;
import io.github.cfdevices.model.DeviceSortField;
import io.github.cfdevices.model.DeviceSortOrder;
import io.github.cfdevices.model.GetDeviceParams;
import io.github.cfdevices.model.IntegrationConfig;
import io.github.cfdevices.model.IspSortField;
import io.github.cfdevices.model.IspSortOrder;
import io.github.cfdevices.model.KolideConfig;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationUpdate;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.model.RegistrationType;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.tests.api.Contract.Interaction;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Operation;
import io.github.cfdevices.tests.support.PostureSamples;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates requests of the SDK and responses of the fake against the document. */
final class OpenApiValidationTest {
  private final List<Interaction> interactions = Collections.synchronizedList(new ArrayList<>());
  private FakeCloudflare fake;
  private OkHttpClient http;
  private CloudflareClient client;
  private Credentials credentials;

  @BeforeEach
  void startFake() {
    fake = FakeCloudflare.start();
    http =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(chain -> Contract.intercept(chain, interactions))
            .build();
    credentials = Credentials.apiToken(fake.apiToken());
    client =
        CloudflareClient.builder()
            .retryPolicy(RetryPolicy.none())
            .baseUrl(fake.url())
            .credentials(() -> credentials)
            .accountId(fake.accountId())
            .httpClient(http)
            .build();
  }

  @AfterEach
  void closeFake() {
    client.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
    fake.close();
  }

  @Test
  void everyOperationConformsToTheDocument() throws IOException {
    useDevices();
    useRules();
    useIntegrations();
    useOthers();
    assertAllValid();
    assertThat(interactions.stream().map(Interaction::operation).distinct().sorted())
        .containsExactlyElementsOf(Contract.operationIds());
  }

  @Test
  void everyQueryParameterConformsToTheDocument() {
    DevicesApi.create(client)
        .list(
            ListDevicesParams.builder()
                .id(List.of("a", "b"))
                .search("x")
                .tag(List.of("team:research", "floor:2"))
                .activeRegistrations(ActiveRegistrationsFilter.INCLUDE)
                .hasRegistrationType(RegistrationType.WARP)
                .lastSeenRegistrationPolicyId("p")
                .lastSeenUserEmail("user@example.com")
                .seenAfter(OffsetDateTime.parse("2025-02-14T13:00Z"))
                .seenBefore(OffsetDateTime.parse("2027-02-14T13:00+01:00"))
                .include(List.of(DeviceInclude.LAST_SEEN_REGISTRATION_POLICY))
                .sortBy(DeviceSortField.LAST_SEEN_USER_EMAIL)
                .sortOrder(DeviceSortOrder.DESC)
                .perPage(5)
                .build())
        .firstPage()
        .execute();
    assertAllValid();
  }

  @Test
  void everyPageConformsToTheDocument() {
    ListDevicesParams small = ListDevicesParams.builder().perPage(7).build();
    assertThat(DevicesApi.create(client).list(small)).hasSizeGreaterThan(20);
    String id = firstDevice().id();
    ListDeviceIspsParams ten = ListDeviceIspsParams.builder().perPage(10).build();
    assertThat(DeviceIspsApi.create(client).list(id, ten)).hasSize(25);
    assertThat(DeviceIspsApi.create(client).listByCursor(id, ten)).hasSize(25);
    assertThat(interactions).hasSizeGreaterThan(8);
    assertAllValid();
  }

  @ParameterizedTest
  @MethodSource("io.github.cfdevices.tests.models.PostureVariantsTest#samples")
  void everyInputConformsToTheDocument(PostureSamples.Sample sample) {
    PostureRulesApi rules = PostureRulesApi.create(client);
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("n")
            .description("d")
            .schedule("5m")
            .expiration(null)
            .match(Platform.MAC)
            .input(sample.input())
            .build();
    PostureRule created = rules.create(request).execute();
    assertThat(created.input()).isEqualTo(sample.input());
    rules.replace(created.id(), created.toRequestBuilder().name("m").build()).execute();
    assertAllValid();
  }

  @ParameterizedTest
  @MethodSource("io.github.cfdevices.tests.models.IntegrationConfigsTest#samples")
  void everyConfigConformsToTheDocument(String type, IntegrationConfig config, String json) {
    PostureIntegrationsApi integrations = PostureIntegrationsApi.create(client);
    PostureIntegration created =
        integrations
            .create(
                PostureIntegrationCreate.builder().name("n").interval("1h").config(config).build())
            .execute();
    assertThat(created.type().value()).isEqualTo(type);
    assertThat(json).contains(created.config().rawMembers().isEmpty() ? "secret" : "nothing");
    integrations
        .update(created.id(), PostureIntegrationUpdate.builder().config(config).build())
        .execute();
    assertAllValid();
  }

  @ParameterizedTest
  @EnumSource
  void errorOfEachOperationConformsToTheDocument(Operation operation) {
    credentials = Credentials.apiToken("not-the-token");
    assertThatThrownBy(() -> operation.call(client, ApiTest.ID)).isInstanceOf(ApiException.class);
    credentials = Credentials.apiToken(fake.apiToken());
    fake.enqueue(
        FakeResponse.error(500, 1000, "internal"), FakeResponse.error(400, 2046, "vendor"));
    assertThatThrownBy(() -> operation.call(client, ApiTest.ID)).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> operation.call(client, ApiTest.ID)).isInstanceOf(ApiException.class);
    assertThat(interactions).hasSize(3);
    assertAllValid();
  }

  @Test
  void otherCredentialsConformToTheDocument() {
    credentials = Credentials.apiKey(fake.email(), fake.apiKey());
    assertThat(PostureRulesApi.create(client).list()).isNotEmpty();
    credentials = Credentials.userServiceKey(fake.userServiceKey());
    ListDeviceIspsParams ten = ListDeviceIspsParams.builder().perPage(10).build();
    DeviceIspsApi.create(client).list(ApiTest.ID, ten);
    assertAllValid();
  }

  @Test
  void violationsAreReported() {
    fake.enqueue(
        FakeResponse.json(200, Fixtures.envelope("{\"id\":7,\"name\":\"n\"}")),
        FakeResponse.html(502).delayed(Duration.ZERO));
    PostureRulesApi.create(client).get(ApiTest.ID).execute();
    assertThat(interactions.get(0).complaints())
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).startsWith("getPostureRule: "));
  }

  @SuppressWarnings("deprecation")
  private void useDevices() {
    DevicesApi devices = DevicesApi.create(client);
    String id = firstDevice().id();
    GetDeviceParams params =
        GetDeviceParams.builder()
            .include(List.of(DeviceInclude.LAST_SEEN_REGISTRATION_POLICY))
            .build();
    assertThat(devices.get(id, params).execute().id()).isEqualTo(id);
    ListDeviceIspsParams isps =
        ListDeviceIspsParams.builder()
            .perPage(50)
            .from(OffsetDateTime.parse("2020-01-01T00:00Z"))
            .to(OffsetDateTime.parse("2030-01-01T00:00Z"))
            .sortBy(IspSortField.TIME_START)
            .sortOrder(IspSortOrder.ASC)
            .build();
    assertThat(DeviceIspsApi.create(client).list(id, isps)).isNotEmpty();
    devices.revoke(id).execute();
    devices.delete(id).execute();
  }

  private void useRules() {
    PostureRulesApi rules = PostureRulesApi.create(client);
    assertThat(rules.list()).hasSize(23);
    PostureRule rule =
        rules
            .create(PostureRuleRequest.builder().name("n").type(PostureRuleType.WARP).build())
            .execute();
    PostureRule read = rules.get(rule.id()).execute();
    rules.replace(rule.id(), read.toRequestBuilder().description("d").build()).execute();
    assertThat(rules.delete(rule.id()).execute().id()).isEqualTo(rule.id());
  }

  private void useIntegrations() {
    PostureIntegrationsApi integrations = PostureIntegrationsApi.create(client);
    for (PostureIntegration integration : integrations.list()) {
      assertThat(integrations.get(integration.id()).execute()).isEqualTo(integration);
    }
    PostureIntegration created =
        integrations
            .create(
                PostureIntegrationCreate.builder()
                    .name("n")
                    .interval("1h")
                    .config(KolideConfig.builder().clientId("i").clientSecret("s").build())
                    .build())
            .execute();
    integrations.update(created.id(), PostureIntegrationUpdate.builder().build()).execute();
    integrations.delete(created.id()).execute();
  }

  /** Sends the example request of each operation that the methods above do not use. */
  private void useOthers() throws IOException {
    Set<String> used = interactions.stream().map(Interaction::operation).collect(toSet());
    for (String operation : Contract.operationIds()) {
      if (!used.contains(operation)) {
        Request request =
            Contract.exampleOf(operation, fake.url(), fake.accountId())
                .header("Authorization", "Bearer " + fake.apiToken())
                .build();
        try (Response response = http.newCall(request).execute()) {
          assertThat(response.isSuccessful()).as(operation).isTrue();
        }
      }
    }
  }

  private Device firstDevice() {
    return DevicesApi.create(client).list().iterator().next();
  }

  private void assertAllValid() {
    assertThat(interactions.stream().flatMap(one -> one.complaints().stream())).isEmpty();
  }
}
