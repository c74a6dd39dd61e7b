package io.github.cfdevices;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEngine;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.CallLogger;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.CredentialsProvider;
import io.github.cfdevices.http.EngineConfig;
import io.github.cfdevices.http.RateLimitSnapshot;
import io.github.cfdevices.http.RateLimiter;
import io.github.cfdevices.http.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The way to the API: where it is, who asks, and the connections. One client serves a whole
 * program; it is thread-safe.
 *
 * <pre>{@code
 * CloudflareClient client = CloudflareClient.builder()
 *     .credentials(Credentials.apiToken(token))
 *     .accountId("023e105f4ecef8ad9ca31a8372d0c353")
 *     .build();
 * }</pre>
 */
public final class CloudflareClient implements AutoCloseable {
  private final @Nullable String accountId;
  private final CallEngine engine;
  private @Nullable String server; // Where the client sends to, unless the app has set a base URL.
  private volatile @Nullable Retrofit retrofit;

  private CloudflareClient(Builder builder) {
    this.accountId = builder.accountId;
    this.engine = builder.config.engine();
    if (builder.baseUrl != null) {
      retrofit = newRetrofit(builder.baseUrl);
    }
  }

  /** Returns a builder, of which only the credentials must be set. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a client made from the environment of this process, as {@link #fromEnvironment(Map)}
   * does.
   */
  public static CloudflareClient fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  /**
   * Returns a client made from variables: those of {@link Credentials#fromEnvironment(Map)}, and
   * {@code CLOUDFLARE_ACCOUNT_ID} and {@code CLOUDFLARE_BASE_URL} where set.
   *
   * @throws InvalidInputException if a variable is missing, mixed with another or malformed
   */
  public static CloudflareClient fromEnvironment(Map<String, String> environment) {
    Builder builder = builder().credentials(Credentials.fromEnvironment(environment));
    String accountId = environment.get("CLOUDFLARE_ACCOUNT_ID");
    if (accountId != null && !accountId.isEmpty()) {
      builder.accountId(accountId);
    }
    String baseUrl = environment.get("CLOUDFLARE_BASE_URL");
    if (baseUrl != null && !baseUrl.isEmpty()) {
      builder.baseUrl(baseUrl);
    }
    return builder.build();
  }

  /**
   * Returns an implementation of a Retrofit service, whose methods return {@link ApiCall}. It sends
   * to the base URL of this client.
   *
   * @throws InvalidInputException if this client has no base URL: none was set, and no generated
   *     API was created with it
   */
  public <S> S create(Class<S> service) {
    Retrofit current = retrofit;
    if (current == null) {
      throw baseUrlRequired(service.getSimpleName() + " has no server of its own");
    }
    return current.create(service);
  }

  /**
   * Returns an implementation of a service of a document; for use within cfdevices only. It sends
   * to the base URL that was set, or to the server of the document.
   *
   * @param documentServer an absolute URL that ends with a slash
   * @throws InvalidInputException if no base URL was set, and this client sends to another server
   *     already, whose credentials it has
   */
  @InternalApi
  public <S> S create(Class<S> service, String documentServer) {
    synchronized (this) {
      if (retrofit == null) {
        HttpUrl baseUrl = BaseUrl.parse(documentServer);
        server = documentServer;
        retrofit = newRetrofit(baseUrl);
      } else if (server != null && !server.equals(documentServer)) {
        throw baseUrlRequired(
            String.format(
                "%s is at %s, but this client has the credentials for %s",
                service.getSimpleName(), documentServer, server));
      }
    }
    return create(service);
  }

  /**
   * Fails unless a base URL was set; for use within cfdevices only. Generated code calls this for
   * operations with a server of their own.
   */
  @InternalApi
  public void requireBaseUrl(String operation, String operationServer) {
    if (retrofit == null || server != null) {
      throw baseUrlRequired(operation + " has a server of its own, " + operationServer);
    }
  }

  private static InvalidInputException baseUrlRequired(String reason) {
    return new InvalidInputException(
        "baseUrl", "is required, because " + reason + ": set it with CloudflareClient.Builder");
  }

  private Retrofit newRetrofit(HttpUrl baseUrl) {
    engine.sendCredentialsTo(baseUrl);
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(new UnsentCall.Factory())
        .addCallAdapterFactory(new ApiCallAdapterFactory(engine))
        .addConverterFactory(new CloudflareConverterFactory())
        .build();
  }

  /**
   * Returns the base URL, which ends with a slash: the one that was set, or the server of the first
   * generated API that was created with this client. Null before that.
   */
  public @Nullable HttpUrl baseUrl() {
    Retrofit current = retrofit;
    return current == null ? null : current.baseUrl();
  }

  /** Returns the account that calls are about unless they name another, or null. */
  public @Nullable String accountId() {
    return accountId;
  }

  /**
   * Returns the account that calls are about unless they name another.
   *
   * @throws InvalidInputException if the client was built without one
   */
  public String requireAccountId() {
    if (accountId == null) {
      throw new InvalidInputException(
          "account id",
          "is not known: name one with forAccount, CloudflareClient.Builder.accountId or "
              + "CLOUDFLARE_ACCOUNT_ID");
    }
    return accountId;
  }

  /** Returns the state of the rate limiter. */
  public RateLimitSnapshot rateLimit() {
    return engine.rateLimit();
  }

  /** Returns the engine of this client, for tests. */
  CallEngine engine() {
    return engine;
  }

  /**
   * Fails all active calls, queued and backing-off ones included, and every later call, with a
   * {@link TransportException}. Connections and threads are released; an OkHttpClient of the app's
   * own is not closed. Closing again does nothing. This does not block: connections are closed on a
   * thread of the client.
   */
  @Override
  public void close() {
    engine.close();
  }

