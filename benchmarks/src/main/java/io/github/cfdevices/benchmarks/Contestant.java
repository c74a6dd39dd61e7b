package io.github.cfdevices.benchmarks;

import java.util.List;

/**
 * A program that does the work of a row once and prints an {@link Outcome}.
 *
 * @param name its name in the report
 * @param command returns its command line for a server
 */
record Contestant(String name, Command command) {
  /** Returns the command line that starts the program. */
  interface Command {
    List<String> words(Server server, Extent extent);
  }
}
