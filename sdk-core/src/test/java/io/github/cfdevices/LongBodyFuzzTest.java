package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import io.github.cfdevices.json.JsonDictionary;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.Product;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.params.provider.MethodSource;

/** Excessive use of time or memory fails by the fuzzer's timeout or the heap size. */
final class LongBodyFuzzTest {
  private static final int LENGTH = 1 << 20;
  private static final Type BOXES = Types.newParameterizedType(List.class, Product.class);
  private static final JsonAdapter<List<Product>> ADAPTER = ModelJson.moshi().adapter(BOXES);
  private static final ResultReader<List<Product>> READER = ResultReader.of(BOXES, null);

  static Stream<byte[]> bodies() {
    return Stream.of(
            "{\"success\":true,\"result\":[\n{},\n{}]}",
            "{\"success\":true,\"result\":[{\"size\":\"\n1\n\"}]}",
            "{\"success\":true,\"result\":[{\"weight\":\n1\n}]}",
            "{\"success\":true,\"result\":[{\"a\":\n[\n",
            "{\"success\":false,\"errors\":[{\"code\":\"\n9\n\"}]}",
            "{\"success\":true,\"\n\u00e9\n\":1",
            "{\"success\":true,\"result\":[{\"lid\":{\"\n\\u0061\n\":1},\"kind\":1}]}")
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Repeats the second of three lines up to a length. */
  @MethodSource("bodies")
  @JsonDictionary
  @FuzzTest(maxExecutions = 50)
  void longBodyIsReadInTime(byte[] lines) {
    String[] parts = new String(lines, StandardCharsets.ISO_8859_1).split("\n", 3);
    if (parts.length < 3 || parts[1].isEmpty()) {
      return;
    }
    String body = parts[0] + parts[1].repeat(1 + LENGTH / parts[1].length()) + parts[2];
    ParsedBody<List<Product>> parsed =
        EnvelopeReader.read(new Buffer().writeString(body, StandardCharsets.ISO_8859_1), READER);
    assertThat(parsed).isNotNull();
    if (parsed instanceof Envelope<List<Product>> envelope) {
      assertThat(ADAPTER.toJson(envelope.result)).isNotEmpty();
    }
  }
}
