package io.github.cfdevices;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEngine;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.EngineConfig;
import io.github.cfdevices.http.RateLimitSnapshot;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

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
  private final ServiceFactory services;
  private final @Nullable CallOptions options;

  CloudflareClient(
      @Nullable String accountId,
      CallEngine engine,
      ServiceFactory services,
      @Nullable CallOptions options) {
    this.accountId = accountId;
    this.engine = engine;
    this.services = services;
    this.options = options;
  }

  /** Returns the client with the settings of a builder. */
  static CloudflareClient of(ClientBuilder<?> builder) {
    CallEngine engine = builder.config.engine();
    ServiceFactory services = new ServiceFactory(engine, builder.baseUrl, builder.documentServer);
    return new CloudflareClient(builder.accountId, engine, services, builder.options);
  }

  /** Returns a builder; only {@link Builder#credentials} is required. */
  public static Builder builder() {
    return new Builder(new EngineConfig());
  }

  /**
   * Returns a client that is configured by the environment of this process; see {@link
   * ClientBuilder#fromEnvironment(Map)}.
   */
  public static CloudflareClient fromEnvironment() {
    return builder().fromEnvironment().build();
  }

  /**
   * Returns a client that is configured by environment variables; see {@link
   * ClientBuilder#fromEnvironment(Map)}.
   *
   * @throws InvalidInputException if the credentials are missing or of several kinds, or a value is
   *     malformed
   */
  public static CloudflareClient fromEnvironment(Map<String, String> environment) {
    return builder().fromEnvironment(environment).build();
  }

  /**
   * Returns a builder of a client that is derived from this one, with the settings of this one. The
   * derived client shares connections, threads and the rate limiter. Closing it ends its own calls
   * only; closing this client ends those of the derived one, too.
   *
   * <p>Credentials belong to a client, and so does their quota: a derived client with other
   * credentials gets a rate limiter of its own, unless one is set. An OkHttpClient, an executor or
   * a limit of concurrent attempts that is set replaces the shared one.
   */
  public Builder newBuilder() {
    return new Builder(this);
  }

  /**
   * Returns this client with options that all calls of services and generated APIs have that are
   * created with it. It is the same client otherwise: closing one closes both. Options that this
   * client has already remain unless these override them.
   */
  public CloudflareClient with(CallOptions options) {
    Objects.requireNonNull(options, "options");
    CallOptions all = this.options == null ? options : this.options.plus(options);
    return new CloudflareClient(accountId, engine, services, all);
  }

  /**
   * Returns this client with another default account ID. It is the same client otherwise: closing
   * one closes both.
   *
   * @throws InvalidInputException if it is empty, a dot segment, or contains a control character
   */
  public CloudflareClient forAccount(String accountId) {
    return new CloudflareClient(
        Checks.pathSegment("account id", accountId), engine, services, options);
  }

  /**
   * Returns an implementation of a Retrofit service, whose methods return {@link ApiCall}. It sends
   * requests to the base URL of this client, with the options of this client.
   *
   * @throws InvalidInputException if this client has no base URL, because none was set and no
   *     generated API was created with it
   */
  public <S> S create(Class<S> service) {
    return withOptions(service, services.createOwn(service));
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
    return withOptions(service, services.create(service, documentServer));
  }

  private <S> S withOptions(Class<S> type, S service) {
    return options == null ? service : ServiceOptions.add(options, type, service);
  }

  /**
   * Fails unless a base URL was set; for use within cfdevices only. Generated code calls this for
   * operations with a server of their own.
   *
   * @throws InvalidInputException if no base URL was set
   */
  @InternalApi
  public void requireBaseUrl(String operation, String operationServer) {
    services.requireBaseUrl(operation, operationServer);
  }

  /**
   * Returns the base URL, which ends with a slash, or null. It is the one that was set, or the
   * server of the first generated API that was created with this client.
   */
  public @Nullable HttpUrl baseUrl() {
    return services.baseUrl();
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
          "is required: set it with forAccount, accountId of the builder or "
              + "CLOUDFLARE_ACCOUNT_ID");
    }
    return accountId;
  }

  /** Returns the state of the rate limiter. */
  public RateLimitSnapshot rateLimit() {
    return engine.rateLimit();
  }

  CallEngine engine() {
    return engine;
  }

  @Nullable CallOptions options() {
    return options;
  }

  /** Returns the server of a document if it is the base URL, or null. */
  @Nullable String documentServer() {
    return services.documentServer();
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
  public static final class Builder extends ClientBuilder<Builder> {
    Builder(EngineConfig config) {
      super(config);
    }

    Builder(CloudflareClient origin) {
      super(origin, null);
    }

    /**
     * Returns the client; no connection is made and no thread started yet.
     *
     * @throws InvalidInputException if there are no credentials
     */
    public CloudflareClient build() {
      return of(this);
    }
  }
}
