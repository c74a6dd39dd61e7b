package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * What the generators make of a document that a test writes down.
 *
 * @param files the text of each file by its path below the base package, such as {@code
 *     model/Thing.java}
 */
record Generated(Map<String, String> files) {
  private static final String BASE = "io/github/cfdevices";

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      """;

  private static final String ONE_THING =
      """
      paths:
        /things/{id}:
          get:
            tags: [Things]
            operationId: getThing
            summary: Fetches a thing.
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        success: {type: boolean}
                        result: {$ref: '#/components/schemas/Thing'}
      components:
        schemas:
      """;

  /** Generates the SDK of a document, of which the head is left out. */
  static Generated of(Path directory, String document) {
    return run("cfdevices", directory, document, Map.of());
  }

  /** Generates the SDK of a document that OpenAPI Generator's validator rejects. */
  static Generated ofInvalid(Path directory, String document) {
    return of(directory, document);
  }

  /** Generates an SDK with a report. */
  static Generated of(Path directory, String document, Path report) {
    return run("cfdevices", directory, document, Map.of("report", report.toString()));
  }

  /** Generates the SDK of the operations that a {@code FILTER} selects. */
  static Generated filtered(Path directory, String document, String filter) {
    return run(
        "cfdevices",
        directory,
        document,
        BASE,
        configurator -> inBase(configurator).addOpenapiNormalizer("FILTER", filter));
  }

  /** Runs a generator without options for packages; the paths are those below the root package. */
  static Generated inDefaultPackages(String generator, Path directory, String document) {
    return run(generator, directory, document, "", configurator -> {});
  }

  /** Writes the examples of a document, which is given without its head. */
  static void examplesOf(Path directory, String document, Path file) {
    run("cfdevices-examples", directory, document, Map.of("examples", file.toString()));
  }

  /** Generates the RxJava facades of a document, of which the head is left out. */
  static Generated rxOf(Path directory, String document) {
    return run("cfdevices-rx", directory, document, Map.of());
  }

  /**
   * Asserts that strict generation fails for exactly one reason.
   *
   * @param message the place, a colon and the reason
   */
  static void assertRefused(Path directory, String document, String message) {
    assertThatThrownBy(() -> run("cfdevices", directory, document, Map.of("strict", "true")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The option strict forbids to leave out a part of the document:\n  " + message);
  }

  /** Returns a document whose one call returns the schema {@code Thing}. */
  static String document(String schemas) {
    return ONE_THING + schemas.indent(4);
  }

  /** Generates the SDK of a document whose one call returns the schema {@code Thing}. */
  static Generated ofSchemas(Path directory, String schemas) {
    return of(directory, document(schemas));
  }

  /** Generates an SDK with a report. */
  static Generated ofSchemas(Path directory, String schemas, Path report) {
    return run("cfdevices", directory, document(schemas), Map.of("report", report.toString()));
  }

  /** Generates the SDK of schemas that OpenAPI Generator's validator rejects. */
  static Generated ofInvalidSchemas(Path directory, String schemas) {
    return ofInvalid(directory, ONE_THING + schemas.indent(4));
  }

  /** Generates the SDK of a file with a whole document, with a report. */
  static Generated ofFile(Path directory, Path document, Path report) {
    return run(
        "cfdevices",
        directory,
        document,
        BASE,
        configurator -> inBase(configurator).addAdditionalProperty("report", report.toString()));
  }

  /** Returns the text of a file, of which the path stands below the base package. */
  String file(String path) {
    String text = files.get(path);
    if (text == null) {
      throw new AssertionError("no file " + path + " among " + files.keySet());
    }
    return text;
  }

  /** Returns the lines of a file without their indent, empty ones left out. */
  List<String> lines(String path) {
    return file(path).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Runs a generator with options. */
  static Generated run(
      String generator, Path directory, String document, Map<String, String> options) {
    return run(
        generator,
        directory,
        document,
        BASE,
        configurator -> options.forEach(inBase(configurator)::addAdditionalProperty));
  }

  private static CodegenConfigurator inBase(CodegenConfigurator configurator) {
    return configurator
        .setValidateSpec(false)
        .addAdditionalProperty("modelPackage", "io.github.cfdevices.model")
        .addAdditionalProperty("apiPackage", "io.github.cfdevices.api")
        .addAdditionalProperty("rxPackage", "io.github.cfdevices.rx");
  }

  private static Generated run(
      String generator,
      Path directory,
      String document,
      String base,
      Consumer<CodegenConfigurator> options) {
    try {
      Path input = Files.writeString(directory.resolve("openapi.yaml"), HEAD + document);
      return run(generator, directory, input, base, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Generated run(
      String generator,
      Path directory,
      Path input,
      String base,
      Consumer<CodegenConfigurator> options) {
    try {
      Path output = Files.createTempDirectory(directory, "out");
      CodegenConfigurator configurator =
          new CodegenConfigurator()
              .setGeneratorName(generator)
              .setInputSpec(input.toString())
              .setOutputDir(output.toString());
      options.accept(configurator);
      DefaultGenerator runner = new DefaultGenerator();
      runner.setGenerateMetadata(false);
      runner.opts(configurator.toClientOptInput()).generate();
      return new Generated(read(output, base));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path output, String base) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path folder = output.resolve("src/main/java").resolve(base);
    Path resources = output.resolve("src/main/resources");
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (path.startsWith(resources)) {
          continue;
        }
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
        files.put(name, Files.readString(path));
      }
    }
    return files;
  }
}
