package io.github.cfdevices.http;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp, as a client and those that are derived from it use it. The OkHttpClient is built by the
 * first attempt, on its thread, because that reads the system's certificates.
 */
final class HttpTransport {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  // Creating an integration makes the API check it with its vendor, which takes a while.
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  final @Nullable OkHttpClient users;
  private final Workers workers;
  private final Lock lock = new ReentrantLock(); // A virtual thread may wait for certificates.
  private volatile @Nullable OkHttpClient client; // Built with the lock.
  private volatile boolean closed;

  HttpTransport(@Nullable OkHttpClient users, Workers workers) {
    this.users = users;
    this.workers = workers;
  }

  /** Returns OkHttp's call for an attempt. */
  Call newCall(Request request, AttemptTask attempt) {
    OkHttpClient okHttp = okHttp();
    if (okHttp == null) { // close() has already stopped the call of this attempt.
      throw new IllegalStateException("closed");
    }
    return okHttp.newCall(
        request
            .newBuilder()
            .header("User-Agent", attempt.engine().userAgent)
            .header("Accept", attempt.traits().mediaTypes)
            .tag(AttemptTask.class, attempt)
            .build());
  }

  /**
   * Closes the connections of an OkHttpClient of our own; leaves the user's alone. It does not wait
   * for one that is being built, which is dropped then.
   */
  void close() {
    closed = true; // Before the read.
    OkHttpClient okHttp = client;
    client = null;
    if (users == null && okHttp != null) {
      Runnable evict = okHttp.connectionPool()::evictAll;
      // A call that has its response returns its connection when it ends.
      okHttp.dispatcher().setIdleCallback(evict);
      // Closing a TLS connection writes to it, which Android forbids on the main thread.
      workers.run(evict);
    }
  }

  /** Returns the OkHttpClient, which the first attempt builds, or null after closing. */
  @Nullable OkHttpClient okHttp() {
    OkHttpClient built = client;
    if (built != null || closed) {
      return built;
    }
    lock.lock();
    try {
      built = client;
      if (built == null && !closed) {
        built = configured(users == null ? ours() : users.newBuilder());
        client = built; // Before the read.
      }
      if (closed) {
        client = null;
        return null;
      }
      return built;
    } finally {
      lock.unlock();
    }
  }

  private static OkHttpClient configured(OkHttpClient.Builder builder) {
    // The app's interceptors are between this one and the others.
    builder.interceptors().add(0, new BodyLimitInterceptor(false));
    return builder
        // The API never redirects, and a redirect would send the request to another server.
        .followRedirects(false)
        .followSslRedirects(false)
        // It would repeat a POST, too, and not count as an attempt.
        .retryOnConnectionFailure(false)
        // Responses belong to the credentials that requested them.
        .cache(null)
        .addInterceptor(new CredentialsInterceptor())
        .addNetworkInterceptor(new BodyLimitInterceptor(true))
        .addNetworkInterceptor(new SentMarkerInterceptor())
        .build();
  }

  private static OkHttpClient.Builder ours() {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT_TIMEOUT)
        .readTimeout(READ_TIMEOUT)
        .writeTimeout(READ_TIMEOUT);
  }
}
