package io.github.cfdevices.benchmarks;

/** The extent of a measurement. */
enum Extent {
  /** All samples that the report needs. */
  FULL,
  /** The minimum that checks that everything runs and agrees. */
  SMOKE
}
