package io.github.cfdevices.http;

import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds credentials to requests that go to the base URL's origin. It is the last interceptor before
 * OkHttp's own: interceptors of the app see neither the headers nor a response that holds them.
 */
final class CredentialsInterceptor implements Interceptor {
  private final CredentialsProvider provider;
  volatile @Nullable HttpUrl baseUrl; // Null until it is known.

  CredentialsInterceptor(CredentialsProvider provider) {
    this.provider = provider;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    AttemptTask attempt = AttemptTask.of(chain);
    attempt.clearFailure();
    Request request = chain.request();
    HttpUrl url = request.url();
    HttpUrl baseUrl = this.baseUrl;
    if (baseUrl == null
        || !url.scheme().equals(baseUrl.scheme())
        || !url.host().equals(baseUrl.host())
        || url.port() != baseUrl.port()) {
      return chain.proceed(request);
    }
    Credentials credentials = ask(attempt);
    Response response = chain.proceed(with(credentials, request, attempt));
    Credentials others = response.code() == 401 ? othersThan(credentials, attempt) : null;
    if (others == null) {
      return withoutHeaders(response);
    }
    response.close();
    return withoutHeaders(chain.proceed(with(others, request, attempt)));
  }

  /** Asks whether rejected credentials have been replaced; if not, the rejection stands. */
  private @Nullable Credentials othersThan(Credentials rejected, AttemptTask attempt) {
    try {
      Credentials credentials = ask(attempt);
      return credentials.isSameAs(rejected) ? null : credentials;
    } catch (IOException e) {
      attempt.clearFailure();
      return null;
    }
  }

  private Credentials ask(AttemptTask attempt) throws IOException {
    Credentials credentials;
    try {
      credentials = provider.get();
    } catch (Throwable e) { // Kotlin's lambdas throw anything.
      if (e instanceof VirtualMachineError error) {
        throw error;
      }
      // The message may hold a secret.
      String problem = "are not available: the provider threw " + e.getClass().getName();
      throw attempt.fail(Outcome.NoCredentials.of(problem, e));
    }
    String problem =
        credentials == null
            ? "are not available: the provider returned null"
            : refusal(credentials.kind(), attempt.traits().accepted);
    if (problem != null) {
      throw attempt.fail(Outcome.NoCredentials.of(problem, null));
    }
    return credentials;
  }

  private static @Nullable String refusal(CredentialKind kind, List<CredentialKind> accepted) {
    if (accepted.isEmpty() || accepted.contains(kind)) {
      return null;
    }
    StringBuilder problem = new StringBuilder("of this operation must be ");
    for (int i = 0; i < accepted.size(); i++) {
      problem.append(i == 0 ? "" : " or ").append(accepted.get(i).title());
    }
    return problem + ", but the client has " + kind.title();
  }

  private static Request with(Credentials credentials, Request request, AttemptTask attempt) {
    attempt.use(credentials);
    return credentials.addTo(request);
  }

  private static Response withoutHeaders(Response response) {
    Response.Builder builder =
        response.newBuilder().request(Credentials.removeFrom(response.request()));
    Response network = response.networkResponse();
    if (network != null) {
      builder.networkResponse(
          network.newBuilder().request(Credentials.removeFrom(network.request())).build());
    }
    return builder.priorResponse(null).build();
  }
}
