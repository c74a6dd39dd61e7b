package io.github.cfdevices.benchmarks.harness;

import io.github.cfdevices.benchmarks.process.Run;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.server.Server;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row whose contestants are programs that do the same work. They alternate over several rounds,
 * each time in a new process. What one leaves behind, such as a busy disk or a throttled processor,
 * affects the next one, so each comes first in turn.
 *
 * @param wholeProcess whether {@code ms} is the time of the whole process instead of the time that
 *     the program prints
 */
public record ProcessRow(
    String name,
    String title,
    List<Limit> limits,
    List<Contestant> contestants,
    int rounds,
    boolean wholeProcess)
    implements Row {
  @Override
  public Figures measure(Extent extent) throws Exception {
    Figures figures = new Figures();
    Agreement agreement = new Agreement(name);
    try (Server server = Server.start()) {
      for (int round = 0; round < (extent == Extent.FULL ? rounds : 1); round++) {
        for (Contestant contestant : inOrderOf(round)) {
          Run run = Run.of(contestant.command().words(server, extent));
          agreement.check(contestant.name(), run.outcome().data());
          take(contestant.name(), run, figures);
        }
      }
    }
    return figures;
  }

  /** Returns the contestants, each round in an order that starts with another one. */
  private List<Contestant> inOrderOf(int round) {
    List<Contestant> rotated = new ArrayList<>(contestants);
    Collections.rotate(rotated, -round);
    return rotated;
  }

  private void take(String contestant, Run run, Figures figures) {
    run.outcome()
        .figures()
        .forEach(
            (unit, value) ->
                figures.add(
                    new Metric(contestant, unit),
                    wholeProcess && unit.equals("ms") ? run.millis() : value));
    figures.curve(contestant, run.outcome().points());
  }
}
