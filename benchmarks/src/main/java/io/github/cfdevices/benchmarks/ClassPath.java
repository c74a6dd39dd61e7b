package io.github.cfdevices.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a program finds its classes in: as little as an app with the same client would have. */
final class ClassPath {
  private static final String ALL = System.getProperty("java.class.path");

  private ClassPath() {}

  /** Returns all that the harness has. */
  static String all() {
    return ALL;
  }

  /** Returns our programs, and the jars whose names begin like this. */
  static String of(List<String> names) {
    return List.of(ALL.split(File.pathSeparator, -1)).stream()
        .filter(entry -> isOurs(entry) || names.stream().anyMatch(nameOf(entry)::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOurs(String entry) {
    return entry.endsWith(Path.of("benchmarks", "target", "classes").toString());
  }

  private static String nameOf(String entry) {
    return Path.of(entry).getFileName().toString();
  }
}
