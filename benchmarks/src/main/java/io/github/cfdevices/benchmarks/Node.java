package io.github.cfdevices.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs on Node, which are beside what npm has installed. */
final class Node {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("cfdevices.benchmarks", "benchmarks")).toAbsolutePath();

  private Node() {}

  static List<String> words(String program, Object... arguments) {
    return Stream.concat(
            Stream.of("node", DIRECTORY.resolve(program).toString()),
            Stream.of(arguments).map(String::valueOf))
        .toList();
  }
}
