package io.github.cfdevices;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads each body whole and into memory, up to a limit.
 *
 * <p>It stands at both ends of the interceptors. Next to the network it reads what is on the wire,
 * so that a connection that breaks in the body is a failure of the attempt. Next to the caller it
 * reads what came of that: now a failure can only mean that the body does not decompress.
 */
final class BufferedBody implements Interceptor {
  private static final long CHUNK = 64 * 1024;

  private final long limit;
  private final boolean onTheWire;

  private BufferedBody(long limit, boolean onTheWire) {
    this.limit = limit;
    this.onTheWire = onTheWire;
  }

  static BufferedBody onTheWire(long limit) {
    return new BufferedBody(limit, true);
  }

  static BufferedBody decoded(long limit) {
    return new BufferedBody(limit, false);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    if (body == null) {
      return response;
    }
    Buffer buffer = new Buffer();
    try (body) {
      if (!readWithinLimit(body.source(), buffer)) {
        // Closing alone would read on for a while, to save the connection.
        chain.call().cancel();
        throw malformed(response, "more than " + limit + " bytes, which is the limit", buffer);
      }
    } catch (CarriedException e) {
      throw e;
    } catch (IOException e) {
      if (onTheWire || chain.call().isCanceled()) {
        throw e;
      }
      throw malformed(response, "a body that cannot be decompressed", buffer);
    }
    return response
        .newBuilder()
        .body(ResponseBody.create(buffer, body.contentType(), buffer.size()))
        .build();
  }

  /** Inflates no more than a chunk beyond the limit, however small the body is on the wire. */
  private boolean readWithinLimit(BufferedSource source, Buffer sink) throws IOException {
    while (sink.size() <= limit) {
      if (source.read(sink, Math.min(CHUNK, limit + 1 - sink.size())) == -1) {
        return true;
      }
    }
    return false;
  }

  private static CarriedException malformed(Response response, String problem, Buffer start) {
    return new CarriedException(
        ResponseException.of(
            new Answered(response), new Malformed<>(problem, Malformed.excerpt(start), null)));
  }
}
