package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Copies of generated files, so that a change of a template shows its effect in the diff. */
final class GoldenSourcesTest {
  private static final Path FOLDER = Path.of("src", "test", "golden");

  private static final String COMMAND =
      "mvn -pl sdk-tests -am test -Dtest=GoldenSourcesTest -Dgolden.update=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  /** One file of each kind. */
  static final List<String> FILES =
      List.of(
          "api/PostureRulesApi.java",
          "api/PostureRulesService.java",
          "api/package-info.java",
          "model/CrowdstrikeConfig.java",
          "model/IntegrationConfig.java",
          "model/IntegrationConfigJsonAdapter.java",
          "model/ListDevicesParams.java",
          "model/Platform.java",
          "model/PostureRule.java",
          "model/PostureRuleJsonAdapter.java",
          "model/UnknownIntegrationConfig.java",
          "model/package-info.java",
          "rx/DevicesRx.java",
          "rx/PostureRulesRx.java");

  @BeforeAll
  static void rewriteOnDemand() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      for (String file : FILES) {
        Path copy = FOLDER.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, generated(file));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void generatedFileIsItsGoldenCopy(String file) {
    assertThat(generated(file))
        .as("%s differs from its golden copy; if that is meant, run%n  %s%n", file, COMMAND)
        .isEqualTo(GeneratedSources.read(FOLDER.resolve(file)));
  }

  @Test
  void eachGoldenCopyIsCompared() {
    assertThat(GeneratedSources.filesBelow(FOLDER))
        .extracting(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
        .containsExactlyInAnyOrderElementsOf(FILES);
  }

  private static String generated(String file) {
    Path path = Path.of("io", "github", "cfdevices").resolve(file);
    return GeneratedSources.all().stream()
        .filter(each -> each.endsWith(path))
        .map(GeneratedSources::read)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the build generates no " + file));
  }
}
