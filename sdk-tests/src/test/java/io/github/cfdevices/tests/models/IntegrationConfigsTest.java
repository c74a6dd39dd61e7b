package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.CrowdstrikeConfig;
import io.github.cfdevices.model.CustomConfig;
import io.github.cfdevices.model.IntegrationConfig;
import io.github.cfdevices.model.IntuneConfig;
import io.github.cfdevices.model.KolideConfig;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationType;
import io.github.cfdevices.model.PostureIntegrationUpdate;
import io.github.cfdevices.model.SentineloneConfig;
import io.github.cfdevices.model.TaniumConfig;
import io.github.cfdevices.model.UptycsConfig;
import io.github.cfdevices.model.WorkspaceOneConfig;
import io.github.cfdevices.tests.support.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class IntegrationConfigsTest {
  @ParameterizedTest
  @MethodSource("samples")
  void configSetsTheType(String type, IntegrationConfig config, String json) {
    PostureIntegrationCreate create =
        PostureIntegrationCreate.builder().name("n").interval("1h").config(config).build();
    assertThat(create.type()).isSameAs(PostureIntegrationType.of(type));
    assertThat(create.type().isKnown()).isTrue();
    assertThat(ModelJson.encode(create))
        .isEqualTo(
            "{\"name\":\"n\",\"type\":\""
                + type
                + "\",\"interval\":\"1h\",\"config\":"
                + json
                + "}");
    PostureIntegrationUpdate update = PostureIntegrationUpdate.builder().config(config).build();
    assertThat(ModelJson.encode(update))
        .isEqualTo("{\"type\":\"" + type + "\",\"config\":" + json + "}");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void storedRequestIsDecoded(String type, IntegrationConfig config, String json) {
    String before = "{\"config\":" + json + ",\"type\":\"" + type + "\"}";
    String after = "{\"type\":\"" + type + "\",\"config\":" + json + "}";
    for (String text : List.of(before, after)) {
      PostureIntegrationUpdate update = ModelJson.decode(PostureIntegrationUpdate.class, text);
      assertThat(update.config()).isEqualTo(config).hasSameHashCodeAs(config);
      Json.assertSame(ModelJson.encode(update), text);
    }
  }

  static List<Arguments> samples() {
    return List.of(
        Arguments.of(
            "workspace_one",
            WorkspaceOneConfig.builder()
                .apiUrl("a")
                .authUrl("b")
                .clientId("c")
                .clientSecret("s")
                .build(),
            "{\"api_url\":\"a\",\"auth_url\":\"b\",\"client_id\":\"c\",\"client_secret\":\"s\"}"),
        Arguments.of(
            "crowdstrike_s2s",
            CrowdstrikeConfig.builder()
                .apiUrl("a")
                .clientId("c")
                .clientSecret("s")
                .customerId("k")
                .build(),
            "{\"api_url\":\"a\",\"client_id\":\"c\",\"client_secret\":\"s\",\"customer_id\":\"k\"}"),
        Arguments.of(
            "uptycs",
            UptycsConfig.builder()
                .apiUrl("a")
                .clientKey("c")
                .clientSecret("s")
                .customerId("k")
                .build(),
            "{\"api_url\":\"a\",\"client_key\":\"c\",\"client_secret\":\"s\",\"customer_id\":\"k\"}"),
        Arguments.of(
            "intune",
            IntuneConfig.builder().clientId("c").clientSecret("s").customerId("k").build(),
            "{\"client_id\":\"c\",\"client_secret\":\"s\",\"customer_id\":\"k\"}"),
        Arguments.of(
            "kolide",
            KolideConfig.builder().clientId("c").clientSecret("s").build(),
            "{\"client_id\":\"c\",\"client_secret\":\"s\"}"),
        Arguments.of(
            "tanium_s2s",
            TaniumConfig.builder()
                .apiUrl("a")
                .clientSecret("s")
                .accessClientId("i")
                .accessClientSecret("t")
                .build(),
            "{\"api_url\":\"a\",\"client_secret\":\"s\",\"access_client_id\":\"i\","
                + "\"access_client_secret\":\"t\"}"),
        Arguments.of(
            "sentinelone_s2s",
            SentineloneConfig.builder().apiUrl("a").clientSecret("s").build(),
            "{\"api_url\":\"a\",\"client_secret\":\"s\"}"),
        Arguments.of(
            "custom_s2s",
            CustomConfig.builder().apiUrl("a").accessClientId("i").accessClientSecret("t").build(),
            "{\"api_url\":\"a\",\"access_client_id\":\"i\",\"access_client_secret\":\"t\"}"));
  }
}
