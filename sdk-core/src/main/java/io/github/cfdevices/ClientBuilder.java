package io.github.cfdevices;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.CallLogger;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.CredentialsProvider;
import io.github.cfdevices.http.EngineConfig;
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

/**
 * The settings of a client, for the builders of {@link CloudflareClient} and of generated classes
 * that create one; not thread-safe. Only {@link #credentials} are required.
 *
 * @param <B> the builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  /** The settings of the engine; tests change more of them than apps can. */
  final EngineConfig config;

  @Nullable HttpUrl baseUrl;
  @Nullable String accountId;
  @Nullable String documentServer; // The base URL if none is set.
  @Nullable CallOptions options; // Of the client that this one is derived from.

  ClientBuilder(EngineConfig config) {
    this.config = config;
  }

  /**
   * Creates a builder; for use within cfdevices only.
   *
   * @param documentServer the base URL unless one is set: an absolute URL that ends with a slash,
   *     or null
   */
  @InternalApi
  protected ClientBuilder(@Nullable String documentServer) {
    this.config = new EngineConfig();
    this.documentServer = documentServer;
  }

  /**
   * Creates a builder of a client that is derived from another one, with the settings of that one;
   * for use within cfdevices only. See {@link CloudflareClient#newBuilder()}.
   *
   * @param documentServer the base URL unless one is set, now or for the other client: an absolute
   *     URL that ends with a slash, or null
   */
  @InternalApi
  protected ClientBuilder(CloudflareClient origin, @Nullable String documentServer) {
    this.config = origin.engine().derivedConfig();
    this.accountId = origin.accountId();
    this.options = origin.options();
    String used = origin.documentServer();
    this.baseUrl = used == null ? origin.baseUrl() : null;
    this.documentServer = used == null ? documentServer : used;
  }

  /** Sets the credentials, or a provider that is called for each request. */
  public B credentials(CredentialsProvider credentials) {
    config.credentials = Objects.requireNonNull(credentials, "credentials");
    return self();
  }

  /**
   * Sets the credentials of an API token; short for {@code
   * credentials(Credentials.apiToken(token))}.
   *
   * @throws InvalidInputException if it is null or empty, or contains a space, a control character
   *     or a character that is not ASCII
   */
  public B apiToken(String token) {
    return credentials(Credentials.apiToken(token));
  }

  /** Applies the environment variables of this process; see {@link #fromEnvironment(Map)}. */
  public B fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  /**
   * Sets what environment variables contain: the credentials of {@link
   * Credentials#fromEnvironment(Map)}, and optionally the account in {@code CLOUDFLARE_ACCOUNT_ID}
   * and the base URL in {@code CLOUDFLARE_BASE_URL}. An empty variable counts as missing.
   *
   * @throws InvalidInputException if the credentials are missing or of several kinds, or a value is
   *     malformed
   */
  public B fromEnvironment(Map<String, String> environment) {
    credentials(Credentials.fromEnvironment(environment));
    String accountId = environment.get("CLOUDFLARE_ACCOUNT_ID");
    if (accountId != null && !accountId.isEmpty()) {
      accountId(accountId);
    }
    String baseUrl = environment.get("CLOUDFLARE_BASE_URL");
    if (baseUrl != null && !baseUrl.isEmpty()) {
      baseUrl(baseUrl);
    }
    return self();
  }

  /**
   * Sets the default account ID, for calls that do not name an account.
   *
   * @throws InvalidInputException if it is empty, a dot segment, or contains a control character
   */
  public B accountId(String accountId) {
    this.accountId = Checks.pathSegment("account id", accountId);
    return self();
  }

  /**
   * Sets the base URL of all operations. By default, generated APIs use the server that their
   * document names, and a client sends requests to one server only. The base URL is required if the
   * document names no absolute URL, and for operations that have another server.
   *
   * @throws InvalidInputException if it is not an https URL, or an http URL of a loopback host, or
   *     if it has a user name, a password, a query or a fragment
   */
  public B baseUrl(String baseUrl) {
    this.baseUrl = BaseUrl.parse(baseUrl);
    return self();
  }

  /**
   * Sets the OkHttpClient whose connections, timeouts, proxies, certificates and interceptors are
   * used. Its timeouts limit each attempt. {@link CloudflareClient#close()} does not close it. Its
   * application interceptors do not see credentials; its network interceptors and event listeners
   * do. Its redirects, cache and retries are disabled.
   *
   * <p>Requests do not go through its dispatcher's queue: {@link #rateLimiter} and {@link
   * #maxConcurrentAttempts} limit them, and the dispatcher's limits do not apply.
   */
  public B httpClient(OkHttpClient httpClient) {
    config.httpClient = Objects.requireNonNull(httpClient, "httpClient");
    return self();
  }

  /** Sets when failed requests are sent again; {@link RetryPolicy#standard()} by default. */
  public B retryPolicy(RetryPolicy retryPolicy) {
    config.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
    return self();
  }

  /**
   * Sets the maximum duration of a call, with all its attempts, waits and bodies; 2 minutes by
   * default, and 100 years at most: a longer one counts as 100 years. Each request of an edit and
   * each page of a list is a call.
   *
   * <p>Callbacks and RxJava are notified on time, even if the attempt is blocked in foreign code. A
   * blocking call returns on time if it waits for a permit, a backoff, a connection or a socket; if
   * foreign code blocks its thread, such as an interceptor, a DNS resolver or a credentials
   * provider, it returns when that code returns.
   *
   * @throws InvalidInputException if it is not positive
   */
  public B totalTimeout(Duration totalTimeout) {
    config.totalTimeout = EngineConfig.checkedTimeout(totalTimeout);
    return self();
  }

  /**
   * Sets the maximum number of attempts of callbacks and RxJava that are in flight, in addition to
   * the limit of the rate limiter; 64 by default. Further attempts wait in FIFO order, within their
   * total timeout. Blocking calls use their own threads and do not count.
   *
   * @throws InvalidInputException if it is not positive
   */
  public B maxConcurrentAttempts(int maxConcurrentAttempts) {
    Checks.minimum("maxConcurrentAttempts", maxConcurrentAttempts, "1");
    config.maxConcurrentAttempts = maxConcurrentAttempts;
    return self();
  }

  /**
   * Sets the executor that runs attempts and callbacks of {@link ApiCall#enqueue} and RxJava; by
   * default they run on daemon threads of the client. An attempt blocks its thread until the
   * response is received. A call that times out, is canceled or whose client is closed completes on
   * a thread of the client, so that an executor without a free thread cannot delay it. If the
   * executor throws, the call fails with a {@link TransportException}.
   *
   * <p>If the executor runs tasks on the thread that submits them, such as with {@code
   * CallerRunsPolicy}, the first attempt can block the thread that enqueues. Later attempts, and
   * those that wait for a permit, are submitted on a thread of the client.
   */
  public B executor(Executor executor) {
    config.executor = Objects.requireNonNull(executor, "executor");
    return self();
  }

  /**
   * Sets how thread-locals reach the worker threads of {@link ApiCall#enqueue} and RxJava. When a
   * call starts, the supplier is called on the current thread. The function that it returns wraps
   * each task of the call that runs interceptors, listeners or the callback. Blocking calls run on
   * the calling thread and do not use it. If the supplier or a wrapper throws, the call fails with
   * a {@link TransportException}. If the wrapper throws for a call that was stopped, its callback
   * is notified without the context.
   *
   * <p>Each page of a list and each request of an edit is a call of its own. The first one starts
   * on the thread that enqueues or subscribes. A later request of an edit starts within a wrapped
   * task of the previous one, so the supplier sees the context that is restored there. A later page
   * starts on the thread that requests it: within a wrapped task of a previous page, or on the
   * subscriber's thread if that calls {@code request}.
   *
   * <pre>{@code
   * builder.contextPropagation(() -> Context.current()::wrap);    // OpenTelemetry
   * }</pre>
   */
  public B contextPropagation(Supplier<UnaryOperator<Runnable>> contextPropagation) {
    config.contextPropagation = Objects.requireNonNull(contextPropagation, "contextPropagation");
    return self();
  }

  /**
   * Sets the rate limiter, which several clients may share; by default each client has its own
   * {@link RateLimiter#adaptive(int)} with 16 requests in flight.
   */
  public B rateLimiter(RateLimiter rateLimiter) {
    config.rateLimiter = Objects.requireNonNull(rateLimiter, "rateLimiter");
    return self();
  }

  /**
   * Sets the name and version of the app, such as {@code my-app/1.2}, which follow those of the SDK
   * in the {@code User-Agent} header.
   *
   * @throws InvalidInputException if it is empty or contains a character other than visible ASCII
   *     characters and spaces
   */
  public B userAgentSuffix(String userAgentSuffix) {
    if (Checks.required("userAgentSuffix", userAgentSuffix).isEmpty()) {
      throw new InvalidInputException("userAgentSuffix", "must not be empty");
    }
    config.userAgentSuffix = " " + Checks.headerValue("userAgentSuffix", userAgentSuffix);
    return self();
  }

  /**
   * Sets the maximum length of a response body after decompression; 64 MiB by default. A longer one
   * fails the call with a {@link MalformedResponseException}, or with an {@link ApiException} if
   * the status is not 2xx.
   *
   * @throws InvalidInputException if it is not positive
   */
  public B maxBodyBytes(long maxBodyBytes) {
    Checks.minimum("maxBodyBytes", maxBodyBytes, "1");
    config.maxBodyBytes = maxBodyBytes;
    return self();
  }

  /**
   * Sets the maximum number of bytes that {@link ApiException#body()} keeps of a body that is not
   * an envelope, such as an HTML page, or has other members; 64 KiB by default. With 0, nothing is
   * kept.
   *
   * @throws InvalidInputException if it is negative
   */
  public B maxErrorBodyBytes(int maxErrorBodyBytes) {
    Checks.minimum("maxErrorBodyBytes", maxErrorBodyBytes, "0");
    config.maxErrorBodyBytes = maxErrorBodyBytes;
    return self();
  }

  /** Adds a listener that is notified when each attempt starts and ends, and of each backoff. */
  public B listener(CallListener listener) {
    config.add(Objects.requireNonNull(listener, "listener"));
    return self();
  }

  /**
   * Adds a logger that receives a line when an attempt starts or ends, and one for each backoff.
   */
  public B logger(CallLogger logger) {
    config.add(Objects.requireNonNull(logger, "logger"), false);
    return self();
  }

  /**
   * Adds a logger that receives the lines of {@link #logger}, with the request body when an attempt
   * starts. Properties that the OpenAPI document marks as secret are masked.
   */
  public B bodyLogger(CallLogger logger) {
    config.add(Objects.requireNonNull(logger, "logger"), true);
    return self();
  }

  /**
   * Returns a client with these settings; for use within cfdevices only.
   *
   * @throws InvalidInputException if there are no credentials, or no base URL
   */
  @InternalApi
  protected final CloudflareClient buildClient() {
    if (baseUrl == null && documentServer == null) {
      throw ServiceFactory.baseUrlRequired("the document names no server");
    }
    return CloudflareClient.of(this);
  }

  @SuppressWarnings("unchecked") // B is the class of this builder.
  private B self() {
    return (B) this;
  }
}
