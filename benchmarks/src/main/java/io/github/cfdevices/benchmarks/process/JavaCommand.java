package io.github.cfdevices.benchmarks.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A benchmark program in a separate JVM. */
public record JavaCommand(
    List<String> options, String classPath, String program, List<String> arguments) {
  public static JavaCommand of(Class<?> program, String classPath, Object... arguments) {
    return new JavaCommand(
        List.of(),
        classPath,
        program.getName(),
        Stream.of(arguments).map(String::valueOf).toList());
  }

  public JavaCommand with(String... options) {
    return new JavaCommand(List.of(options), classPath, program, arguments);
  }

  public List<String> words() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            Stream.of(java),
            options.stream(),
            Stream.of("-cp", classPath, program),
            arguments.stream())
        .flatMap(words -> words)
        .toList();
  }
}
