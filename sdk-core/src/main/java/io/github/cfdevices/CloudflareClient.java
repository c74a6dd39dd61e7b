package io.github.cfdevices;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
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
  private final HttpUrl baseUrl;
  private final @Nullable String accountId;
  private final RateLimiter limiter;
  private final RetryCalls calls;
  private final Retrofit retrofit;

  private CloudflareClient(ClientConfig config) {
    this.baseUrl = config.baseUrl();
    this.accountId = config.accountId;
    Timer timer = config.timer();
    this.limiter = config.limiter(timer);
    this.calls = config.calls(baseUrl, limiter, timer);
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(calls)
            .addCallAdapterFactory(new ApiCallAdapterFactory(calls.transport()))
            .addConverterFactory(new CloudflareConverterFactory())
            .build();
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
    return new EnvironmentVariables(environment).client();
  }

  /** Returns an implementation of a service; for generated code. */
  public <S> S create(Class<S> service) {
    return retrofit.create(service);
  }

  /** Returns the address of the API, which ends with a slash. */
  public HttpUrl baseUrl() {
    return baseUrl;
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

  /** Returns what the rate limiter knows now. */
  public RateLimitSnapshot rateLimit() {
    return limiter.snapshot();
  }

  /** Returns the calls of this client, for tests. */
  RetryCalls calls() {
    return calls;
  }

  /**
   * Ends the calls under way, queued and waiting ones included, and makes each further one fail
   * with a {@link TransportException}. Connections and threads are let go of; an OkHttpClient of
   * the user's own is left alone. Closing again does nothing. This does not block: connections are
   * closed on a thread of their own.
   */
  @Override
  public void close() {
    calls.close();
  }

  /** Builds clients; not thread-safe. */
  public static final class Builder {
    private final ClientConfig config = new ClientConfig();

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
      config.accountId = Checks.pathSegment("account id", accountId);
      return this;
    }

    /**
     * Sets the address of the API; {@code https://api.cloudflare.com/client/v4/} by default.
     *
     * @throws InvalidInputException unless it is https, or http on loopback, and nothing but a
     *     host, a port and a path
     */
    public Builder baseUrl(String baseUrl) {
      config.baseUrl = BaseUrl.parse(baseUrl);
      return this;
    }

    /**
     * Sets the OkHttpClient whose connections, threads, time-outs, proxies, certificates and
     * interceptors are used; its time-outs are those of one attempt. It stays the caller's own:
     * {@link CloudflareClient#close()} leaves it alone. Its application interceptors do not see
     * credentials, but its network interceptors and event listeners do. Redirects, its cache and
     * its own retries are not used.
     */
    public Builder httpClient(OkHttpClient httpClient) {
      config.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /** Sets when a request that failed is sent again; {@link Retries#standard()} by default. */
    public Builder retries(Retries retries) {
      config.retries = Objects.requireNonNull(retries, "retries");
      return this;
    }

    /**
     * Sets how long a call may take, with all its attempts, waits and bodies; 2 minutes by default.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder deadline(Duration deadline) {
      config.deadline = ClientConfig.positive("deadline", deadline);
      return this;
    }

    /**
     * Sets what decides when a request may go out, which clients may share; by default {@link
     * RateLimiter#adaptive(int)} with 16 requests at once, for each client its own.
     */
    public Builder rateLimiter(RateLimiter rateLimiter) {
      config.rateLimiter = Objects.requireNonNull(rateLimiter, "rateLimiter");
      return this;
    }

    /**
     * Sets how long an answer's body may be, decompressed; 64 MiB by default. A longer one is a
     * {@link MalformedResponseException}.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder maxBodyBytes(long maxBodyBytes) {
      Checks.minimum("maxBodyBytes", maxBodyBytes, "1");
      config.maxBodyBytes = maxBodyBytes;
      return this;
    }

    /** Adds what is told of each attempt. */
    public Builder listener(CallListener listener) {
      config.listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Adds what takes a line about each attempt. */
    public Builder logger(CallLogger logger) {
      config.listeners.add(new LogLines(Objects.requireNonNull(logger, "logger"), false));
      return this;
    }

    /** Adds what takes a line about each attempt, with request bodies, secret members masked. */
    public Builder bodyLogger(CallLogger logger) {
      config.listeners.add(new LogLines(Objects.requireNonNull(logger, "logger"), true));
      return this;
    }

    /** Replaces time and chance, for tests. */
    Builder timer(Timer timer, DoubleSupplier random) {
      config.timer = timer;
      config.random = random;
      return this;
    }

    /**
     * Returns the client; no connection is made and no thread started yet.
     *
     * @throws InvalidInputException if there are no credentials
     */
    public CloudflareClient build() {
      return new CloudflareClient(config);
    }
  }
}
