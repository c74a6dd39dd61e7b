package io.github.cfdevices.reference;

import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reference that the build generates. */
final class Reference {
  static final Path FOLDER = Path.of("target", "reference");

  private Reference() {}

  /** Returns the list of pages and snippets. */
  static Map<?, ?> summary() {
    return (Map<?, ?>) RawJson.parse(read(FOLDER.resolve("reference.json"))).value();
  }

  /** Returns the pages by their paths. */
  static Map<String, String> pages() {
    return files(".md");
  }

  /** Returns the sources of the snippets by their paths. */
  static Map<String, String> sources() {
    Map<String, String> sources = files(".java");
    sources.putAll(files(".kt"));
    return sources;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> files(String extension) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      all.filter(file -> file.toString().endsWith(extension))
          .forEach(
              file -> files.put(FOLDER.relativize(file).toString().replace('\\', '/'), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
