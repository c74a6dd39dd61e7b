package io.github.cfdevices.benchmarks;

/** How much is measured. */
enum Extent {
  /** As much as the report needs. */
  FULL,
  /** As little as shows that everything still runs and agrees. */
  SMOKE
}
