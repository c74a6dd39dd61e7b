package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonAdapter;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.JsonDictionary;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.Product;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.params.provider.MethodSource;

final class EnvelopeFuzzTest {
  private static final List<Result> RESULTS =
      Arrays.stream(Results.class.getDeclaredMethods())
          .sorted(Comparator.comparing(Method::getName))
          .map(Result::of)
          .toList();

  /** The kinds of results that an operation can have. */
  interface Results {
    Product box();

    @ResultAt("details.box")
    Product boxBelow();

    List<Product> boxes();

    @ResultAt("box.things")
    List<String> things();

    Map<String, Long> numbers();

    RawJson any();

    Done done();

    @BareResult(BodyKind.JSON)
    List<Product> bareBoxes();

    @BareResult(BodyKind.JSON)
    @ResultAt("details.box")
    Product bareBoxBelow();
  }

  static Stream<byte[]> bodies() {
    return Stream.of(
            "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"name\":\"a\",\"size\":1,"
                + "\"count\":2.0,\"weight\":1.50,\"open\":true,\"kind\":\"flat\",\"tags\":[\"x\"],"
                + "\"parts\":{\"p\":1},\"any\":[1e400],\"lid\":{},\"new\":null}}",
            "{\"success\":true,\"result\":[{\"lid\":[],\"name\":7,\"size\":\"5\",\"kind\":\"flat\"}],"
                + "\"result_info\":{\"count\":1,\"page\":2,\"per_page\":3.0,\"total_count\":40,"
                + "\"total_pages\":\"14\",\"cursor\":\"next\"}}",
            "{\"result\":{\"box\":{\"things\":[\"a\",\"\\u00e9\\ud83d\\ude00\"]},\"details\":"
                + "{\"box\":{\"made\":\"2024-01-02T03:04:05Z\"}}},\"success\":true}",
            "\uFEFF{\"success\":false,\"errors\":[{\"code\":\"1000.0\",\"message\":\"no\","
                + "\"documentation_url\":\"u\",\"source\":{\"pointer\":\"/a\"},"
                + "\"error_chain\":[{\"code\":7}]},\"text\",8],\"messages\":\"m\",\"result\":null}",
            "[{\"name\":\"a\\ud83d\",\"weight\":7771e2147483647}]",
            "{\"details\":{\"box\":{\"kind\":\"\\udc00\",\"weight\":1e2147483647}}}",
            "<html>",
            "error code: 1015")
        .map(body -> body.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("bodies")
  @JsonDictionary
  @FuzzTest(maxExecutions = 5_000)
  void anyBodyIsAnAnswer(byte[] body) throws IOException {
    for (Result result : RESULTS) {
      ParsedBody<Object> parsed = result.reader().read(ResponseBody.create(body, null));
      if (parsed instanceof Envelope<Object> envelope) {
        if (envelope.success && envelope.result == null) {
          assertThat(resultIn(body)).isNull();
        }
        assertComesBack(result.adapter(), envelope);
      } else {
        assertShort((MalformedBody<Object>) parsed);
      }
      assertThat(EnvelopeReader.readError(new Buffer().write(body))).isNotNull();
    }
  }

  /** Returns the result in an envelope, or the body if it is not an envelope. */
  private static Object resultIn(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    Object value = RawJson.parse(text.startsWith("\uFEFF") ? text.substring(1) : text).value();
    return value instanceof Map<?, ?> envelope ? envelope.get("result") : value;
  }

  private static void assertComesBack(JsonAdapter<Object> adapter, Envelope<Object> envelope)
      throws IOException {
    if (envelope.result != null && envelope.result != Done.DONE) {
      String json = adapter.toJson(envelope.result);
      Object again = adapter.fromJson(json);
      assertThat(again).isEqualTo(envelope.result);
      assertThat(adapter.toJson(again)).isEqualTo(json);
    }
  }

  private static void assertShort(MalformedBody<Object> malformed) {
    MalformedResponseException failure = malformed.exception(TestClients.response());
    assertThat(failure.excerpt()).hasSizeLessThanOrEqualTo(200);
    assertThat(failure.getMessage()).hasSizeLessThan(600);
    assertThat(failure.jsonPath() == null || failure.jsonPath().startsWith("$")).isTrue();
  }

  private record Result(JsonAdapter<Object> adapter, BodyReader<Object> reader) {
    static Result of(Method method) {
      Type type = method.getGenericReturnType();
      return new Result(
          ModelJson.moshi().adapter(type),
          ApiCallAdapterFactory.reader(type, method.getAnnotations()));
    }
  }
}
