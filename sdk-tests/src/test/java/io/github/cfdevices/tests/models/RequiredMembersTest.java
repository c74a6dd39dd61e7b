package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.ComparisonOperator;
import io.github.cfdevices.model.CustomS2sInput;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.KolideInput;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationType;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.model.TaniumConfig;
import io.github.cfdevices.model.WorkspaceOneConfig;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RequiredMembersTest {
  @ParameterizedTest
  @MethodSource("missing")
  void messageNamesTheMissingProperty(String name, ThrowingCallable build) {
    assertThatThrownBy(build)
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.name()).isEqualTo(name))
        .hasMessage(name + " is required");
  }

  @Test
  void nullIsRejectedBySetter() {
    assertThatThrownBy(() -> FileInput.builder().path(null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("FileInput.path must not be null");
    assertThatThrownBy(() -> PostureRuleRequest.builder().type(null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("PostureRuleRequest.type must not be null");
  }

  @Test
  void emptyNameIsAccepted() {
    PostureRuleRequest request =
        PostureRuleRequest.builder().name("").type(PostureRuleType.WARP).build();
    assertThat(ModelJson.encode(request)).isEqualTo("{\"name\":\"\",\"type\":\"warp\"}");
  }

  @Test
  void rawJsonMayReplaceARequiredProperty() {
    FileInput input =
        FileInput.builder()
            .operatingSystem(DesktopOs.LINUX)
            .rawMember("path", RawJson.parse("[\"/a\",\"/b\"]"))
            .build();
    assertThat(ModelJson.encode(input))
        .isEqualTo("{\"operating_system\":\"linux\",\"path\":[\"/a\",\"/b\"]}");
  }

  @Test
  void propertyThatTheApiOmitsIsNotRequiredInARequest() {
    FileInput input = ModelJson.decode(FileInput.class, "{\"path\":\"/x\"}");
    FileInput edited = input.toBuilder().path("/y").build();
    assertThat(ModelJson.encode(edited)).isEqualTo("{\"path\":\"/y\"}");
  }

  @Test
  void requestRequiresAPropertyThatTheRuleLacks() {
    PostureRule rule = ModelJson.decode(PostureRule.class, "{\"id\":\"1\",\"type\":\"warp\"}");
    assertThatThrownBy(() -> rule.toRequestBuilder().build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("PostureRuleRequest.name is required");
  }

  static List<Arguments> missing() {
    return List.of(
        missing(
            "PostureRuleRequest.name",
            () -> PostureRuleRequest.builder().type(PostureRuleType.WARP).build()),
        missing("PostureRuleRequest.type", () -> PostureRuleRequest.builder().name("n").build()),
        missing("FileInput.operating_system", () -> FileInput.builder().path("/x").build()),
        missing("FileInput.path", () -> FileInput.builder().operatingSystem(DesktopOs.MAC).build()),
        missing("KolideInput.connection_id", () -> KolideInput.builder().build()),
        missing(
            "CustomS2sInput.score",
            () ->
                CustomS2sInput.builder()
                    .connectionId("c")
                    .operator(ComparisonOperator.EQUAL)
                    .build()),
        missing(
            "PostureIntegrationCreate.interval",
            () ->
                PostureIntegrationCreate.builder()
                    .name("n")
                    .config(TaniumConfig.builder().apiUrl("u").clientSecret("s").build())
                    .build()),
        missing(
            "PostureIntegrationCreate.config",
            () ->
                PostureIntegrationCreate.builder()
                    .name("n")
                    .interval("1h")
                    .type(PostureIntegrationType.KOLIDE)
                    .build()),
        missing(
            "WorkspaceOneConfig.client_secret",
            () -> WorkspaceOneConfig.builder().apiUrl("a").authUrl("b").clientId("c").build()),
        missing("ListDeviceIspsParams.per_page", () -> ListDeviceIspsParams.builder().build()));
  }

  private static Arguments missing(String name, ThrowingCallable build) {
    return Arguments.of(name, build);
  }
}
