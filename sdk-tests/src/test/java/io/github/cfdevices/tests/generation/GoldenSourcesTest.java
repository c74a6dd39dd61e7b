package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Copies of generated files, so that a change of a template shows its effect in the diff. They have
 * a document of their own, so that a change of the API does not change them.
 */
final class GoldenSourcesTest {
  private static final Path FOLDER = Path.of("src", "test", "golden");
  private static final Path DOCUMENT = FOLDER.resolve("openapi.yaml");

  private static final String COMMAND =
      "mvn -pl sdk-tests -am test -Dtest=GoldenSourcesTest -Dgolden.update=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  /** One file of each kind. */
  static final List<String> FILES =
      List.of(
          "api/ChecksApi.java",
          "api/ChecksService.java",
          "api/Example.java",
          "api/package-info.java",
          "kotlin/CheckRequestDsl.kt",
          "kotlin/ChecksCoroutines.kt",
          "kotlin/ExampleCoroutines.kt",
          "kotlin/ListChecksParamsDsl.kt",
          "model/Check.java",
          "model/CheckJsonAdapter.java",
          "model/CheckRequest.java",
          "model/HttpTarget.java",
          "model/ListChecksParams.java",
          "model/Region.java",
          "model/Target.java",
          "model/TargetJsonAdapter.java",
          "model/UnknownTarget.java",
          "model/Window.java",
          "model/WindowJsonAdapter.java",
          "model/WindowList.java",
          "model/package-info.java",
          "reference/checks/create.md",
          "rx/ChecksRx.java",
          "rx/ExampleRx.java",
          "rx/package-info.java");

  private static final List<String> GENERATORS =
      List.of("cfdevices", "cfdevices-rx", "cfdevices-kotlin", "cfdevices-reference");

  /** The folder of the golden copies of pages. */
  private static final String REFERENCE = "reference";

  @TempDir private static Path generated;

  @BeforeAll
  static void generate() throws IOException {
    for (String generator : GENERATORS) {
      CodegenConfigurator configurator =
          new CodegenConfigurator()
              .setGeneratorName(generator)
              .setInputSpec(DOCUMENT.toString())
              .setModelPackage("com.example.model")
              .setApiPackage("com.example.api")
              .setOutputDir(
                  (generator.endsWith(REFERENCE) ? generated.resolve(REFERENCE) : generated)
                      .toString())
              .addAdditionalProperty("rxPackage", "com.example.rx")
              .addAdditionalProperty("kotlinPackage", "com.example.kotlin")
              .addAdditionalProperty("rootClass", "Example");
      new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }
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
        .filteredOn(file -> !file.equals(DOCUMENT))
        .extracting(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
        .containsExactlyInAnyOrderElementsOf(FILES);
  }

  private static String generated(String file) {
    if (file.startsWith(REFERENCE)) {
      return GeneratedSources.read(generated.resolve(file));
    }
    String language = file.endsWith(".kt") ? "kotlin" : "java";
    return GeneratedSources.read(
        generated.resolve("src/main").resolve(language).resolve("com/example").resolve(file));
  }
}
