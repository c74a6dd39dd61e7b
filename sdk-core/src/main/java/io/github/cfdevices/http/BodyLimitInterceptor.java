package io.github.cfdevices.http;

import io.github.cfdevices.errors.Printable;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads each response body into memory, up to the limit of the client.
 *
 * <p>It is the first and the last interceptor. Next to the network it reads the bytes on the wire,
 * so that a connection that breaks within the body fails the attempt. As the outermost it reads the
 * decompressed body; there, a failure can only mean that the body does not decompress.
 */
final class BodyLimitInterceptor implements Interceptor {
  private static final long CHUNK = 64 * 1024;

  private final boolean onTheWire;

  /**
   * Creates an interceptor.
   *
   * @param onTheWire whether it is the last one, next to the network
   */
  BodyLimitInterceptor(boolean onTheWire) {
    this.onTheWire = onTheWire;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    if (body == null || body instanceof WireBody) { // WireBody: in memory and not compressed.
      return response;
    }
    long limit = AttemptTask.of(chain).engine().maxBodyBytes;
    Buffer buffer = new Buffer();
    boolean complete;
    try (body) {
      complete = read(body.source(), buffer, limit);
      if (!complete) {
        // Before closing, because close() would read more of the body to reuse the connection.
        chain.call().cancel();
      }
    } catch (IOException e) {
      if (onTheWire || chain.call().isCanceled()) {
        throw e;
      }
      throw unreadable(chain, response, "a body that cannot be decompressed", buffer);
    }
    if (!complete) {
      String problem = "a body that exceeds the limit of " + limit + " bytes";
      throw unreadable(chain, response, problem, buffer);
    }
    ResponseBody copy =
        onTheWire
            ? new WireBody(response.header("Content-Type"), buffer)
            : ResponseBody.create(buffer, body.contentType(), buffer.size());
    return response.newBuilder().body(copy).build();
  }

  /**
   * Reads until the end or the limit; inflates at most one chunk beyond the limit. Returns whether
   * the end was reached.
   */
  private static boolean read(BufferedSource source, Buffer sink, long limit) throws IOException {
    while (sink.size() <= limit) {
      if (source.read(sink, Math.min(CHUNK - 1, limit - sink.size()) + 1) == -1) {
        return true;
      }
    }
    return false;
  }

  private static IOException unreadable(
      Chain chain, Response response, String problem, Buffer start) {
    AttemptTask attempt = AttemptTask.of(chain);
    return attempt.fail(
        Outcome.UnreadableBody.of(attempt.info(response), problem, Printable.startOf(start)));
  }

  /** A body as received, whose media type is parsed only if it is needed. */
  private static final class WireBody extends ResponseBody {
    private final @Nullable String contentType;
    private final Buffer buffer;
    private final long length;

    WireBody(@Nullable String contentType, Buffer buffer) {
      this.contentType = contentType;
      this.buffer = buffer;
      this.length = buffer.size();
    }

    @Override
    public @Nullable MediaType contentType() {
      return contentType == null ? null : MediaType.parse(contentType);
    }

    @Override
    public long contentLength() {
      return length;
    }

    @Override
    public BufferedSource source() {
      return buffer;
    }
  }
}
