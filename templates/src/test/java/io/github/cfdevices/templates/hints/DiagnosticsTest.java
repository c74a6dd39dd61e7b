package io.github.cfdevices.templates.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DiagnosticsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void placesBelongToTheOperationsThatContainOrUseThem() {
    String own = "#/paths/~1a~1{b}/get/responses/200/content/application~1json/schema";
    String shared = "#/components/schemas/Thing/properties/size";
    diagnostics.addOperation("GET /a/{b}", "one", Set.of());
    diagnostics.addOperation("PUT /a/{b}", "two", Set.of("#/components/schemas/Thing"));
    diagnostics.addOperation("GET /a", "three", Set.of("#/components/schemas/Things"));
    diagnostics.add(own, "a reason");
    diagnostics.add(shared, "a reason");
    diagnostics.add("three request", "a reason");

    assertThat(diagnostics.byOperation())
        .isEqualTo(
            Map.of(
                "GET /a/{b}", Set.of(own),
                "PUT /a/{b}", Set.of(shared),
                "GET /a", Set.of("three request")));
  }

  @Test
  void decisionIsListedOnce() {
    diagnostics.addGuess("GET /a", "a list", "x-paging");
    diagnostics.addGuess("GET /a", "a list", "x-paging");
    diagnostics.addGuess("GET /a", "no result", "x-empty-result");

    assertThat(diagnostics.guesses())
        .containsExactly(
            Map.entry("GET /a", "a list (hint: x-paging); no result (hint: x-empty-result)"));
  }
}
