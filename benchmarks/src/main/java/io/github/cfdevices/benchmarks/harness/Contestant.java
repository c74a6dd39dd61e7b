package io.github.cfdevices.benchmarks.harness;

import io.github.cfdevices.benchmarks.process.Outcome;
import io.github.cfdevices.benchmarks.server.Server;
import java.util.List;

/**
 * A program that does the work of a row once and prints an {@link Outcome}.
 *
 * @param name its name in the report
 * @param command returns its command line for a server
 */
public record Contestant(String name, Command command) {
  /** Returns the command line that starts the program. */
  public interface Command {
    List<String> words(Server server, Extent extent);
  }
}
