package io.github.cfdevices.benchmarks;

import java.util.List;

/** All rows of the report, in its order. */
final class Rows {
  private Rows() {}

  static List<Row> all() {
    return List.of(
        WalkRows.cursor(),
        WalkRows.numbers(),
        WalkRows.throughput(),
        DecodePage.row(),
        DecodeRules.row(),
        EncodeRule.row(),
        EncodeIntegration.row(),
        new ColdStart(),
        MemoryRow.row(),
        new ConcurrencyRow(),
        GrowthRows.pages(),
        GrowthRows.models());
  }
}
