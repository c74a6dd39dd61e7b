package io.github.cfdevices.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpecLintTest {
  @Test
  void theDocumentHasNoProblems() {
    assertThat(SpecLint.problems(SpecDocument.load())).isEmpty();
  }
}
