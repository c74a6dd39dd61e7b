package io.github.cfdevices.benchmarks;

import java.util.List;

/** One row of the report: contestants that do the same work, and what is asked of ours. */
interface Row {
  /** Returns the name for the command line, in lower case with hyphens. */
  String name();

  /** Returns what is done, in a few words. */
  String title();

  List<Limit> limits();

  /**
   * Lets all contestants do the work.
   *
   * @throws IllegalStateException if they do not come to the same data
   */
  Figures measure(Extent extent) throws Exception;
}
