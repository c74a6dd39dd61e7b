package io.github.cfdevices.spec;

import static io.github.cfdevices.spec.EditedSpec.problemsWhen;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

final class SchemaRulesTest {
  private static final String SCHEMAS = "/components/schemas";

  @Test
  void aSecretThatIsNotMarkedIsReported() {
    String problem = ": a secret needs the format password and writeOnly";

    assertThat(
            problemsWhen(
                SCHEMAS + "/UptycsConfig/properties",
                config -> {
                  config.withObjectProperty("client_key").remove("format");
                  config.withObjectProperty("client_secret").put("writeOnly", false);
                  config.withObjectProperty("password").put("description", "A new secret.");
                }))
        .containsExactly(
            "UptycsConfig.client_key" + problem,
            "UptycsConfig.client_secret" + problem,
            "UptycsConfig.password" + problem);
  }

  @Test
  void aPropertyWithoutDescriptionIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/IspLocation/properties/zip", schema -> schema.remove("description")))
        .containsExactly("IspLocation.zip: no description");
  }

  @Test
  void aPropertyWhoseTargetHasNoDescriptionIsReported() {
    assertThat(problemsWhen(SCHEMAS + "/DeviceUser", schema -> schema.remove("description")))
        .containsExactly("Device.last_seen_user: no description");
  }

  @Test
  void aPropertyOfAnEnvelopeWithoutDescriptionIsReported() {
    assertThat(
            problemsWhen(
                "/components/responses/DeviceGone/content/application~1json/schema/allOf/1/properties/result",
                schema -> schema.remove("description")))
        .containsExactly("the response DeviceGone.result: no description");
  }

  @Test
  void aNullablePropertyWhoseTargetIsNotIsReported() {
    assertThat(problemsWhen(SCHEMAS + "/DeviceUser", schema -> schema.remove("nullable")))
        .containsExactly("Device.last_seen_user: nullable, but what it refers to is not");
  }

  @Test
  void aRequestSchemaThatDoesNotExistIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/PostureRule",
                schema -> schema.put("x-request-schema", "#/components/schemas/Rule")))
        .containsExactly(
            "PostureRule: x-request-schema points to no schema: #/components/schemas/Rule");
  }

  @Test
  void aReferenceThatLeadsNowhereIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/DeviceIspList/properties/isps/items",
                items -> items.put("$ref", "#/components/schemas/Isp")))
        .containsExactly(
            "DeviceIspList.isps[]: $ref points to no schema: #/components/schemas/Isp");
  }

  @Test
  void enumNamesThatDoNotMatchTheValuesAreReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/ComparisonOperator",
                schema -> ((ArrayNode) schema.path("enum")).add("!=")))
        .containsExactly("ComparisonOperator: 5 names for 6 values");
  }
}
