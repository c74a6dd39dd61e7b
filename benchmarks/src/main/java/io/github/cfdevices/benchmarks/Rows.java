package io.github.cfdevices.benchmarks;

import io.github.cfdevices.benchmarks.concurrency.ConcurrencyRow;
import io.github.cfdevices.benchmarks.growth.GrowthRows;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.json.DecodePage;
import io.github.cfdevices.benchmarks.json.DecodeRules;
import io.github.cfdevices.benchmarks.json.EncodeIntegration;
import io.github.cfdevices.benchmarks.json.EncodeRule;
import io.github.cfdevices.benchmarks.latency.LatencyRow;
import io.github.cfdevices.benchmarks.memory.MemoryRow;
import io.github.cfdevices.benchmarks.startup.ColdStart;
import io.github.cfdevices.benchmarks.walk.WalkRows;
import java.util.List;

/** All rows of the report, in its order. */
final class Rows {
  private Rows() {}

  static List<Row> all() {
    return List.of(
        WalkRows.cursor(),
        WalkRows.numbers(),
        WalkRows.throughput(),
        WalkRows.firstItem(),
        DecodePage.row(),
        DecodeRules.row(),
        EncodeRule.row(),
        EncodeIntegration.row(),
        new ColdStart(),
        MemoryRow.row(),
        ConcurrencyRow.row(),
        new LatencyRow(),
        GrowthRows.pages(),
        GrowthRows.models());
  }
}
