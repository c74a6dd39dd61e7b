package io.github.cfdevices.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds credentials to requests that go to the base URL's origin; an attempt has the credentials and
 * the base URL of its client, because several clients can share connections. It is the last
 * application interceptor, so those of the app see neither the credential headers nor a {@code
 * Response.request()} that has them. The response itself is passed on unchanged, even if its
 * headers or body echo the credentials.
 */
final class CredentialsInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    AttemptTask attempt = AttemptTask.of(chain);
    attempt.clearFailure();
    Request request = chain.request();
    HttpUrl url = request.url();
    HttpUrl baseUrl = attempt.engine().baseUrl;
    if (baseUrl == null
        || !url.scheme().equals(baseUrl.scheme())
        || !url.host().equals(baseUrl.host())
        || url.port() != baseUrl.port()) {
      return chain.proceed(request);
    }
    Credentials credentials = ask(attempt);
    if (credentials == null) {
      return chain.proceed(request);
    }
    Response response = chain.proceed(with(credentials, request, attempt));
    boolean repeatable = response.code() == 401 && RetryDecision.canBeWrittenAgain(request.body());
    Credentials others = repeatable ? othersThan(credentials, attempt) : null;
    if (others == null) {
      return without(credentials, response);
    }
    response.close();
    return without(others, chain.proceed(with(others, request, attempt)));
  }

  /** Returns replacements of rejected credentials, or null if there are none. */
  private static @Nullable Credentials othersThan(Credentials rejected, AttemptTask attempt) {
    try {
      Credentials credentials = ask(attempt);
      return credentials == null || credentials.isSameAs(rejected) ? null : credentials;
    } catch (IOException e) {
      attempt.clearFailure();
      return null;
    }
  }

  /** Returns the credentials to send, or null if the operation needs none. */
  private static @Nullable Credentials ask(AttemptTask attempt) throws IOException {
    OperationTraits operation = attempt.traits();
    boolean optional = operation.accepted.contains(CredentialKind.NONE);
    if (optional && operation.accepted.size() == 1) {
      return null;
    }
    Credentials credentials;
    try {
      credentials = attempt.engine().credentials.get();
    } catch (Throwable e) { // Kotlin lambdas can throw checked exceptions.
      if (e instanceof VirtualMachineError error) {
        throw error;
      }
      // The message may contain a secret.
      String problem = "are not available: the provider threw " + e.getClass().getName();
      throw attempt.fail(Outcome.NoCredentials.of(problem, e, attempt.attemptsIfSent()));
    }
    if (credentials == null) {
      String problem = "are not available: the provider returned null";
      throw attempt.fail(Outcome.NoCredentials.of(problem, null, attempt.attemptsIfSent()));
    }
    if (credentials.isAcceptedBy(operation)) {
      return credentials;
    }
    if (optional) {
      return null;
    }
    String problem = refusal(credentials, operation);
    throw attempt.fail(Outcome.NoCredentials.of(problem, null, attempt.attemptsIfSent()));
  }

  private static String refusal(Credentials credentials, OperationTraits operation) {
    List<String> titles = new ArrayList<>();
    for (CredentialKind kind : operation.accepted) {
      if (kind != CredentialKind.KEY) {
        titles.add(kind.title());
      }
    }
    for (String key : operation.acceptedKeys) {
      titles.add(Credentials.title(key));
    }
    return "of this operation must be "
        + String.join(" or ", titles)
        + ", but the client has "
        + credentials.title();
  }

  private static Request with(Credentials credentials, Request request, AttemptTask attempt) {
    attempt.use(credentials);
    return credentials.addTo(request);
  }

  private static Response without(Credentials credentials, Response response) {
    Response.Builder builder =
        response.newBuilder().request(credentials.removeFrom(response.request()));
    Response network = response.networkResponse();
    if (network != null) {
      builder.networkResponse(
          network.newBuilder().request(credentials.removeFrom(network.request())).build());
    }
    return builder.priorResponse(null).build();
  }
}
