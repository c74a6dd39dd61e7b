package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Variants that are added to a union. */
final class UnionEditsTest extends EditTest {
  private static final String RULE =
      "{\"type\":\"patch_level\",\"input\":{\"level\":\"2025-01\",\"more\":1}}";

  @Test
  void newPostureInputIsAClass() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of("PostureRules")
                .schema(
                    "PatchLevelInput",
                    """
                    type: object
                    required: [level]
                    properties: {level: {type: string}, strict: {type: boolean}}
                    """)
                .add("components/schemas/PostureRuleType/enum", "patch_level")
                .add(
                    "components/schemas/PostureInput/anyOf",
                    "{$ref: '#/components/schemas/PatchLevelInput'}")
                .put(
                    "components/schemas/PostureInput/x-sibling-discriminator/mapping/patch_level",
                    "'#/components/schemas/PatchLevelInput'"));
    succeed(RULE);
    succeed(RULE);

    Object result =
        sdk.run(
            client,
            """
            PostureRulesApi rules = PostureRulesApi.create(client);
            PostureRule rule = rules.get("a").execute();
            PatchLevelInput input = (PatchLevelInput) rule.input();
            rules.create(PostureRuleRequest.builder()
                .name("n")
                .input(PatchLevelInput.builder().level("2025-02").strict(true).build())
                .build()).execute();
            return List.of(
                input.level(), input.discriminator() == PostureRuleType.PATCH_LEVEL,
                ModelJson.encode(rule));
            """);

    assertThat(result).isEqualTo(List.of("2025-01", true, RULE));
    sent();
    assertThat(sent().getBody().readUtf8())
        .isEqualTo(
            "{\"name\":\"n\",\"type\":\"patch_level\","
                + "\"input\":{\"level\":\"2025-02\",\"strict\":true}}");
    assertThat(sdk.signatures("model.PostureInput$Visitor"))
        .contains("R visitPatchLevelInput(PatchLevelInput)");
  }

  @Test
  void newIntegrationConfigIsAClassWithMaskedSecrets() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of("PostureIntegrations")
                .schema(
                    "AcmeConfig",
                    """
                    type: object
                    properties:
                      api_url: {type: string}
                      acme_key: {type: string, format: password, writeOnly: true}
                    """)
                .add("components/schemas/PostureIntegrationType/enum", "acme_s2s")
                .add(
                    "components/schemas/IntegrationConfig/anyOf",
                    "{$ref: '#/components/schemas/AcmeConfig'}")
                .put(
                    "components/schemas/IntegrationConfig/x-sibling-discriminator/mapping/acme_s2s",
                    "'#/components/schemas/AcmeConfig'"));
    succeed("{\"type\":\"acme_s2s\",\"config\":{\"api_url\":\"u\"}}");

    Object result =
        sdk.run(
            client,
            """
            PostureIntegrationCreate request = PostureIntegrationCreate.builder()
                .name("n").interval("10m")
                .config(AcmeConfig.builder().apiUrl("u").acmeKey("s3cret").build()).build();
            PostureIntegration made =
                PostureIntegrationsRx.create(client).create(request).blockingGet();
            return List.of(made.config().apiUrl(), request.toString());
            """);

    assertThat(result.toString()).startsWith("[u, ").doesNotContain("s3cret");
    assertThat(sent().getBody().readUtf8())
        .isEqualTo(
            "{\"name\":\"n\",\"type\":\"acme_s2s\",\"interval\":\"10m\","
                + "\"config\":{\"api_url\":\"u\",\"acme_key\":\"s3cret\"}}");
    assertThat(sdk.source("api/PostureIntegrationsService.java")).contains("\"acme_key\"");
  }

  @Test
  void unionWithAnInnerDiscriminatorNeedsNoHint() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "{}",
                    "{type: object, properties: {result: {type: array, items: "
                        + "{$ref: '#/components/schemas/Pet'}}}}")
                .schema(
                    "Pet",
                    "{oneOf: [{$ref: '#/components/schemas/Cat'},"
                        + " {$ref: '#/components/schemas/Dog'}]}")
                .schema(
                    "Cat",
                    "{type: object, properties: {lives: {type: integer},"
                        + " kind: {type: string, enum: [cat]}}}")
                .schema("Dog", "{type: object, properties: {kind: {type: string, enum: [dog]}}}"));
    succeed(
        "[{\"lives\":9,\"kind\":\"cat\"},{\"kind\":\"dog\"},{\"kind\":\"cow\"},{\"lives\":1},7]");

    Object result =
        sdk.run(
            client,
            """
            List<Object> found = new ArrayList<>();
            for (Pet pet : ProbeApi.create(client).probe().execute()) {
              found.add(pet instanceof Cat cat ? cat.lives()
                  : pet instanceof UnknownPet unknown ? unknown.json().text() : "dog");
            }
            return found;
            """);

    assertThat(result).isEqualTo(List.of(9L, "dog", "{\"kind\":\"cow\"}", "{\"lives\":1}", "7"));
  }
}
