package io.github.cfdevices.spec;

import static io.github.cfdevices.spec.EditedSpec.problemsWhen;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UnionRulesTest {
  private static final String SCHEMAS = "/components/schemas";

  @Test
  void aValueMappedToAStrangerIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/PostureInput/x-sibling-discriminator/mapping",
                mapping -> mapping.put("file", "#/components/schemas/DeviceMatch")))
        .containsExactly(
            "PostureInput: file is mapped to DeviceMatch, no member",
            "PostureInput: FileInput is mapped 0 times");
  }

  @Test
  void aValueThatTheSiblingDoesNotHaveIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/IntegrationConfig/x-sibling-discriminator/mapping",
                mapping -> {
                  mapping.remove("kolide");
                  mapping.put("collide", "#/components/schemas/KolideConfig");
                }))
        .containsExactly(
            "IntegrationConfig: collide is no value of PostureIntegrationCreate.type",
            "IntegrationConfig: collide is no value of PostureIntegrationUpdate.type");
  }

  @Test
  void aMemberMappedTwiceIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/PostureInput/x-sibling-discriminator/mapping",
                mapping -> mapping.put("warp", "#/components/schemas/FileInput")))
        .containsExactly("PostureInput: FileInput is mapped 2 times");
  }

  @Test
  void aMemberThatIsNotMappedIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/PostureInput/x-sibling-discriminator/mapping",
                mapping -> mapping.remove("kolide")))
        .containsExactly("PostureInput: KolideInput is mapped 0 times");
  }

  @Test
  void aUnionWithoutDiscriminatorIsReported() {
    assertThat(
            problemsWhen(
                SCHEMAS + "/PostureInput", union -> union.remove("x-sibling-discriminator")))
        .containsExactly("PostureInput: a union without x-sibling-discriminator");
  }
}
