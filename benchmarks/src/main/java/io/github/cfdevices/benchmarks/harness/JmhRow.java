package io.github.cfdevices.benchmarks.harness;

import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A row that JMH measures: each {@code @Benchmark} method of a class is a contestant, in
 * microseconds and allocated bytes per call. The {@code @Setup} of the class checks that the
 * results of all contestants are the same.
 */
public record JmhRow(String name, String title, List<Limit> limits, Class<?> benchmarks)
    implements Row {
  public static final String MICROS = "µs";
  public static final String BYTES = "B allocated";

  private static final int ROUNDS = 3;

  @Override
  public Figures measure(Extent extent) throws RunnerException {
    Figures figures = new Figures();
    for (int round = 0; round < (extent == Extent.FULL ? ROUNDS : 1); round++) {
      take(new Runner(options(extent)).run(), figures);
    }
    return figures;
  }

  /** Each round runs each contestant in a separate JVM, so that they alternate. */
  private org.openjdk.jmh.runner.options.Options options(Extent extent) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(Pattern.quote(benchmarks.getName() + "."))
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .addProfiler(GCProfiler.class);
    return extent == Extent.FULL
        ? options
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(300))
            .build()
        : options
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(1))
            .build();
  }

  private static void take(Collection<RunResult> results, Figures figures) {
    for (RunResult result : results) {
      String method = result.getPrimaryResult().getLabel();
      result.getBenchmarkResults().stream()
          .flatMap(fork -> fork.getIterationResults().stream())
          .forEach(iteration -> take(method, iteration, figures));
    }
  }

  private static void take(String contestant, IterationResult iteration, Figures figures) {
    figures.add(new Metric(contestant, MICROS), iteration.getPrimaryResult().getScore());
    Result<?> allocated = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
    if (allocated != null) {
      figures.add(new Metric(contestant, BYTES), allocated.getScore());
    }
  }
}
