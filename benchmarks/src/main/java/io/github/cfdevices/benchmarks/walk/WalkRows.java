package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.benchmarks.harness.ComputedRow;
import io.github.cfdevices.benchmarks.harness.ComputedRow.Computed;
import io.github.cfdevices.benchmarks.harness.Contestant;
import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.ProcessRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Jvm;
import io.github.cfdevices.benchmarks.process.Node;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.server.Server;
import java.util.List;

/** The rows that read a whole list. */
public final class WalkRows {
  private static final String MS = "ms";
  private static final String SHORTEST = "the shortest possible time";
  private static final String READS_ONLY = "floor, without processing";

  private WalkRows() {}

  /**
   * A list with cursors: the request of a page can overlap with the processing of the previous one.
   */
  public static Row cursor() {
    Work work = new Work(40, 2_000, 100, 50, 20_000, 2_000, 1);
    ProcessRow measured =
        new ProcessRow(
            "walk-cursor",
            "2,000 devices in 40 pages, 40 ms to answer, 20 ms for each page",
            List.of(
                Limit.of(MS, "cfdevices-rx-prefetch", "npm cloudflare", 0.75, 0.70),
                Limit.of(MS, "cfdevices-rx-prefetch", READS_ONLY, 1.08, 1.04),
                Limit.of(MS, "cfdevices-rx-prefetch", SHORTEST, 1.15, 1.04)),
            List.of(
                work.npm(),
                work.on(Jvm.CFDEVICES_RX, "cfdevices-rx-prefetch"),
                work.on(Jvm.CFDEVICES_RX, "cfdevices-rx"),
                work.on(Jvm.OKHTTP_GSON, "okhttp-gson"),
                work.withoutPause().on(Jvm.FLOOR, "floor", READS_ONLY)),
            5,
            false);
    // Each request needs the cursor of the page before.
    return work.withShortest(measured, 1);
  }

  /** A list with page numbers: many pages can be in flight at once. */
  public static Row numbers() {
    Work work = new Work(40, 2_000, 100, 50, 0, 2_000, 1);
    ProcessRow measured =
        new ProcessRow(
            "walk-numbers",
            "2,000 ISPs in 40 pages by number, 40 ms to answer",
            List.of(
                Limit.of(MS, "cfdevices-rx-isps", "cfdevices-isps", 0.20, 0.15),
                Limit.of(MS, "cfdevices-rx-isps", "okhttp-gson-isps", 0.20, 0.15),
                Limit.of(MS, "cfdevices-rx-isps", "floor-isps", 1.20, 1.08),
                Limit.of(MS, "cfdevices-rx-isps", SHORTEST, null, 1.20)),
            List.of(
                work.on(Jvm.CFDEVICES_RX, "cfdevices-rx-isps"),
                work.on(Jvm.CFDEVICES, "cfdevices-isps"),
                work.on(Jvm.OKHTTP_GSON, "okhttp-gson-isps"),
                work.on(Jvm.FLOOR, "floor-isps")),
            5,
            false);
    return work.withShortest(measured, RxIspWalk.AHEAD);
  }

  /** One large page: how long an app waits for its first item. */
  public static Row firstItem() {
    return new ProcessRow(
        "first-item",
        "a page of 1,000 devices, no latency",
        List.of(
            Limit.of("ms to first", "cfdevices", "okhttp-gson", null, null),
            Limit.of("ms to first", "cfdevices", "native", null, null),
            Limit.of("ms to first", "cfdevices", "npm cloudflare", null, null),
            Limit.of("ms to first", "cfdevices", "floor", null, null),
            new Limit(
                new Metric("cfdevices", "ms to first"),
                new Metric("cfdevices", "ms to last"),
                null,
                0.5)),
        List.of(
            firstItem(Jvm.CFDEVICES, "cfdevices"),
            firstItem(Jvm.CFDEVICES_RX, "cfdevices-rx"),
            firstItem(Jvm.FLOOR, "floor"),
            firstItem(Jvm.OKHTTP_GSON, "okhttp-gson"),
            firstItem(Jvm.NATIVE, "native"),
            new Contestant(
                "npm cloudflare",
                (server, extent) ->
                    Node.words("first-item.mjs", firstItem("npm", server, extent)))),
        5,
        false);
  }

  private static Contestant firstItem(Jvm jvm, String client) {
    return new Contestant(
        client,
        (server, extent) ->
            jvm.command(FirstItemProgram.class, firstItem(client, server, extent)).words());
  }

  private static Object[] firstItem(String client, Server server, Extent extent) {
    int devices = 1_000;
    return new Object[] {client, server.url(0, devices), devices, extent == Extent.FULL ? 60 : 1};
  }

  public static Row throughput() {
    Work work = new Work(0, 100_000, 1_000, 100, 0, 100_000, 2);
    return new ProcessRow(
        "throughput",
        "100,000 devices in pages of 100, no latency",
        List.of(
            Limit.of(MS, "cfdevices", "floor", 1.15, 1.05),
            Limit.of(MS, "cfdevices", "okhttp-gson", 1.0, null),
            Limit.of(MS, "cfdevices", "native", 1.0, null),
            Limit.of(MS, "cfdevices", "npm cloudflare", 1.0, null),
            Limit.of(MS, "cfdevices-rx", "floor", 1.10, 0.95)),
        List.of(
            work.on(Jvm.CFDEVICES, "cfdevices"),
            work.on(Jvm.FLOOR, "floor"),
            work.on(Jvm.CFDEVICES_RX, "cfdevices-rx"),
            work.on(Jvm.OKHTTP_GSON, "okhttp-gson"),
            work.on(Jvm.NATIVE, "native"),
            work.npm()),
        5,
        false);
  }

  /**
   * The parameters of a walk, for {@link WalkProgram} and its counterpart on Node.
   *
   * @param total the number of items of the list; {@code smoke} is that of a smoke run
   * @param warmup the number of items of the list for the warm-up, without latency and pause
   */
  private record Work(
      int latencyMillis,
      int total,
      int smoke,
      int perPage,
      int pauseMicros,
      int warmup,
      int warmups) {
    Work withoutPause() {
      return new Work(latencyMillis, total, smoke, perPage, 0, warmup, warmups);
    }

    Contestant on(Jvm jvm, String client) {
      return on(jvm, client, client);
    }

    Contestant on(Jvm jvm, String client, String name) {
      return new Contestant(
          name,
          (server, extent) ->
              jvm.command(WalkProgram.class, arguments(client, server, extent)).words());
    }

    Contestant npm() {
      return new Contestant(
          "npm cloudflare",
          (server, extent) -> Node.words("walk.mjs", arguments("npm", server, extent)));
    }

    /**
     * Adds the time that follows from the latency alone.
     *
     * @param inFlight how many requests after the first are in flight at once
     */
    Row withShortest(Row measured, int inFlight) {
      return new ComputedRow(
          measured,
          List.of(
              new Computed(new Metric(SHORTEST, MS), extent -> shortestMillis(extent, inFlight))));
    }

    private double shortestMillis(Extent extent, int inFlight) {
      boolean full = extent == Extent.FULL;
      double pages = Math.ceil((double) (full ? total : smoke) / perPage);
      return (full ? latencyMillis : 1) * (1 + Math.ceil((pages - 1) / inFlight));
    }

    private Object[] arguments(String client, Server server, Extent extent) {
      boolean full = extent == Extent.FULL;
      return new Object[] {
        client,
        server.url(full ? latencyMillis : 1, full ? total : smoke),
        perPage,
        full ? pauseMicros : 0,
        server.url(0, full ? warmup : smoke),
        full ? warmups : 1
      };
    }
  }
}
