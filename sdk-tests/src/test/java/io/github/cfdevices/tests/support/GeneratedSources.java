package io.github.cfdevices.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources that the build generates in the other modules. */
public final class GeneratedSources {
  private static final Path IN_MODULE =
      Path.of("target", "generated-sources", "openapi", "src", "main", "java");

  private GeneratedSources() {}

  public static List<Path> all() {
    return Stream.of("sdk-generated", "sdk-rx")
        .map(module -> Path.of("..", module).resolve(IN_MODULE))
        .filter(Files::isDirectory)
        .flatMap(root -> filesBelow(root).stream())
        .toList();
  }

  public static List<Path> filesBelow(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
