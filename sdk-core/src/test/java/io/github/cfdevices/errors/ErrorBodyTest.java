package io.github.cfdevices.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cfdevices.ServerTest;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.Product;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorBodyTest extends ServerTest {
  private static final int LIMIT = 64 * 1024;

  @ParameterizedTest
  @CsvSource({
    "301, OTHER",
    "302, OTHER",
    "304, OTHER",
    "308, OTHER",
    "400, INVALID",
    "401, UNAUTHENTICATED",
    "402, OTHER",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, OTHER",
    "408, OTHER",
    "409, CONFLICT",
    "410, OTHER",
    "422, INVALID",
    "429, RATE_LIMITED",
    "500, SERVER",
    "501, SERVER",
    "502, SERVER",
    "520, SERVER",
    "530, SERVER",
  })
  void kindIsDerivedFromTheStatus(int status, ApiErrorKind kind) {
    answer(status, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}");
    answer(status, "text/html", "<html>");
    answer(status, "");

    ApiException envelope = rejection();
    assertThat(envelope.status()).isEqualTo(status);
    assertThat(envelope.kind()).isEqualTo(kind);
    assertThat(envelope.errors()).extracting(ApiMessage::code).containsExactly(7L);
    assertThat(envelope.body()).isNull();
    assertThat(envelope.isBodyTruncated()).isFalse();
    for (int i = 0; i < 2; i++) {
      ApiException other = rejection();
      assertThat(other.status()).isEqualTo(status);
      assertThat(other.kind()).isEqualTo(kind);
      assertThat(other.errors()).isEmpty();
      assertThat(other.messages()).isEmpty();
      assertThat(other.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
    }
  }

  @Test
  void successFalseIsARejection() {
    answer(200, "{\"success\":false,\"errors\":[]}");

    ApiException e = rejection();

    assertThat(e.kind()).isEqualTo(ApiErrorKind.REJECTED);
    assertThat(e.body()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | {\"success\":false,\"errors\":[\"no\"],\"messages\":[],\"name\":\"box\",\"size\":7}",
        "400 | {\"success\":false,\"name\":\"box\",\"size\":7,\"errors\":\"no\"}",
        "500 | {\"name\":\"box\",\"size\":7,\"more\":[1.0]}",
      })
  void modelCanBeReadFromABodyWithOtherMembers(int status, String body) {
    answer(status, body);

    ApiException e = rejection();

    assertThat(e.body()).isEqualTo(body);
    Product product = ModelJson.decode(Product.class, e.body());
    assertThat(product.name).isEqualTo("box");
    assertThat(product.size).isEqualTo(7);
  }

  @Test
  void resultOfARejectionIsKept() {
    answer(409, "{\"success\":false,\"errors\":[{\"message\":\"no\"}],\"result\":{\"id\":\"a\"}}");
    answer(409, "{\"success\":false,\"errors\":[{\"message\":\"no\"}],\"result\":null}");

    assertThat(rejection().body())
        .isEqualTo(
            "{\"success\":false,\"errors\":[{\"message\":\"no\"}],\"result\":{\"id\":\"a\"}}");
    assertThat(rejection().body()).isNull();
  }

  @Test
  void htmlErrorPageIsKept() {
    String page = "<html>\r\n<head><title>502 Bad Gateway</title>\u0007</head>" + "x".repeat(300);
    answer(502, "text/html; charset=UTF-8", page);

    ApiException e = rejection();

    assertThat(e)
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 502 (text/html; charset=UTF-8) with an HTML"
                + " or XML page instead of JSON (cf-ray 8a1b2c3d4e5f-FRA)")
        .hasToString(ApiException.class.getName() + ": " + e.getMessage());
    assertThat(e.method()).isEqualTo("GET");
    assertThat(e.path()).isEqualTo("/client/v4/things/a");
    assertThat(e.contentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(e.body()).isEqualTo(page);
    assertThat(e.isBodyTruncated()).isFalse();
  }

  @Test
  void status429WithoutAnEnvelopeIsRateLimited() {
    server.enqueue(
        new MockResponse().setResponseCode(429).setHeader("Retry-After", "7").setBody("slow down"));

    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.status()).isEqualTo(429);
              assertThat(e.kind()).isEqualTo(ApiErrorKind.RATE_LIMITED);
              assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7));
              assertThat(e.contentType()).isNull();
              assertThat(e.cfRay()).isNull();
              assertThat(e.body()).isEqualTo("slow down");
            })
        .hasMessage(
            "DELETE /client/v4/things/a returned HTTP 429 (without a content type) with a body that is"
                + " not JSON (retry after 7.0 s)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                           | an empty body",
        "null                         | null instead of an envelope",
        "[1]                          | a JSON array instead of an envelope",
        "error code: 1015             | a body that is not JSON",
        "{\"title\":\"a\",\"status\":403} | JSON that is not an envelope",
        "{\"s3cret\":                 | JSON that is not an envelope",
        "{\"success\":\"no\"}         | JSON that is not an envelope",
      })
  void bodyThatIsNotAnEnvelopeIsKeptButNotShown(String body, String problem) throws Exception {
    answer(403, "application/problem+json", body);

    ApiException e = rejection();

    assertThat(e)
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 403 (application/problem+json) with "
                + problem
                + " (cf-ray 8a1b2c3d4e5f-FRA)");
    assertThat(e.errors()).isEmpty();
    assertThat(e.body()).isEqualTo(body);
    assertThat(e.isBodyTruncated()).isFalse();
    byte[] serialized = serialized(e);
    if (body.length() > 10) {
      assertThat(new String(serialized, StandardCharsets.ISO_8859_1)).doesNotContain(body);
    }
    ApiException copy = read(serialized);
    assertThat(copy).hasMessage(e.getMessage());
    assertThat(copy.body()).isNull();
    assertThat(copy.kind()).isEqualTo(ApiErrorKind.FORBIDDEN);
  }

  @Test
  void bodyIsTruncatedAtTheLimit() {
    answer(500, "text/plain", "x".repeat(LIMIT));
    answer(500, "text/plain", "x".repeat(LIMIT + 1));
    answer(500, "text/plain", "x".repeat(1 << 20));

    ApiException whole = rejection();
    assertThat(whole.body()).hasSize(LIMIT);
    assertThat(whole.isBodyTruncated()).isFalse();
    for (int i = 0; i < 2; i++) {
      ApiException cut = rejection();
      assertThat(cut.body()).hasSize(LIMIT);
      assertThat(cut.isBodyTruncated()).isTrue();
    }
  }

  @Test
  void limitCanBeChanged() {
    use(builder().maxErrorBodyBytes(5).build());
    answer(500, "text/plain", "12345");
    answer(500, "text/plain", "123456");
    assertThat(rejection().body()).isEqualTo("12345");
    assertThat(rejection().body()).isEqualTo("12345");

    use(builder().maxErrorBodyBytes(0).build());
    answer(500, "text/plain", "12345");
    ApiException e = rejection();
    assertThat(e.body()).isNull();
    assertThat(e.isBodyTruncated()).isFalse();

    assertThatThrownBy(() -> builder().maxErrorBodyBytes(-1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("maxErrorBodyBytes must be at least 0");
  }

  @Test
  void truncationDoesNotSplitACharacter() {
    use(builder().maxErrorBodyBytes(10).build());
    answer(500, "text/plain", "é".repeat(6));
    answer(500, "text/plain", "x" + "😀".repeat(5));

    assertThat(rejection().body()).isEqualTo("é".repeat(5));
    assertThat(rejection().body()).startsWith("x😀😀").doesNotContain("\uFFFD");
  }

  @Test
  void bodyIsDecodedInItsCharset() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(503)
            .setHeader("Content-Type", "text/plain; charset=iso-8859-1")
            .setBody(new Buffer().writeByte(0xe4)));

    assertThat(rejection().body()).isEqualTo("ä");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 39, 40})
  void echoedTokenIsMaskedBeforeTheBodyIsTruncated(int kept) {
    use(builder().maxErrorBodyBytes(10 + kept).build());
    answer(500, "text/plain", "y".repeat(10) + TOKEN + "y".repeat(50));

    ApiException e = rejection();

    assertThat(e.body()).isEqualTo("y".repeat(10) + "*".repeat(kept));
    assertThat(e.isBodyTruncated()).isTrue();
  }

  @Test
  void redirectIsARejection() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(302)
            .setHeader("Location", baseUrl() + "things/b")
            .setBody("moved"));

    ApiException e = rejection();

    assertThat(e.kind()).isEqualTo(ApiErrorKind.OTHER);
    assertThat(e.body()).isEqualTo("moved");
    assertThat(e.headers().get("Location")).isEqualTo(baseUrl() + "things/b");
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void bodyThatCannotBeDecompressedIsARejection() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(502)
            .setHeader("Content-Encoding", "gzip")
            .setBody("<html>"));

    ApiException e = rejection();

    assertThat(e)
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 502 (without a content type) with a body that cannot"
                + " be decompressed");
    assertThat(e.kind()).isEqualTo(ApiErrorKind.SERVER);
    assertThat(e.isBodyTruncated()).isTrue();
  }

  private ApiException rejection() {
    return catchThrowableOfType(ApiException.class, () -> things.get("a").execute());
  }

  private static byte[] serialized(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  @SuppressWarnings("BanSerializableRead") // Reads only what this test wrote.
  private static ApiException read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (ApiException) in.readObject();
    }
  }
}
