package io.github.cfdevices;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The bottom of the stack of call factories: OkHttp, as one client uses it. The OkHttpClient is
 * made at the first call, because that reads the system's certificates.
 */
final class Transport implements Call.Factory {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  // Creating an integration makes the API check it with its vendor, which takes a while.
  private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(60);

  private final @Nullable OkHttpClient users;
  private final Interceptor credentials;
  private @Nullable OkHttpClient client; // Guarded by this.
  private volatile boolean closed;

  Transport(@Nullable OkHttpClient users, Interceptor credentials) {
    this.users = users;
    this.credentials = credentials;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public Call newCall(Request request) {
    OkHttpClient okHttp = okHttp();
    if (okHttp == null) {
      throw TransportException.closed(request);
    }
    return okHttp.newCall(
        request
            .newBuilder()
            .header("User-Agent", "cfdevices/" + Version.CURRENT)
            .header("Accept", "application/json")
            .build());
  }

  /** Ends a client of our own with the calls under way on it; leaves the user's alone. */
  void close() {
    OkHttpClient okHttp;
    synchronized (this) {
      closed = true;
      okHttp = client;
      client = null;
    }
    if (users == null && okHttp != null) {
      okHttp.dispatcher().cancelAll();
      okHttp.dispatcher().executorService().shutdown();
      okHttp.connectionPool().evictAll();
    }
  }

  /** Returns the OkHttpClient, made at the first call, or null after closing. */
  synchronized @Nullable OkHttpClient okHttp() {
    if (client == null && !closed) {
      client =
          (users == null ? ours() : users.newBuilder())
              // No answer of the API redirects, and a redirect would carry the request elsewhere.
              .followRedirects(false)
              .followSslRedirects(false)
              // Answers belong to the credentials that got them.
              .cache(null)
              .addInterceptor(this::refuseWhenClosed)
              .addInterceptor(credentials)
              .build();
    }
    return client;
  }

  /** Stops a call that was made before this was closed, but starts after. */
  private Response refuseWhenClosed(Interceptor.Chain chain) throws IOException {
    if (closed) {
      throw new CarriedException(TransportException.closed(chain.request()));
    }
    return chain.proceed(chain.request());
  }

  private static OkHttpClient.Builder ours() {
    return new OkHttpClient.Builder()
        .dispatcher(DaemonDispatcher.create())
        .connectTimeout(CONNECT_TIMEOUT)
        .readTimeout(SILENCE_TIMEOUT)
        .writeTimeout(SILENCE_TIMEOUT);
  }
}
