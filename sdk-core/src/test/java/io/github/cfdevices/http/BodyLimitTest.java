package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.ApiErrorKind;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyLimitTest extends ServerTest {
  @Override
  protected CloudflareClient.Builder builder() {
    return super.builder().retryPolicy(RetryPolicy.standard()).maxBodyBytes(1000);
  }

  @Test
  void limitMayBeAsLargeAsALong() {
    use(builder().maxBodyBytes(Long.MAX_VALUE).build());
    succeed("\"result\":1");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
  }

  @Test
  void bodyOfExactlyTheLimitIsRead() {
    String start = "{\"success\":true,\"result\":\"";
    answer(200, start + "x".repeat(998 - start.length()) + "\"}");

    assertThat(things.get("a").execute().text()).startsWith("\"xxx");
  }

  @Test
  void bodyBeyondTheLimitIsRefusedAndItsConnectionClosed() {
    OkHttpClient okHttp = new OkHttpClient();
    use(builder().httpClient(okHttp).build());
    answer(200, "y".repeat(1_000_000));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> {
              assertThat(e.excerpt()).isEqualTo("y".repeat(200));
              assertThat(e.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
            })
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 200 (application/json) with a body"
                + " that exceeds the limit of 1000 bytes (cf-ray 8a1b2c3d4e5f-FRA)");
    assertThat(server.getRequestCount()).isOne();
    assertThat(okHttp.connectionPool().connectionCount()).isZero();
  }

  @Test
  void decompressionBombIsStoppedWhileInflating() throws IOException {
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Encoding", "gzip")
            .setBody(gzip("z".repeat(200_000))));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> assertThat(e.excerpt()).isEqualTo("z".repeat(200)))
        .hasMessageContaining("with a body that exceeds the limit of 1000 bytes");
  }

  @Test
  void echoedTokenIsMaskedInTheStartOfALongBody() {
    answer(500, TOKEN.repeat(50));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.body()).isEqualTo("*".repeat(200));
              assertThat(e.isBodyTruncated()).isTrue();
              assertThat(e.kind()).isEqualTo(ApiErrorKind.SERVER);
            })
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 500 (application/json) with a body that"
                + " exceeds the limit of 1000 bytes (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @Test
  void compressedBodyIsRead() throws IOException {
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Encoding", "gzip")
            .setBody(gzip("{\"success\":true,\"result\":7}")));

    assertThat(things.get("a").execute().text()).isEqualTo("7");
  }

  @Test
  void memoryOfADecodedBodyIsReleased() {
    AtomicReference<ResponseBody> received = new AtomicReference<>();
    use(builder().httpClient(okHttp(body -> capture(body, received))).build());
    succeed("\"result\":7");

    assertThat(things.get("a").execute().text()).isEqualTo("7");
    assertThat(received.get().source().getBuffer().size()).isZero();
  }

  @Test
  void bodyOfARejectionIsStillAvailableAfterParsing() {
    answer(404, "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"none\"}],\"extra\":1}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.body()).endsWith("\"extra\":1}"));
  }

  @Test
  void bodyOfAnInterceptorBeyondTheLimitIsRefused() {
    use(
        builder()
            .httpClient(okHttp(body -> ResponseBody.create("y".repeat(1001), body.contentType())))
            .build());
    succeed("\"result\":7");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("with a body that exceeds the limit of 1000 bytes");
  }

  /** Returns an OkHttpClient with an interceptor that replaces response bodies. */
  private static OkHttpClient okHttp(UnaryOperator<ResponseBody> body) {
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain -> {
              Response response = chain.proceed(chain.request());
              return response.newBuilder().body(body.apply(response.body())).build();
            })
        .build();
  }

  private static ResponseBody capture(ResponseBody body, AtomicReference<ResponseBody> into) {
    into.set(body);
    return body;
  }

  @Test
  void bodyThatContradictsItsEncodingIsMalformed() {
    server.enqueue(
        new MockResponse().setHeader("Content-Encoding", "gzip").setBody("{\"success\":true}"));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 200 (without a content type) with a"
                + " body that cannot be decompressed");
    assertThat(server.getRequestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void limitMustBePositive(long limit) {
    assertThatThrownBy(() -> builder().maxBodyBytes(limit))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("maxBodyBytes must be at least 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"success\":true,\"success\":true,\"result\":1 | Duplicate member at path $.success",
        "\"success\":true,\"result\":null,\"result\":1  | Duplicate member at path $.result",
        "\"success\":true,\"result\":{\"details\":{\"size\":1,\"size\":2}} | Duplicate member at"
            + " path $.result.details.size",
        "\"success\":true,\"result\":{\"details\":{\"size\":9223372036854775808}} | Expected a long"
            + " but was 9223372036854775808 at path $.result.details.size",
        "\"success\":true,\"result\":{\"details\":{\"size\":1e999999999}} | Expected a long but was"
            + " 1e999999999 at path $.result.details.size",
      })
  void ambiguousOrExcessiveEnvelopeIsRejected(String members, String problem) {
    answer(200, "{" + members + "}");

    assertThatThrownBy(() -> things.size("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("an envelope that cannot be read: " + problem + " (cf-ray");
  }

  @Test
  void unsupportedCharsetIsRejected() {
    Buffer body = new Buffer().writeUtf8("{\"success\":true,\"result\":\"caf").writeByte(0xe9);
    server.enqueue(new MockResponse().setBody(body.writeUtf8("\"}")));
    server.enqueue(
        new MockResponse()
            .setBody(
                new Buffer()
                    .writeString(
                        "\ufeff{\"success\":true}", java.nio.charset.StandardCharsets.UTF_16LE)));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("Expected UTF-8, which the bytes at 30 are not");
    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("a body that is not JSON");
  }

  @Test
  void byteOrderMarkIsSkipped() {
    answer(200, "\ufeff{\"success\":true,\"result\":1}");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
  }

  @Test
  void longBodyIsReadAndNotRepeatedInMessages() {
    use(super.builder().build());
    String text = "\"" + "x".repeat(10 << 20) + "\"";
    answer(200, "{\"success\":true,\"result\":" + text + "}");
    answer(200, "{\"success\":true,\"result\":{\"details\":{\"size\":" + text + "}}}");

    assertThat(things.get("a").execute().text()).hasSize((10 << 20) + 2);
    assertThatThrownBy(() -> things.size("a").execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> {
              assertThat(e.getMessage()).hasSizeLessThan(500);
              assertThat(e.jsonPath()).isEqualTo("$.result.details.size");
            });
  }

  @Test
  void veryLongNumberIsRejectedQuickly() {
    use(super.builder().build());
    String digits = "1".repeat(10 << 20);
    answer(200, "{\"success\":true,\"result\":" + digits + "}");

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThatThrownBy(() -> things.get("a").execute())
              .isInstanceOf(MalformedResponseException.class)
              .hasMessageContaining("Number of more than 1000 characters at byte 1025");
          assertThatThrownBy(() -> RawJson.parse(digits))
              .isInstanceOf(InvalidInputException.class)
              .hasMessageContaining("Number of more than 1000 characters");
        });
  }

  @Test
  void numberOfManyDigitsIsKeptToTheLimit() {
    String digits = "1".repeat(1000);

    assertThat(RawJson.parse("[" + digits + "," + digits + "]").value())
        .isEqualTo(
            java.util.List.of(new java.math.BigDecimal(digits), new java.math.BigDecimal(digits)));
  }

  private static Buffer gzip(String text) throws IOException {
    Buffer zipped = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8(text);
    }
    return zipped;
  }
}
