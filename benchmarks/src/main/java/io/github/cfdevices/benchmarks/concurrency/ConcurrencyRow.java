package io.github.cfdevices.benchmarks.concurrency;

import io.github.cfdevices.benchmarks.harness.Contestant;
import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.ProcessRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Jvm;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import java.util.List;

/** Many concurrent subscribers on one client. */
public final class ConcurrencyRow implements Row {
  private static final String IDEAL = "the configured limit";
  private static final String THREAD_PER_CALL = "a thread for each call";
  private static final int CALLS = 1_000;
  private static final int SMOKE = 50;
  private static final int LIMIT = 16;
  private static final int LATENCY_MILLIS = 10;

  private final ProcessRow calls =
      new ProcessRow(
          name(),
          title(),
          limits(),
          List.of(contestant("cfdevices-rx", Jvm.CFDEVICES_RX), contestant("floor", Jvm.FLOOR)),
          5,
          false);

  @Override
  public String name() {
    return "concurrency";
  }

  @Override
  public String title() {
    return "1,000 subscribers on one client, 10 ms to answer, 16 requests at a time";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.of("ms", "cfdevices-rx", IDEAL, 1.25, null),
        Limit.of("threads", "cfdevices-rx", THREAD_PER_CALL, 0.1, null));
  }

  /**
   * Measures all contestants. The ideal is the time that follows from the limit and the latency
   * alone.
   */
  @Override
  public Figures measure(Extent extent) throws Exception {
    Figures figures = calls.measure(extent);
    double turns = Math.ceil((double) calls(extent) / LIMIT);
    figures.add(new Metric(IDEAL, "ms"), turns * LATENCY_MILLIS);
    figures.add(new Metric(THREAD_PER_CALL, "threads"), calls(extent));
    return figures;
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
