package io.github.cfdevices.http;

import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Responses of the API, and faulty variants of them. */
public final class MockResponses {
  /** The result in {@link #good}. */
  public static final RawJson RESULT = RawJson.of("x".repeat(100));

  private MockResponses() {}

  /** Returns a response without a fault. */
  public static MockResponse good() {
    return json("{\"success\":true,\"result\":" + RESULT.text() + "}");
  }

  /** Returns a page of a list; the next one has the cursor, or there is none if that is empty. */
  public static MockResponse page(String cursor, String... items) {
    return json(
        "{\"success\":true,\"result\":"
            + RawJson.of(List.of(items)).text()
            + ",\"result_info\":{\"cursor\":\""
            + cursor
            + "\"}}");
  }

  /** Returns a good response with a socket policy. */
  public static MockResponse at(SocketPolicy policy) {
    return good().setSocketPolicy(policy);
  }

  /** Returns a reset of the HTTP/2 stream instead of a response. */
  public static MockResponse streamReset(int errorCode) {
    return at(SocketPolicy.RESET_STREAM_AT_START).setHttp2ErrorCode(errorCode);
  }

  public static MockResponse refusal(int status, @Nullable String retryAfter) {
    MockResponse response =
        json("{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}")
            .setResponseCode(status);
    return retryAfter == null ? response : response.setHeader("Retry-After", retryAfter);
  }

  /** Returns a response with a wrong content length. */
  public static MockResponse withLength(int length) {
    return good().setHeader("Content-Length", length);
  }

  /** Returns a compressed response without its last bytes. */
  public static MockResponse zippedWithout(int count) {
    byte[] whole = zipped();
    return zipped(Arrays.copyOf(whole, whole.length - count));
  }

  /** Returns a compressed response with one byte changed; the index counts from the end. */
  public static MockResponse zippedWithChangeAt(int place) {
    byte[] bytes = zipped();
    bytes[bytes.length - place] ^= 1;
    return zipped(bytes);
  }

  private static MockResponse zipped(byte[] bytes) {
    return good().setHeader("Content-Encoding", "gzip").setBody(new Buffer().write(bytes));
  }

  private static byte[] zipped() {
    Buffer zipped = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8("{\"success\":true,\"result\":1}");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return zipped.readByteArray();
  }

  private static MockResponse json(String body) {
    return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
  }
}
