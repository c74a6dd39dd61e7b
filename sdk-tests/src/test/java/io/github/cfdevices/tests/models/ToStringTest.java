package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.CustomConfig;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.IntegrationConfig;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.TaniumConfig;
import io.github.cfdevices.model.UptycsConfig;
import io.github.cfdevices.model.WorkspaceOneConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ToStringTest {
  @Test
  void onlySetPropertiesAreShown() {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class, "{\"id\":\"1\",\"name\":\"\",\"type\":\"warp\",\"match\":[{}]}");
    assertThat(rule).hasToString("PostureRule{id=1, name=, type=warp, match=[DeviceMatch{}]}");
  }

  @Test
  void onlyNamesOfRawMembersAreShown() {
    Device device =
        ModelJson.decode(
            Device.class, "{\"name\":\"n\",\"model\":null,\"api_secret\":\"hidden-value\"}");
    assertThat(device).hasToString("Device{name=n, rawMembers=[model, api_secret]}");
  }

  @Test
  void onlySetParametersAreShown() {
    assertThat(ListDevicesParams.builder().build()).hasToString("ListDevicesParams{}");
    assertThat(ListDevicesParams.builder().search("mac").perPage(10).build())
        .hasToString("ListDevicesParams{search=mac, per_page=10}");
  }

  @Test
  void clientSecretIsMasked() {
    WorkspaceOneConfig config =
        WorkspaceOneConfig.builder()
            .apiUrl("u")
            .authUrl("a")
            .clientId("i")
            .clientSecret("hidden-value")
            .build();
    assertThat(config)
        .hasToString("WorkspaceOneConfig{api_url=u, auth_url=a, client_id=i, client_secret=██}");
  }

  @Test
  void clientKeyIsMasked() {
    UptycsConfig config =
        UptycsConfig.builder()
            .apiUrl("u")
            .clientKey("hidden-value")
            .clientSecret("hidden-value")
            .customerId("c")
            .build();
    assertThat(config)
        .hasToString("UptycsConfig{api_url=u, client_key=██, client_secret=██, customer_id=c}");
  }

  @Test
  void accessClientSecretIsMasked() {
    assertThat(
            TaniumConfig.builder()
                .apiUrl("u")
                .clientSecret("hidden-value")
                .accessClientId("i")
                .accessClientSecret("hidden-value")
                .build())
        .hasToString(
            "TaniumConfig{api_url=u, client_secret=██, access_client_id=i,"
                + " access_client_secret=██}");
    assertThat(
            CustomConfig.builder()
                .apiUrl("u")
                .accessClientId("i")
                .accessClientSecret("hidden-value")
                .build())
        .hasToString("CustomConfig{api_url=u, access_client_id=i, access_client_secret=██}");
  }

  @Test
  void absentSecretIsNotShown() {
    assertThat(ModelJson.decode(TaniumConfig.class, "{\"api_url\":\"u\"}"))
        .hasToString("TaniumConfig{api_url=u}");
  }

  @ParameterizedTest
  @MethodSource("io.github.cfdevices.tests.models.IntegrationConfigsTest#samples")
  void noSecretIsShownThroughARequest(String type, IntegrationConfig config, String json) {
    PostureIntegrationCreate create =
        PostureIntegrationCreate.builder().name("n").interval("1h").config(config).build();
    assertThat(create.toString())
        .startsWith("PostureIntegrationCreate{name=n, type=" + type + ", interval=1h, config=")
        .doesNotContainPattern("(secret|client_key)=[^█]");
    assertThat(json).contains("secret");
  }

  @Test
  void undocumentedSecretInAResponseIsNotShown() {
    PostureIntegration integration =
        ModelJson.decode(
            PostureIntegration.class,
            "{\"type\":\"kolide\",\"config\":{\"client_secret\":\"hidden-value\"}}");
    assertThat(integration)
        .hasToString(
            "PostureIntegration{type=kolide,"
                + " config=StoredIntegrationConfig{rawMembers=[client_secret]}}");
  }

  @Test
  void secretSetAsARawMemberIsNotShown() {
    WorkspaceOneConfig config =
        WorkspaceOneConfig.builder()
            .apiUrl("u")
            .authUrl("a")
            .clientId("i")
            .rawMember("client_secret", RawJson.of("hidden-value"))
            .build();
    assertThat(config)
        .hasToString(
            "WorkspaceOneConfig{api_url=u, auth_url=a, client_id=i, rawMembers=[client_secret]}");
  }
}
