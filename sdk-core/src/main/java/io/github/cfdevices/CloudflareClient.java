package io.github.cfdevices;

import io.github.cfdevices.errors.ApiException;
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
 * A client for the API: configuration, credentials, connections, threads and a rate limiter. Create
 * one and share it; it is thread-safe.
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
  private @Nullable String server; // The document's server, if the app has set no base URL.
  private volatile @Nullable Retrofit retrofit;

  CloudflareClient(Builder builder) {
    this.accountId = builder.accountId;
    this.engine = builder.config.engine();
    if (builder.baseUrl != null) {
      retrofit = newRetrofit(builder.baseUrl);
    }
  }

  /** Returns a builder; only {@link Builder#credentials} is required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a client that is configured by the environment of this process; see {@link
   * #fromEnvironment(Map)}.
   */
  public static CloudflareClient fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  /**
   * Returns a client that is configured by environment variables: those of {@link
   * Credentials#fromEnvironment(Map)}, and optionally {@code CLOUDFLARE_ACCOUNT_ID} and {@code
   * CLOUDFLARE_BASE_URL}. An empty variable counts as missing.
   *
   * @throws InvalidInputException if the credentials are missing or of several kinds, or a value is
   *     malformed
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
   * requests to the base URL of this client.
   *
   * @throws InvalidInputException if this client has no base URL, because none was set and no
   *     generated API was created with it
   */
  public <S> S create(Class<S> service) {
    Retrofit current = retrofit;
    if (current == null) {
      throw baseUrlRequired(service.getSimpleName() + " has no server of its own");
    }
    return current.create(service);
  }

  /**
   * Returns an implementation of a generated service; for use within cfdevices only. It sends
   * requests to the base URL that was set, or to the server of the document if none was.
   *
   * @param documentServer an absolute URL that ends with a slash
   * @throws InvalidInputException if no base URL was set, and this client already sends its
   *     credentials to another server
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
   *
   * @throws InvalidInputException if no base URL was set
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
   * Returns the base URL, which ends with a slash, or null. It is the one that was set, or the
   * server of the first generated API that was created with this client.
   */
  public @Nullable HttpUrl baseUrl() {
    Retrofit current = retrofit;
    return current == null ? null : current.baseUrl();
  }

  /** Returns the default account ID, or null if none is set. */
  public @Nullable String accountId() {
    return accountId;
  }

  /**
   * Returns the default account ID.
   *
   * @throws InvalidInputException if none is set
   */
  @InternalApi
  public String requireAccountId() {
    if (accountId == null) {
      throw new InvalidInputException(
          "account id",
          "is required: set it with forAccount, CloudflareClient.Builder.accountId or "
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
   * Closes the client. All active calls, including those that are queued or backing off, and all
   * later calls fail with a {@link TransportException}. Connections and threads are released; an
   * OkHttpClient that was set with {@link Builder#httpClient} is not closed. Closing again does
   * nothing. This does not block: connections are closed on a thread of the client.
   */
  @Override
  public void close() {
    engine.close();
  }

  /** Builds clients; not thread-safe. */
  public static final class Builder {
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(36_500);

    /** The settings of the engine; tests change more of them than apps can. */
    final EngineConfig config = new EngineConfig();

    @Nullable HttpUrl baseUrl;
    @Nullable String accountId;

    Builder() {}

    /** Sets the credentials, or a provider that is called for each request. */
    public Builder credentials(CredentialsProvider credentials) {
      config.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * Sets the default account ID, for calls that do not name an account. * @throws
     * InvalidInputException if it is empty, a dot segment, or contains a control character
     */
    public Builder accountId(String accountId) {
      this.accountId = Checks.pathSegment("account id", accountId);
      return this;
    }

    /**
     * Sets the base URL of all operations. By default, generated APIs use the server that their
     * document names, and a client sends requests to one server only. The base URL is required if
     * the document names no absolute URL, and for operations that have another server.
     *
     * @throws InvalidInputException if it is not an https URL, or an http URL of a loopback host,
     *     or if it has a user name, a password, a query or a fragment
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.parse(baseUrl);
      return this;
    }

    /**
     * Sets the OkHttpClient whose connections, timeouts, proxies, certificates and interceptors are
     * used. Its timeouts limit each attempt. {@link CloudflareClient#close()} does not close it.
     * Its application interceptors do not see credentials; its network interceptors and event
     * listeners do. Its redirects, cache and retries are disabled.
     *
     * <p>Requests do not go through its dispatcher's queue: {@link #rateLimiter} and {@link
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
     * default, and 100 years at most: a longer one counts as 100 years. Each request of an edit and
     * each page of a list is a call.
     *
     * <p>Callbacks and RxJava are notified on time, even if the attempt is blocked in foreign code.
     * A blocking call returns on time if it waits for a permit, a backoff, a connection or a
     * socket; if foreign code blocks its thread, such as an interceptor, a DNS resolver or a
     * credentials provider, it returns when that code returns.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder totalTimeout(Duration totalTimeout) {
      if (Objects.requireNonNull(totalTimeout, "totalTimeout").isNegative()
          || totalTimeout.isZero()) {
        throw new InvalidInputException("totalTimeout", "must be positive");
      }
      config.totalTimeout =
          totalTimeout.compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : totalTimeout;
      return this;
    }

    /**
     * Sets the maximum number of attempts of callbacks and RxJava that are in flight, in addition
     * to the limit of the rate limiter; 64 by default. Further attempts wait in FIFO order, within
     * their total timeout. Blocking calls use their own threads and do not count.
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
     * response is received. A call that times out, is canceled or whose client is closed completes
     * on a thread of the client, so that an executor without a free thread cannot delay it. If the
     * executor throws, the call fails with a {@link TransportException}.
     *
     * <p>If the executor runs tasks on the thread that submits them, such as with {@code
     * CallerRunsPolicy}, the first attempt can block the thread that enqueues. Later attempts, and
     * those that wait for a permit, are submitted on a thread of the client.
     */
    public Builder executor(Executor executor) {
      config.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Sets how thread-locals reach the worker threads of {@link ApiCall#enqueue} and RxJava. When a
     * call starts, the supplier is called on the current thread. The function that it returns wraps
     * each task of the call that runs interceptors, listeners or the callback. Blocking calls run
     * on the calling thread and do not use it. If the supplier or a wrapper throws, the call fails
     * with a {@link TransportException}. If the wrapper throws for a call that was stopped, its
     * callback is notified without the context.
     *
     * <p>Each page of a list and each request of an edit is a call of its own. The first one starts
     * on the thread that enqueues or subscribes. A later request of an edit starts within a wrapped
     * task of the previous one, so the supplier sees the context that is restored there. A later
     * page starts on the thread that requests it: within a wrapped task of a previous page, or on
     * the subscriber's thread if that calls {@code request}.
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
     * one fails the call with a {@link MalformedResponseException}, or with an {@link ApiException}
     * if the status is not 2xx.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder maxBodyBytes(long maxBodyBytes) {
      Checks.minimum("maxBodyBytes", maxBodyBytes, "1");
      config.maxBodyBytes = maxBodyBytes;
      return this;
    }

    /**
     * Sets the maximum number of bytes that {@link ApiException#body()} keeps of a body that is not
     * an envelope, such as an HTML page, or has other members; 64 KiB by default. With 0, nothing
     * is kept.
     *
     * @throws InvalidInputException if it is negative
     */
    public Builder maxErrorBodyBytes(int maxErrorBodyBytes) {
      Checks.minimum("maxErrorBodyBytes", maxErrorBodyBytes, "0");
      config.maxErrorBodyBytes = maxErrorBodyBytes;
      return this;
    }

    /** Adds a listener that is notified when each attempt starts and ends, and of each backoff. */
    public Builder listener(CallListener listener) {
      config.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Adds a logger that receives one line for each event of a call. */
    public Builder logger(CallLogger logger) {
      config.add(Objects.requireNonNull(logger, "logger"), false);
      return this;
    }

    /**
     * Adds a logger that receives one line for each event of a call, with the request body when an
     * attempt starts. Properties that the OpenAPI document marks as secret are masked.
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
