package io.github.cfdevices;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.CallEngine;
import io.github.cfdevices.json.TypeAdapter;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** Creates the Retrofit services of a client, which has one base URL. */
final class ServiceFactory {
  private final CallEngine engine;
  private @Nullable String documentServer; // Null if the app has set the base URL.
  private volatile @Nullable Retrofit retrofit;
  private @Nullable Retrofit own; // Guarded by this; null if the app has no service of its own.

  /**
   * Creates a factory.
   *
   * @param baseUrl the base URL that the app has set, or null
   * @param documentServer the base URL if the app has set none, or null
   */
  ServiceFactory(CallEngine engine, @Nullable HttpUrl baseUrl, @Nullable String documentServer) {
    this.engine = engine;
    if (baseUrl != null) {
      retrofit = newRetrofit(baseUrl);
    } else if (documentServer != null) {
      useServer(documentServer);
    }
  }

  /** Creates a service of the app, whose types can be any that Moshi has adapters for. */
  <S> S createOwn(Class<S> service) {
    TypeAdapter.useMoshi();
    return ownRetrofit(service).create(service);
  }

  private synchronized Retrofit ownRetrofit(Class<?> service) {
    if (retrofit == null) {
      throw baseUrlRequired(service.getSimpleName() + " has no server of its own");
    }
    if (own == null) {
      own = retrofit.newBuilder().addConverterFactory(new BodyConverterFactory()).build();
    }
    return own;
  }

  /** Creates a generated service. */
  <S> S create(Class<S> service, String server) {
    Retrofit current;
    synchronized (this) {
      current = retrofit;
      if (current == null) {
        current = useServer(server);
      } else if (documentServer != null && !documentServer.equals(server)) {
        throw baseUrlRequired(
            String.format(
                "%s is at %s, but this client has the credentials for %s",
                service.getSimpleName(), server, documentServer));
      }
    }
    return current.create(service);
  }

  void requireBaseUrl(String operation, String operationServer) {
    if (retrofit == null || documentServer() != null) {
      throw baseUrlRequired(operation + " has a server of its own, " + operationServer);
    }
  }

  /** Returns the base URL, or null if there is none yet. */
  @Nullable HttpUrl baseUrl() {
    Retrofit current = retrofit;
    return current == null ? null : current.baseUrl();
  }

  /** Returns the document's server if it is the base URL, or null. */
  synchronized @Nullable String documentServer() {
    return documentServer;
  }

  private synchronized Retrofit useServer(String server) {
    Retrofit created = newRetrofit(BaseUrl.parse(server));
    retrofit = created;
    documentServer = server;
    return created;
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

  static InvalidInputException baseUrlRequired(String reason) {
    return new InvalidInputException(
        "baseUrl", "is required, because " + reason + ": set it with baseUrl of the builder");
  }
}
