package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

final class RepeatableGenerationTest {
  @ParameterizedTest
  @ValueSource(strings = {"cfdevices", "cfdevices-rx", "cfdevices-reference"})
  void twoRunsAreByteIdentical(String generator, @TempDir Path one, @TempDir Path other)
      throws IOException {
    Map<String, String> first = generate(generator, one.resolve("a"));
    Map<String, String> second = generate(generator, other.resolve("a longer name"));
    assertThat(first).isNotEmpty();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void secondRunEqualsTheBuild(@TempDir Path folder) throws IOException {
    Map<String, String> again = generate("cfdevices", folder);
    Map<String, String> built = new TreeMap<>();
    for (Path file : GeneratedSources.all()) {
      String name = file.toString().replace('\\', '/');
      if (!name.contains("/sdk-rx/")) {
        built.put(name.substring(name.indexOf("/io/github/")), GeneratedSources.read(file));
      }
    }
    assertThat(again).isEqualTo(built);
  }

  private static Map<String, String> generate(String generator, Path folder) throws IOException {
    Path document = Files.createDirectories(folder).resolve("openapi.yaml");
    try (InputStream in = RepeatableGenerationTest.class.getResourceAsStream("/openapi.yaml")) {
      Files.copy(in, document);
    }
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName(generator)
            .setInputSpec(document.toString())
            .setModelPackage("io.github.cfdevices.model")
            .setApiPackage("io.github.cfdevices.api")
            .setOutputDir(folder.toString())
            .addAdditionalProperty("rxPackage", "io.github.cfdevices.rx")
            .addAdditionalProperty("rootClass", "Cloudflare");
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    Map<String, String> files = new TreeMap<>();
    for (Path file : GeneratedSources.filesBelow(folder)) {
      String name = file.toString().replace('\\', '/');
      if (name.endsWith(".java")) {
        files.put(name.substring(name.indexOf("/io/github/")), GeneratedSources.read(file));
      }
    }
    return files;
  }
}
