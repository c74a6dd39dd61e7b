package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.benchmarks.results.Stats;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list of one page many times, and prints the median time to its first item and to its
 * last. Arguments: the contestant, the address, the page size, and the number of measured reads,
 * which follow as many reads for the warm-up.
 */
final class FirstItemProgram {
  private FirstItemProgram() {}

  public static void main(String[] args) throws Exception {
    int perPage = Integer.parseInt(args[2]);
    int reads = Integer.parseInt(args[3]);
    Walk walk = Walk.of(args[0], args[1]);
    List<Double> first = new ArrayList<>();
    List<Double> last = new ArrayList<>();
    FirstItem tally = new FirstItem();
    for (int i = 0; i < 2 * reads; i++) {
      tally = new FirstItem();
      walk.run(perPage, tally);
      if (i >= reads) {
        last.add(tally.millis());
        first.add(tally.millisToFirst);
      }
    }
    System.out.println(
        "items="
            + tally.items()
            + " checksum="
            + tally.checksum()
            + " ms_to_first="
            + Stats.of(first).median()
            + " ms_to_last="
            + Stats.of(last).median());
    System.exit(0);
  }

  private static final class FirstItem extends Tally {
    private final long start = System.nanoTime();
    private double millisToFirst;

    FirstItem() {
      super(1, 0);
    }

    @Override
    protected void pageEnded(long itemsSoFar) {
      if (itemsSoFar == 1) {
        millisToFirst = millis();
      }
    }

    double millis() {
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
