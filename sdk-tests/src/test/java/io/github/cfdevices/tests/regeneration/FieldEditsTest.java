package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Properties that are added to, removed from and changed in existing schemas. */
final class FieldEditsTest extends EditTest {
  private static final String RULE = "PostureRuleRequest";

  @Test
  void optionalRequiredAndNullableFieldsAreReadAndWritten() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of("PostureRules")
                .property(RULE, "owner", "{type: string, maxLength: 5}")
                .property(RULE, "weight", "{type: integer, nullable: true}")
                .property(RULE, "level", "{type: number}")
                .add("components/schemas/PostureRuleRequest/required", "level")
                .property("PostureRule", "owner", "{type: string}")
                .property("PostureRule", "weight", "{type: integer, nullable: true}")
                .property("PostureRule", "level", "{type: number}"));
    succeed("{\"owner\":\"me\",\"weight\":null,\"level\":1.50}");
    succeed("{}");

    Object result =
        sdk.run(
            client,
            """
            PostureRulesApi rules = PostureRulesApi.create(client);
            PostureRule rule = rules.get("a").execute();
            PostureRuleRequest request = rule.toRequestBuilder()
                .name("n").type(PostureRuleType.WARP).owner("you").build();
            rules.replace("a", request).execute();
            return List.of(rule.owner(), rule.level(), String.valueOf(rule.weight()));
            """);

    assertThat(result).hasToString("[me, 1.50, null]");
    sent();
    assertThat(sent().getBody().readUtf8())
        .isEqualTo(
            "{\"name\":\"n\",\"type\":\"warp\",\"owner\":\"you\",\"level\":1.50,\"weight\":null}");
    assertThat(sdk.signatures("model.PostureRuleRequest"))
        .contains("BigDecimal level()", "boolean hasLevel()", "Long weight()", "String owner()");
    assertThatThrownBy(
            () ->
                sdk.run(
                    client,
                    """
                    return PostureRuleRequest.builder()
                        .name("n").type(PostureRuleType.WARP).build();
                    """))
        .hasMessage("PostureRuleRequest.level is required");
    assertThatThrownBy(
            () -> sdk.run(client, "return PostureRuleRequest.builder().owner(\"longer\");"))
        .hasMessage("PostureRuleRequest.owner must be a string of at most 5 characters, but has 6");
  }

  @Test
  void newSecretIsMaskedInToStringAndLogs() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of("PostureRules")
                .property(RULE, "pin", "{type: string, format: password}")
                .property("PostureRule", "pin", "{type: string, format: password}"));
    succeed("{}");

    Object result =
        sdk.run(
            client,
            """
            PostureRuleRequest request = PostureRuleRequest.builder()
                .name("n").type(PostureRuleType.WARP).pin("s3cret").build();
            PostureRulesApi.create(client).create(request).execute();
            return request.toString();
            """);

    assertThat(result.toString()).contains("pin=██").doesNotContain("s3cret");
    assertThat(sent().getBody().readUtf8()).contains("\"pin\":\"s3cret\"");
    assertThat(sdk.source("api/PostureRulesService.java")).contains("@Secrets({\"pin\"})");
  }

  @Test
  void newEnumValueIsAConstant() throws Exception {
    Document document =
        Document.of("PostureRules").add("components/schemas/Platform/enum", "'Be OS'");

    Object result =
        Sdk.of(document)
            .run(
                client,
                """
                String known = switch (Platform.of("Be OS").known()) {
                  case BE_OS -> "be";
                  default -> "other";
                };
                return List.of(known, Platform.BE_OS.value(), Platform.of("Be OS") == Platform.BE_OS);
                """);

    assertThat(result).isEqualTo(List.of("be", "Be OS", true));
  }

  @Test
  void renamedAndRemovedFieldsAreKeptAsRawMembers() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of("Devices")
                .rename("components/schemas/Device/properties/serial_number", "serial")
                .remove("components/schemas/Device/properties/manufacturer"));
    succeed("{\"id\":\"a\",\"serial\":\"s\",\"serial_number\":\"old\",\"manufacturer\":\"m\"}");

    Object result =
        sdk.run(
            client,
            """
            Device device = DevicesApi.create(client).get("a").execute();
            return List.of(device.serial(), ModelJson.encode(device));
            """);

    assertThat(result)
        .isEqualTo(
            List.of(
                "s",
                "{\"id\":\"a\",\"serial\":\"s\",\"serial_number\":\"old\",\"manufacturer\":\"m\"}"));
    assertThat(sdk.signatures("model.Device"))
        .contains("String serial()")
        .noneMatch(line -> line.contains("manufacturer") || line.contains("serialNumber"));
  }

  @Test
  void useOfADeprecatedFieldIsAWarning() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of("Devices")
                .put("components/schemas/Device/properties/model/deprecated", "true"));

    assertThat(sdk.signatures("model.Device")).contains("@Deprecated String model()");
    assertThatThrownBy(() -> sdk.run(client, "Device device = null; return device.model();"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[deprecation] model() in");
  }
}
