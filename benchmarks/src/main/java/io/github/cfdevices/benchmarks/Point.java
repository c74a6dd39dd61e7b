package io.github.cfdevices.benchmarks;

/** A point of a curve. */
record Point(double x, double y) {}
