package io.github.cfdevices.benchmarks.results;

/** A point of a curve. */
public record Point(double x, double y) {}
