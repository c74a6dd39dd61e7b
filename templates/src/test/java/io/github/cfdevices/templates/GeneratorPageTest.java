package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.templates.hints.Hints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.CliOption;

/** The examples of {@code docs/generator.md} are what the generator makes of their documents. */
final class GeneratorPageTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(?:yaml\\n(.*?)|java\\n// (\\S+)\\n(.*?))```", Pattern.DOTALL);

  private final String page = page();

  @TempDir Path directory;

  @Test
  void examplesAreGenerated() {
    List<Generated> examples = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      if (block.group(1) != null) {
        examples.add(Generated.of(directory, block.group(1)));
      } else {
        assertThat(examples.get(examples.size() - 1).file(block.group(2)))
            .contains(block.group(3).split("(?m)^\\.\\.\\.\\n"));
      }
    }
    assertThat(examples).hasSize(3);
  }

  @Test
  void eachOptionIsListed() {
    List<String> own = List.of("report", "rootClass", "rxPackage");

    assertThat(new RxGenerator().cliOptions().stream().map(CliOption::getOpt)).containsAll(own);
    assertThat(new KotlinGenerator().cliOptions().stream().map(CliOption::getOpt))
        .contains("kotlinPackage");
    assertThat(page).contains("| `kotlinPackage` |");
    assertThat(own).allSatisfy(option -> assertThat(page).contains("| `" + option + "` |"));
  }

  @Test
  void eachHintIsListed() {
    assertThat(Hints.OF_DOCUMENTS)
        .contains("x-paging")
        .allSatisfy(hint -> assertThat(page).contains("| `" + hint));
  }

  private static String page() {
    try {
      return Files.readString(Path.of("..", "docs", "generator.md"));
    } catch (IOException e) {
      throw new AssertionError("reading the page", e);
    }
  }
}
