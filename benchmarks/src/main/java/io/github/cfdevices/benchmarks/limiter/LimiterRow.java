package io.github.cfdevices.benchmarks.limiter;

import io.github.cfdevices.benchmarks.harness.Contestant;
import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.ProcessRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Jvm;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.redis.RedisServer;
import java.util.List;

/** The latency that a limiter on Redis adds to each request. */
public final class LimiterRow implements Row {
  private static final String OWN = "cfdevices";
  private static final String SHARED = "cfdevices-bucket4j";
  private static final int REQUESTS = 3_000;
  private static final int SMOKE = 50;

  @Override
  public String name() {
    return "limiter";
  }

  @Override
  public String title() {
    return "3,000 requests, one after the other, without latency; the bucket is on the same machine";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.of("median ms", SHARED, OWN, null, null),
        Limit.of("99th ms", SHARED, OWN, null, null));
  }

  @Override
  public Figures measure(Extent extent) throws Exception {
    try (RedisServer redis = RedisServer.stopped()) {
      redis.run();
      return new ProcessRow(
              name(), title(), limits(), List.of(own(), shared(redis.port())), 5, false)
          .measure(extent);
    }
  }

  private static Contestant own() {
    return new Contestant(
        OWN,
        (server, extent) ->
            Jvm.CFDEVICES
                .command(LimiterProgram.class, server.url(0, 1), requests(extent))
                .words());
  }

  private static Contestant shared(int port) {
    return new Contestant(
        SHARED,
        (server, extent) ->
            Jvm.CFDEVICES_BUCKET4J
                .command(LimiterProgram.class, server.url(0, 1), requests(extent), port)
                .words());
  }

  private static int requests(Extent extent) {
    return extent == Extent.FULL ? REQUESTS : SMOKE;
  }
}
