package io.github.cfdevices.benchmarks.harness;

import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import java.util.List;

/** A row of the report: contestants that do the same work, and the limits of the SDK. */
public interface Row {
  /** Returns the name for the command line, in lower case with hyphens. */
  String name();

  /** Returns a short description of the work. */
  String title();

  List<Limit> limits();

  /**
   * Runs all contestants.
   *
   * @throws IllegalStateException if their results differ
   */
  Figures measure(Extent extent) throws Exception;
}
