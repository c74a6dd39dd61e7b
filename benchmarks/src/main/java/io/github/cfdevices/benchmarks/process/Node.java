package io.github.cfdevices.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs for Node, which are in the directory of the npm packages. */
public final class Node {
  private static final Path DIRECTORY = Path.of("benchmarks").toAbsolutePath();

  private Node() {}

  public static List<String> words(String program, Object... arguments) {
    return Stream.concat(
            Stream.of("node", DIRECTORY.resolve(program).toString()),
            Stream.of(arguments).map(String::valueOf))
        .toList();
  }

  public static String version() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("node", "--version").start();
    String version =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return version;
  }
}
