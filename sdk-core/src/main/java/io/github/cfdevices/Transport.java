package io.github.cfdevices;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * The bottom of the stack: OkHttp, as one client uses it. The OkHttpClient is made at the first
 * call, because that reads the system's certificates.
 */
final class Transport implements Call.Factory, Interceptor {
  private static final String JSON = "application/json";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  // Creating an integration makes the API check it with its vendor, which takes a while.
  private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(60);

  private final @Nullable OkHttpClient users;
  private final Interceptor credentials;
  private final long maxBodyBytes;
  private final Dispatcher dispatcher;
  private final Lock lock = new ReentrantLock(); // A virtual thread may wait for certificates.
  private volatile @Nullable OkHttpClient client; // Set with the lock held.
  private volatile boolean closed;

  Transport(@Nullable OkHttpClient users, Interceptor credentials, long maxBodyBytes) {
    this.users = users;
    this.credentials = credentials;
    this.maxBodyBytes = maxBodyBytes;
    this.dispatcher = users == null ? DaemonDispatcher.create() : users.dispatcher();
  }

  boolean isClosed() {
    return closed;
  }

  /** Lets no further call begin. */
  void markClosed() {
    closed = true;
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
            .header("Accept", accepted(request))
            .build());
  }

  /** Runs a step that sends, on this thread unless that would have to read certificates first. */
  void proceed(Runnable step) {
    if (users == null && client == null) {
      dispatch(step);
    } else {
      step.run();
    }
  }

  /** Runs a task on one of OkHttp's threads, or on this one where there are none any more. */
  void dispatch(Runnable task) {
    try {
      dispatcher.executorService().execute(task);
    } catch (RejectedExecutionException e) { // This is closed, or the app has shut down its own.
      task.run();
    }
  }

  /** Ends a client of our own with the calls under way on it; leaves the user's alone. */
  void close() {
    markClosed();
    OkHttpClient okHttp;
    lock.lock();
    try {
      okHttp = client;
      client = null;
    } finally {
      lock.unlock();
    }
    if (users != null) {
      return;
    }
    dispatcher.cancelAll();
    if (okHttp != null) {
      Runnable letGo = okHttp.connectionPool()::evictAll;
      // A call that had its answer already gives its connection back when it ends.
      dispatcher.setIdleCallback(letGo);
      // The end of a TLS connection is written to it, which Android's main thread must not do.
      dispatch(letGo);
    }
    dispatcher.executorService().shutdown();
  }

  /** Returns the OkHttpClient, made at the first call, or null after closing. */
  @Nullable OkHttpClient okHttp() {
    lock.lock();
    try {
      if (client == null && !closed) {
        client = configured(users == null ? ours() : users.newBuilder());
      }
      return client;
    } finally {
      lock.unlock();
    }
  }

  private OkHttpClient configured(OkHttpClient.Builder builder) {
    // The interceptors of the app are in between.
    builder.interceptors().add(0, BufferedBody.decoded(maxBodyBytes));
    return builder
        // No answer of the API redirects, and a redirect would carry the request elsewhere.
        .followRedirects(false)
        .followSslRedirects(false)
        // It would repeat a POST, too, and nobody would count.
        .retryOnConnectionFailure(false)
        // Answers belong to the credentials that got them.
        .cache(null)
        .addInterceptor(this)
        .addInterceptor(credentials)
        .addNetworkInterceptor(BufferedBody.onTheWire(maxBodyBytes))
        .addNetworkInterceptor(new WireMark())
        .build();
  }

  /** Stops a call that was made before this was closed, but starts after. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    if (closed) {
      throw new CarriedException(TransportException.closed(chain.request()));
    }
    return chain.proceed(chain.request());
  }

  /** Failures are JSON whatever a success is. */
  private static String accepted(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    BareResult bare =
        invocation == null ? null : invocation.method().getAnnotation(BareResult.class);
    return bare == null || bare.mediaType().equals(JSON) ? JSON : bare.mediaType() + ", " + JSON;
  }

  private OkHttpClient.Builder ours() {
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(CONNECT_TIMEOUT)
        .readTimeout(SILENCE_TIMEOUT)
        .writeTimeout(SILENCE_TIMEOUT);
  }
}
