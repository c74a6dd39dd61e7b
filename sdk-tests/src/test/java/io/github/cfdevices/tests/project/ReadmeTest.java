package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The POMs in the README and in docs/generator.md are those that the build tests. */
final class ReadmeTest {
  private static final String README = GeneratedSources.read(Path.of("..", "README.md"));
  private static final String GENERATOR =
      GeneratedSources.read(Path.of("..", "docs", "generator.md"));
  private static final String SAMPLE =
      GeneratedSources.read(Path.of("..", "samples", "own-document", "pom.xml"));

  @Test
  void pluginOfThePageIsThatOfTheSample() {
    String plugin = "<plugin> <groupId>org.openapitools</groupId>.*?</plugin>".replace(" ", "\\s*");

    List<String> onPage = found(GENERATOR, "(?s)(" + plugin + ")");
    assertThat(onPage).hasSize(1);
    assertThat(found(SAMPLE, "(?s)(" + plugin + ")"))
        .extracting(ReadmeTest::withoutSpaces)
        .containsExactly(withoutSpaces(onPage.get(0)));
  }

  @Test
  void pagesAndSampleNameTheVersionOfTheBuild() {
    String build = GeneratedSources.read(Path.of("..", "pom.xml"));
    String version = found(build, "(?m)^  <version>(.*)</version>").get(0);
    String artifact = "<artifactId>cfdevices-[-a-z]+</artifactId>\\s*<version>([^<]*)</version>";

    assertThat(found(README, artifact)).containsExactly(version);
    assertThat(found(GENERATOR, artifact)).hasSize(2).containsOnly(version);
    assertThat(found(SAMPLE, artifact)).hasSize(3).containsOnly(version);
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static String withoutSpaces(String xml) {
    return xml.replaceAll("\\s+", "");
  }
}
