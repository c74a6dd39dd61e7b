package io.github.cfdevices;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Adds credentials to requests that go to the base URL's origin, as the last interceptor before
 * OkHttp's own: interceptors of the app see neither the headers nor a response that holds them.
 */
final class CredentialsInterceptor implements Interceptor {
  private final CredentialsProvider provider;
  private final HttpUrl baseUrl;

  CredentialsInterceptor(CredentialsProvider provider, HttpUrl baseUrl) {
    this.provider = provider;
    this.baseUrl = baseUrl;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    HttpUrl url = request.url();
    if (!url.scheme().equals(baseUrl.scheme())
        || !url.host().equals(baseUrl.host())
        || url.port() != baseUrl.port()) {
      return chain.proceed(request);
    }
    Credentials credentials;
    try {
      credentials = askFor(request);
    } catch (CloudflareException e) {
      throw new CarriedException(e);
    }
    Response response = chain.proceed(credentials.addTo(request));
    Credentials others = response.code() == 401 ? othersThan(credentials, request) : null;
    if (others == null) {
      return withoutHeaders(response, credentials);
    }
    response.close();
    return withoutHeaders(chain.proceed(others.addTo(request)), others);
  }

  /** Asks whether those that were refused have been replaced; if not, the refusal stands. */
  private @Nullable Credentials othersThan(Credentials refused, Request request) {
    try {
      Credentials credentials = askFor(request);
      return credentials.isSameAs(refused) ? null : credentials;
    } catch (CloudflareException e) {
      return null;
    }
  }

  private Credentials askFor(Request request) {
    Credentials credentials = ask();
    checkAccepted(credentials.kind(), request.tag(Invocation.class));
    return credentials;
  }

  private Credentials ask() {
    Credentials credentials;
    try {
      credentials = provider.get();
    } catch (CloudflareException e) {
      throw e;
    } catch (Throwable e) { // Kotlin's lambdas throw anything.
      if (e instanceof VirtualMachineError error) {
        throw error;
      }
      // The message may hold a secret, so only the place is kept.
      InvalidInputException failure =
          new InvalidInputException(
              "credentials", "are not available: the provider threw " + e.getClass().getName());
      failure.setStackTrace(e.getStackTrace());
      throw failure;
    }
    if (credentials == null) {
      throw new InvalidInputException(
          "credentials", "are not available: the provider returned null");
    }
    return credentials;
  }

  private static void checkAccepted(CredentialKind kind, @Nullable Invocation invocation) {
    Method method = invocation == null ? null : invocation.method();
    Accepts accepts = method == null ? null : method.getAnnotation(Accepts.class);
    if (method == null || accepts == null) {
      return;
    }
    List<CredentialKind> accepted = List.of(accepts.value());
    if (!accepted.contains(kind)) {
      throw new InvalidInputException(
          "credentials",
          "of this operation must be "
              + accepted.stream().map(CredentialKind::title).collect(Collectors.joining(" or "))
              + ", but the client has "
              + kind.title());
    }
  }

  private static Response withoutHeaders(Response response, Credentials credentials) {
    Request request = Credentials.removeFrom(response.request());
    Response.Builder builder =
        response
            .newBuilder()
            .request(request.newBuilder().tag(Credentials.class, credentials).build());
    Response network = response.networkResponse();
    if (network != null) {
      builder.networkResponse(
          network.newBuilder().request(Credentials.removeFrom(network.request())).build());
    }
    return builder.priorResponse(null).build();
  }
}