  /** Builds clients; not thread-safe. */
  public static final class Builder {
    /** The settings of the engine, which tests change further. */
    final EngineConfig config = new EngineConfig();

    private @Nullable HttpUrl baseUrl;
    private @Nullable String accountId;

    private Builder() {}

    /** Sets the credentials, or what gives them for each request. */
    public Builder credentials(CredentialsProvider credentials) {
      config.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * Sets the account that calls are about unless they name another.
     *
     * @throws InvalidInputException if it cannot stand in a path
     */
    public Builder accountId(String accountId) {
      this.accountId = Checks.pathSegment("account id", accountId);
      return this;
    }

    /**
     * Sets the base URL of all operations. By default, generated APIs use the server that their
     * document names, and one client can send to one server only. The base URL must be set if the
     * document names no absolute URL, and for operations that have another server.
     *
     * @throws InvalidInputException unless it is https, or http on loopback, and nothing but a
     *     host, a port and a path
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.parse(baseUrl);
      return this;
    }

    /**
     * Sets the OkHttpClient whose connections, timeouts, proxies, certificates and interceptors are
     * used. Its timeouts are those of one attempt. {@link CloudflareClient#close()} does not close
     * it. Its application interceptors do not see credentials; its network interceptors and event
     * listeners do. Redirects, its cache and its own retries are not used.
     *
     * <p>Requests do not pass its dispatcher's queue: {@link #rateLimiter} and {@link
     * #maxConcurrentAttempts} limit them, and the dispatcher's limits do not apply.
     */
    public Builder httpClient(OkHttpClient httpClient) {
      config.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /** Sets when failed requests are sent again; {@link RetryPolicy#standard()} by default. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      config.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * Sets the maximum duration of a call, with all its attempts, waits and bodies; 2 minutes by
     * default. Each request of an edit and each page of a list is a call.
     *
     * <p>Callbacks and RxJava are notified on time, whatever the attempt is doing. A blocking call
     * returns on time while it waits for a permit, a backoff, a connection or a socket; if foreign
     * code blocks its thread, such as an interceptor, a resolver or a credentials provider, it
     * returns when that code does.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder totalTimeout(Duration totalTimeout) {
      if (Objects.requireNonNull(totalTimeout, "totalTimeout").isNegative()
          || totalTimeout.isZero()) {
        throw new InvalidInputException("totalTimeout", "must be positive");
      }
      config.totalTimeout = totalTimeout;
      return this;
    }

    /**
     * Sets how many attempts of callbacks and RxJava are in flight at most, whatever the rate
     * limiter allows; 64 by default. Further ones wait in FIFO order, within their total timeout.
     * Blocking calls use their own threads and do not count.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder maxConcurrentAttempts(int maxConcurrentAttempts) {
      Checks.minimum("maxConcurrentAttempts", maxConcurrentAttempts, "1");
      config.maxConcurrentAttempts = maxConcurrentAttempts;
      return this;
    }

    /**
     * Sets the executor that runs attempts and callbacks of {@link ApiCall#enqueue} and RxJava; by
     * default they run on daemon threads of the client. An attempt blocks its thread until the
     * response is received. A call that is stopped is completed on a thread of the client, so that
     * an executor without a free thread cannot delay it. If the executor rejects an attempt, the
     * call fails with a {@link TransportException}.
     */
    public Builder executor(Executor executor) {
      config.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Sets how thread-locals reach the threads of {@link ApiCall#enqueue} and RxJava. The supplier
     * is called once for each call, on the thread that enqueues or subscribes; what it returns
     * wraps each task that runs interceptors, listeners or the callback. Blocking calls need none.
     *
     * <pre>{@code
     * builder.contextPropagation(() -> Context.current()::wrap);    // OpenTelemetry
     * }</pre>
     */
    public Builder contextPropagation(Supplier<UnaryOperator<Runnable>> contextPropagation) {
      config.contextPropagation = Objects.requireNonNull(contextPropagation, "contextPropagation");
      return this;
    }

    /**
     * Sets the rate limiter, which several clients may share; by default each client has its own
     * {@link RateLimiter#adaptive(int)} with 16 requests in flight.
     */
    public Builder rateLimiter(RateLimiter rateLimiter) {
      config.rateLimiter = Objects.requireNonNull(rateLimiter, "rateLimiter");
      return this;
    }

    /**
     * Sets the maximum length of a response body after decompression; 64 MiB by default. A longer
     * one is a {@link MalformedResponseException}.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder maxBodyBytes(long maxBodyBytes) {
      Checks.minimum("maxBodyBytes", maxBodyBytes, "1");
      config.maxBodyBytes = maxBodyBytes;
      return this;
    }

    /** Adds a listener that is notified when each attempt starts and ends, and of each backoff. */
    public Builder listener(CallListener listener) {
      config.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Adds a logger that receives a line about each attempt. */
    public Builder logger(CallLogger logger) {
      config.add(Objects.requireNonNull(logger, "logger"), false);
      return this;
    }

    /**
     * Adds a logger that receives a line about each attempt, with the request body. Properties that
     * the document marks as secret are masked.
     */
    public Builder bodyLogger(CallLogger logger) {
      config.add(Objects.requireNonNull(logger, "logger"), true);
      return this;
    }

    /**
     * Returns the client; no connection is made and no thread started yet.
     *
     * @throws InvalidInputException if there are no credentials
     */
    public CloudflareClient build() {
      return new CloudflareClient(this);
    }
  }
}
