package io.github.cfdevices.benchmarks.latency;

import io.github.cfdevices.benchmarks.harness.Contestant;
import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.ProcessRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Jvm;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.redis.RedisServer;
import java.util.List;

/** What a limiter on Redis, or spans, add to the latency of each request. */
public final class LatencyRow implements Row {
  private static final String ALONE = "cfdevices";
  private static final String LIMITED = "cfdevices-bucket4j";
  private static final String TRACED = "cfdevices-opentelemetry";
  private static final int REQUESTS = 3_000;
  private static final int SMOKE = 50;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String title() {
    return "3,000 requests, one after the other, without latency; Redis is on the same machine";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.of("median ms", LIMITED, ALONE, null, null),
        Limit.of("99th ms", LIMITED, ALONE, null, null),
        Limit.of("median ms", TRACED, ALONE, null, null),
        Limit.of("B a request", TRACED, ALONE, null, null));
  }

  @Override
  public Figures measure(Extent extent) throws Exception {
    try (RedisServer redis = RedisServer.stopped()) {
      redis.run();
      List<Contestant> contestants =
          List.of(
              contestant(ALONE, Jvm.CFDEVICES, redis),
              contestant(LIMITED, Jvm.CFDEVICES_BUCKET4J, redis),
              contestant(TRACED, Jvm.CFDEVICES_OPENTELEMETRY, redis));
      return new ProcessRow(name(), title(), limits(), contestants, 5, false).measure(extent);
    }
  }

  private static Contestant contestant(String name, Jvm jvm, RedisServer redis) {
    return new Contestant(
        name,
        (server, extent) ->
            jvm.command(
                    LatencyProgram.class,
                    name,
                    server.url(0, 1),
                    extent == Extent.FULL ? REQUESTS : SMOKE,
                    redis.port())
                .words());
  }
}
