package io.github.cfdevices.benchmarks;

import java.util.List;

/**
 * A program that does the work of a row once and prints an {@link Outcome}.
 *
 * @param name what the report calls it
 * @param command its words, given where the server is
 */
record Contestant(String name, Command command) {
  /** How the program is started. */
  interface Command {
    List<String> words(Server server, Extent extent);
  }
}
