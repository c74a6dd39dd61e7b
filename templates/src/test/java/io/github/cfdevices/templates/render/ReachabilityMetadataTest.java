package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReachabilityMetadataTest {
  @Test
  void servicesHaveMethodsAndAProxyAndAdaptersAConstructor() {
    String metadata =
        ReachabilityMetadata.of(
            List.of("a.ThingsService", "a.BoxesService"), List.of("m.ThingJsonAdapter"));

    assertThat(metadata)
        .isEqualTo(
            """
            {
              "reflection": [
                {"type": "a.BoxesService", "allDeclaredMethods": true},
                {"type": {"proxy": ["a.BoxesService"]}},
                {"type": "a.ThingsService", "allDeclaredMethods": true},
                {"type": {"proxy": ["a.ThingsService"]}},
                {"type": "m.ThingJsonAdapter", "methods": [{"name": "<init>", "parameterTypes": []}]}
              ]
            }""");
  }

  @Test
  void documentWithoutOperationsHasNoEntries() {
    assertThat(ReachabilityMetadata.of(List.of(), List.of()))
        .isEqualToIgnoringWhitespace("{\"reflection\": []}");
  }
}
