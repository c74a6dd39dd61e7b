package io.github.cfdevices.benchmarks.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cfdevices.ResultDecoder;
import io.github.cfdevices.benchmarks.harness.Agreement;
import io.github.cfdevices.benchmarks.harness.JmhRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Decodes 200 posture rules of all types; measures the cost if {@code type} follows {@code input}.
 */
@State(Scope.Benchmark)
public class DecodeRules {
  private static final int RULES = 200;

  private final List<JsonObject> rules = rules();
  private final Buffer typeFirst = body(i -> true);
  private final Buffer halfTypeLast = body(i -> i % 2 == 0);
  private final ResultDecoder<List<PostureRule>> decoder = ResultDecoder.ofList(PostureRule.class);

  public static Row row() {
    return new JmhRow(
        "decode-rules",
        "200 posture rules decoded, the type after the input in half of them",
        List.of(Limit.of(JmhRow.MICROS, "halfTypeLast", "typeFirst", 1.3, null)),
        DecodeRules.class);
  }

  /** Checks that both contestants decode the same rules. */
  @Setup
  public void agree() throws IOException {
    Agreement agreement = new Agreement("decode-rules");
    agreement.check("typeFirst", text(typeFirst()));
    agreement.check("halfTypeLast", text(halfTypeLast()));
  }

  /** The fastest order of properties. */
  @Benchmark
  public List<PostureRule> typeFirst() throws IOException {
    return decoder.decode(typeFirst.clone());
  }

  /** An order that the API can send. */
  @Benchmark
  public List<PostureRule> halfTypeLast() throws IOException {
    return decoder.decode(halfTypeLast.clone());
  }

  private static String text(List<PostureRule> rules) {
    return rules.stream().map(ModelJson::encode).collect(Collectors.joining("\n"));
  }

  /** Returns the initial rules of the fake: one of each type. */
  private static List<JsonObject> rules() {
    try (InputStream json =
        Objects.requireNonNull(FakeCloudflare.class.getResourceAsStream("rules.json"))) {
      return JsonParser.parseReader(new InputStreamReader(json, StandardCharsets.UTF_8))
          .getAsJsonArray()
          .asList()
          .stream()
          .map(JsonElement::getAsJsonObject)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Buffer body(IntPredicate typeFirst) {
    String list =
        IntStream.range(0, RULES)
            .mapToObj(i -> ordered(rules.get(i % rules.size()), typeFirst.test(i)).toString())
            .collect(Collectors.joining(","));
    return new Buffer().writeUtf8("{\"success\":true,\"result\":[" + list + "]}");
  }

  private static JsonObject ordered(JsonObject rule, boolean typeFirst) {
    JsonObject ordered = new JsonObject();
    List<String> both = typeFirst ? List.of("type", "input") : List.of("input", "type");
    both.stream().filter(rule::has).forEach(name -> ordered.add(name, rule.get(name)));
    rule.entrySet().forEach(member -> ordered.add(member.getKey(), member.getValue()));
    return ordered;
  }
}
