package io.github.cfdevices.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Generates an SDK for a synthetic document, and prints its number of models and the time.
 * Argument: the number of schemas.
 */
final class ModelsProgram {
  private static final int WARMUP = 100;

  private ModelsProgram() {}

  public static void main(String[] args) throws IOException {
    int models = Integer.parseInt(args[0]);
    Path directory = Files.createTempDirectory("models");
    try {
      generate(WARMUP, directory.resolve("warmup"));
      long start = System.nanoTime();
      Path made = generate(models, directory.resolve("made"));
      double millis = (System.nanoTime() - start) / 1e6;
      System.out.println("done=" + models(made) + " ms=" + millis);
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static Path generate(int models, Path directory) throws IOException {
    Files.createDirectories(directory);
    Path document = Files.writeString(directory.resolve("openapi.yaml"), Documents.of(models));
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("cfdevices")
            .setInputSpec(document.toString())
            .setOutputDir(directory.toString())
            .setModelPackage("example.model")
            .setApiPackage("example.api");
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    return directory;
  }

  private static long models(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Thing\\d+\\.java"))
          .count();
    }
  }
}
