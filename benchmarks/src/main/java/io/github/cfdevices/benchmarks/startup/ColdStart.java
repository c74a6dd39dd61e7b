package io.github.cfdevices.benchmarks.startup;

import io.github.cfdevices.benchmarks.harness.Contestant;
import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.ProcessRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.Jvm;
import io.github.cfdevices.benchmarks.process.Run;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.server.Server;
import io.github.cfdevices.benchmarks.walk.WalkProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Measures a whole process that starts a JVM and decodes one page. */
public final class ColdStart implements Row {
  private static final String MS = "ms";
  private static final String CLASSES = "classes";
  private static final int PER_PAGE = 50;
  private static final int ROUNDS = 20;

  private final ProcessRow times =
      new ProcessRow(name(), title(), limits(), contestants(), ROUNDS, true);

  @Override
  public String name() {
    return "cold-start";
  }

  @Override
  public String title() {
    return "a fresh JVM to the first page of 50 devices, as a whole process";
  }

  @Override
  public List<Limit> limits() {
    return Stream.of(MS, CLASSES)
        .flatMap(
            unit ->
                Stream.of(
                    Limit.of(unit, "cfdevices", "floor", 1.15, 1.05),
                    Limit.of(unit, "cfdevices", "okhttp-gson", 1.0, null),
                    Limit.of(unit, "cfdevices", "native", 1.0, null)))
        .toList();
  }

  @Override
  public Figures measure(Extent extent) throws Exception {
    Figures figures = times.measure(extent);
    try (Server server = Server.start()) {
      for (Contestant contestant : contestants()) {
        Metric metric = new Metric(contestant.name(), CLASSES);
        figures.add(metric, classes(contestant.command().words(server, extent)));
      }
    }
    return figures;
  }

  private static List<Contestant> contestants() {
    return List.of(
        contestant("cfdevices", Jvm.CFDEVICES),
        contestant("floor", Jvm.FLOOR),
        contestant("cfdevices-rx", Jvm.CFDEVICES_RX),
        contestant("okhttp-gson", Jvm.OKHTTP_GSON),
        contestant("native", Jvm.NATIVE));
  }

  private static Contestant contestant(String client, Jvm jvm) {
    return new Contestant(
        client,
        (server, extent) ->
            jvm.command(WalkProgram.class, client, server.url(0, PER_PAGE), PER_PAGE, 0, "none", 0)
                .words());
  }

  /** Runs a program again with a log of loaded classes, and counts them. */
  private static double classes(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("classes", ".log");
    try {
      Stream<String> java = command.stream().limit(1);
      Stream<String> option = Stream.of("-Xlog:class+load:file=" + log);
      Run.of(Stream.of(java, option, command.stream().skip(1)).flatMap(words -> words).toList());
      try (Stream<String> lines = Files.lines(log)) {
        return lines.count();
      }
    } finally {
      Files.delete(log);
    }
  }
}
