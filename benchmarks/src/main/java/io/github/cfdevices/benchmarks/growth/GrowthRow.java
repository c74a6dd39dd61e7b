package io.github.cfdevices.benchmarks.growth;

import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Outcome;
import io.github.cfdevices.benchmarks.process.Run;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.results.Point;
import io.github.cfdevices.benchmarks.server.Server;
import java.util.ArrayList;
import java.util.List;

/**
 * The same work in several sizes. Each size is a contestant, measured by its time per unit. Growth
 * is linear if that time is constant.
 *
 * @param sizes the sizes in ascending order; a smoke run uses the smallest for all
 */
record GrowthRow(
    String name, String title, String unit, List<Integer> sizes, int rounds, Program program)
    implements Row {
  /** A program that does the given amount of work, and prints the number of units and the time. */
  interface Program {
    List<String> words(Server server, int size);
  }

  private static final double LINEAR = 1.5;

  /** Compares the two largest sizes, in which the cost of a start is negligible. */
  @Override
  public List<Limit> limits() {
    int last = sizes.size() - 1;
    return List.of(Limit.of(unit, contestant(last), contestant(last - 1), LINEAR, null));
  }

  @Override
  public Figures measure(Extent extent) throws Exception {
    boolean full = extent == Extent.FULL;
    Figures figures = new Figures();
    try (Server server = Server.start()) {
      for (int round = 0; round < (full ? rounds : 1); round++) {
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
          int size = sizes.get(full ? i : 0);
          Outcome outcome = Run.of(program.words(server, size)).outcome();
          if (outcome.figure("done") != size) {
            throw new IllegalStateException(name + ": " + outcome + " for " + size);
          }
          double millis = outcome.figure("ms");
          figures.add(new Metric(contestant(i), unit), millis / size);
          curve.add(new Point(size, millis));
        }
        figures.curve("cfdevices", curve);
      }
    }
    return figures;
  }

  private String contestant(int index) {
    return "%,d".formatted(sizes.get(index));
  }
}
