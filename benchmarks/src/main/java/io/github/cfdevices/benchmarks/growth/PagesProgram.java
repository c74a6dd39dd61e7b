package io.github.cfdevices.benchmarks.growth;

import io.github.cfdevices.benchmarks.walk.Tally;
import io.github.cfdevices.benchmarks.walk.Walk;

/**
 * Reads a list, and prints its number of pages and the time. Arguments: the address, the page size,
 * and the address of a list for the warm-up.
 */
final class PagesProgram {
  private PagesProgram() {}

  public static void main(String[] args) throws Exception {
    int perPage = Integer.parseInt(args[1]);
    Walk.of("cfdevices-rx", args[2]).run(perPage, new Tally(perPage, 0));
    Tally tally = new Tally(perPage, 0);
    Walk walk = Walk.of("cfdevices-rx", args[0]);
    long start = System.nanoTime();
    walk.run(perPage, tally);
    double millis = (System.nanoTime() - start) / 1e6;
    System.out.println("done=" + tally.items() / perPage + " ms=" + millis);
  }
}
