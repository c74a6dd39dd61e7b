package io.github.cfdevices.benchmarks.process;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of a program: only the JARs that an app with the same client has. */
public final class ClassPath {
  private static final String ALL = System.getProperty("java.class.path");

  private ClassPath() {}

  /** Returns the class path of the harness. */
  public static String all() {
    return ALL;
  }

  /** Returns the benchmark programs and the JARs whose names start with the given prefixes. */
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
