package io.github.cfdevices;

import java.util.Map;
import java.util.Objects;
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
  private final Transport transport;
  private final Retrofit retrofit;

  private CloudflareClient(Builder builder, CredentialsProvider credentials) {
    this.baseUrl = builder.baseUrl;
    this.accountId = builder.accountId;
    this.transport =
        new Transport(builder.httpClient, new CredentialsInterceptor(credentials, baseUrl));
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(transport)
            .addCallAdapterFactory(new ApiCallAdapterFactory(transport::isClosed))
            .addConverterFactory(new CloudflareConverterFactory(ModelJson.moshi()))
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

  /**
   * Makes each further call fail with a {@link TransportException}. Without an OkHttpClient of the
   * user's own, calls under way are canceled and connections and threads let go of; a user's own is
   * left alone. Closing again does nothing.
   */
  @Override
  public void close() {
    transport.close();
  }

  /** Builds clients; not thread-safe. */
  public static final class Builder {
    private @Nullable CredentialsProvider credentials;
    private @Nullable String accountId;
    private @Nullable OkHttpClient httpClient;
    private HttpUrl baseUrl = BaseUrl.parse(BaseUrl.DEFAULT);

    private Builder() {}

    /** Sets the credentials, or what gives them for each request. */
    public Builder credentials(CredentialsProvider credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
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
     * Sets the address of the API; {@code https://api.cloudflare.com/client/v4/} by default.
     *
     * @throws InvalidInputException unless it is https, or http on loopback, and nothing but a
     *     host, a port and a path
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.parse(baseUrl);
      return this;
    }

    /**
     * Sets the OkHttpClient whose connections, threads, time-outs, proxies and interceptors are
     * used. It stays the caller's own: {@link CloudflareClient#close()} leaves it alone. Its
     * application interceptors do not see credentials, but its network interceptors and event
     * listeners do. Redirects and its cache are not used.
     */
    public Builder httpClient(OkHttpClient httpClient) {
      this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /**
     * Returns the client; no connection is made yet.
     *
     * @throws InvalidInputException if there are no credentials
     */
    public CloudflareClient build() {
      if (credentials == null) {
        throw new InvalidInputException("credentials", "are required");
      }
      return new CloudflareClient(this, credentials);
    }
  }
}
