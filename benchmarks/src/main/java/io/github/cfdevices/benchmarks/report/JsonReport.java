package io.github.cfdevices.benchmarks.report;

import com.squareup.moshi.JsonWriter;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.results.Point;
import io.github.cfdevices.benchmarks.results.Stats;
import io.github.cfdevices.benchmarks.results.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The report as JSON. */
final class JsonReport {
  static final String FILE_NAME = "latest.json";

  private static final String INDENT = "  ";

  private final JsonWriter json;

  private JsonReport(JsonWriter json) {
    this.json = json;
    json.setIndent(INDENT);
  }

  static String of(Map<String, String> machine, List<Result> results) throws IOException {
    Buffer buffer = new Buffer();
    new JsonReport(JsonWriter.of(buffer)).write(machine, results);
    return buffer.writeUtf8("\n").readUtf8();
  }

  private void write(Map<String, String> machine, List<Result> results) throws IOException {
    json.beginObject().name("machine").jsonValue(machine).name("rows").beginArray();
    for (Result result : results) {
      json.beginObject();
      json.name("name").value(result.row().name());
      json.name("title").value(result.row().title());
      json.name("figures").beginArray();
      for (Metric metric : result.figures().samples().keySet()) {
        write(metric, result.figures().stats(metric));
      }
      json.endArray().name("curves").beginArray();
      for (Map.Entry<String, List<Point>> curve : result.figures().curves().entrySet()) {
        write(curve.getKey(), curve.getValue());
      }
      json.endArray().name("limits").beginArray();
      for (Verdict verdict : result.verdicts()) {
        write(verdict);
      }
      json.endArray().name("met").value(result.isMet()).endObject();
    }
    json.endArray().endObject();
  }

  private void write(Metric metric, Stats stats) throws IOException {
    json.beginObject();
    json.name("contestant").value(metric.contestant());
    json.name("unit").value(metric.unit());
    json.name("median").value(stats.median());
    json.name("least").value(stats.least());
    json.name("greatest").value(stats.greatest());
    json.name("samples").value(stats.samples());
    json.endObject();
  }

  private void write(String contestant, List<Point> curve) throws IOException {
    json.beginObject();
    json.name("contestant").value(contestant);
    numbers("x", curve.stream().mapToDouble(Point::x).toArray());
    numbers("y", curve.stream().mapToDouble(Point::y).toArray());
    json.endObject();
  }

  /** Writes the numbers on one line. */
  private void numbers(String name, double[] numbers) throws IOException {
    json.name(name).beginArray();
    json.setIndent("");
    for (double number : numbers) {
      json.value(number);
    }
    json.endArray();
    json.setIndent(INDENT);
  }

  private void write(Verdict verdict) throws IOException {
    Limit limit = verdict.limit();
    json.beginObject();
    json.name("contestant").value(limit.subject().contestant());
    json.name("unit").value(limit.subject().unit());
    json.name("against").value(limit.against().contestant());
    if (!limit.against().unit().equals(limit.subject().unit())) {
      json.name("against_unit").value(limit.against().unit());
    }
    json.name("ratio").value(verdict.ratio());
    bound("must", limit.must(), "met", verdict.met());
    bound("goal", limit.goal(), "reached", verdict.reached());
    json.endObject();
  }

  private void bound(String name, @Nullable Double bound, String outcome, boolean holds)
      throws IOException {
    if (bound != null) {
      json.name(name).value(bound);
      json.name(outcome).value(holds);
    }
  }
}
