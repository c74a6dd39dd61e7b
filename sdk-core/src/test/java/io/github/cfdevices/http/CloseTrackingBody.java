package io.github.cfdevices.http;

import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** A body that records whether it is closed. */
public final class CloseTrackingBody extends ResponseBody {
  private final ResponseBody body;
  private volatile boolean closed;

  private CloseTrackingBody(ResponseBody body) {
    this.body = body;
  }

  /** Returns an interceptor that wraps the bodies of all responses. */
  public static Interceptor collecting(List<CloseTrackingBody> bodies) {
    return chain -> {
      Response response = chain.proceed(chain.request());
      CloseTrackingBody body = new CloseTrackingBody(response.body());
      bodies.add(body);
      return response.newBuilder().body(body).build();
    };
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return body.source();
  }

  @Override
  public void close() {
    closed = true;
    body.close();
  }
}
