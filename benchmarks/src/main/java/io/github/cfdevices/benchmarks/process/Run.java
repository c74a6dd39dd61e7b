package io.github.cfdevices.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A run of a program, with its duration. */
public record Run(Outcome outcome, double millis) {
  /**
   * Runs a program to its end.
   *
   * @throws IllegalStateException if it fails; its messages are in standard error
   */
  public static Run of(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = output.lines().toList();
      int status = process.waitFor();
      double millis = (System.nanoTime() - start) / 1e6;
      if (status != 0) {
        throw new IllegalStateException("Status " + status + " of " + command);
      }
      return new Run(Outcome.parse(lines), millis);
    } finally {
      process.destroy();
    }
  }
}
