package io.github.cfdevices.benchmarks.harness;

/** The extent of a measurement. */
public enum Extent {
  /** All samples that the report needs. */
  FULL,
  /** The minimum that checks that everything runs and agrees. */
  SMOKE
}
