package io.github.cfdevices.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs before all other tests of the build, so that each mistake is reported once. */
final class SpecLintTest {
  @Test
  void theDocumentHasNoProblems() {
    List<String> problems = SpecLint.problems(SpecDocument.load());
    if (problems.isEmpty()) {
      problems = ParserTest.messages(SpecDocument.text());
    }
    if (!problems.isEmpty()) {
      fail("spec/openapi.yaml:\n  " + String.join("\n  ", problems));
    }
    assertThat(problems).isEmpty();
  }
}
