package io.github.cfdevices.benchmarks.concurrency;

import io.github.cfdevices.benchmarks.harness.ComputedRow;
import io.github.cfdevices.benchmarks.harness.ComputedRow.Computed;
import io.github.cfdevices.benchmarks.harness.Contestant;
import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.ProcessRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Jvm;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import java.util.List;

/** Many concurrent subscribers on one client. */
public final class ConcurrencyRow {
  private static final String IDEAL = "the configured limit";
  private static final String THREAD_PER_CALL = "a thread for each call";
  private static final int CALLS = 1_000;
  private static final int SMOKE = 50;
  private static final int LIMIT = 16;
  private static final int LATENCY_MILLIS = 10;

  private ConcurrencyRow() {}

  public static Row row() {
    ProcessRow measured =
        new ProcessRow(
            "concurrency",
            "1,000 subscribers on one client, 10 ms to answer, 16 requests at a time",
            List.of(
                Limit.of("ms", "cfdevices-rx", "floor", 1.20, 1.08),
                Limit.of("ms", "cfdevices-rx", IDEAL, null, 1.15),
                Limit.of("threads", "cfdevices-rx", THREAD_PER_CALL, 0.1, null)),
            List.of(contestant("cfdevices-rx", Jvm.CFDEVICES_RX), contestant("floor", Jvm.FLOOR)),
            5,
            false);
    return new ComputedRow(
        measured,
        List.of(
            new Computed(new Metric(IDEAL, "ms"), ConcurrencyRow::shortestMillis),
            new Computed(new Metric(THREAD_PER_CALL, "threads"), ConcurrencyRow::calls)));
  }

  /** Returns the time that follows from the limit and the latency alone. */
  private static double shortestMillis(Extent extent) {
    return Math.ceil((double) calls(extent) / LIMIT) * LATENCY_MILLIS;
  }

  private static int calls(Extent extent) {
    return extent == Extent.FULL ? CALLS : SMOKE;
  }

  private static Contestant contestant(String client, Jvm jvm) {
    return new Contestant(
        client,
        (server, extent) ->
            jvm.command(
                    ConcurrencyProgram.class,
                    client,
                    server.url(LATENCY_MILLIS, 1),
                    calls(extent),
                    LIMIT)
                .words());
  }
}
