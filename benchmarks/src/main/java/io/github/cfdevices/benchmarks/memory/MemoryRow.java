package io.github.cfdevices.benchmarks.memory;

import io.github.cfdevices.benchmarks.harness.Contestant;
import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.ProcessRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Jvm;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import java.util.List;

/** A list that is much larger than the heap, and a consumer that is slower than the server. */
public final class MemoryRow {
  private static final int PER_PAGE = 100;
  private static final int DEVICES = 1_000_000;
  private static final int SMOKE = 50 * PER_PAGE;
  private static final int PAUSE_MICROS = 1_000;

  private MemoryRow() {}

  public static Row row() {
    return new ProcessRow(
        "memory",
        "1,000,000 devices in pages of 100, 1 ms for each page, -Xmx32m",
        List.of(
            flat("cfdevices-rx-prefetch"),
            Limit.of("B an item", "cfdevices-rx-prefetch", "floor", 1.35, 1.10),
            flat("cfdevices"),
            Limit.of("B an item", "cfdevices", "floor", 1.35, 1.10)),
        List.of(
            contestant("cfdevices-rx-prefetch", Jvm.CFDEVICES_RX),
            contestant("cfdevices", Jvm.CFDEVICES),
            contestant("floor", Jvm.FLOOR)),
        1,
        false);
  }

  private static Limit flat(String contestant) {
    return new Limit(
        new Metric(contestant, "MB alive at last"),
        new Metric(contestant, "MB alive at first"),
        1.05,
        null);
  }

  private static Contestant contestant(String client, Jvm jvm) {
    return new Contestant(
        client,
        (server, extent) -> {
          int devices = extent == Extent.FULL ? DEVICES : SMOKE;
          int pause = extent == Extent.FULL ? PAUSE_MICROS : 0;
          return jvm.command(
                  MemoryProgram.class, client, server.url(0, devices), PER_PAGE, pause, devices)
              .with("-Xmx32m", "-XX:+UseSerialGC")
              .words();
        });
  }
}
