package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/testing.md} is the code of the recipes, which the build runs. */
final class TestingPageTest {
  private static final Pattern CODE = Pattern.compile("(?ms)^```java\n(.*?)^```");

  @Test
  void codeOfThePageIsInARecipe() {
    String recipes =
        GeneratedSources.filesBelow(Path.of("..", "samples", "recipes", "src")).stream()
            .map(GeneratedSources::read)
            .collect(Collectors.joining());
    List<String> blocks =
        CODE.matcher(GeneratedSources.read(Path.of("..", "docs", "testing.md")))
            .results()
            .map(block -> block.group(1))
            .toList();

    assertThat(blocks)
        .hasSizeGreaterThan(4)
        .allSatisfy(block -> assertThat(recipes).contains(block));
  }
}
