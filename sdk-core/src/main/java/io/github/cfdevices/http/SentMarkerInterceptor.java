package io.github.cfdevices.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Notes, as the last network interceptor, that there is a connection and the request is sent now;
 * sends nothing for a call that has ended.
 *
 * <p>It adds the cookie of the credentials again if a {@code CookieJar} has replaced it.
 *
 * <p>It hides the {@code Retry-After} of a 503 response from OkHttp by writing the same number in
 * another form: OkHttp sends the request again by itself if the value is 0, and throws if it
 * exceeds an int.
 */
final class SentMarkerInterceptor implements Interceptor {
  private static final String TROUBLE = "0+|\\d{10,}";

  @Override
  public Response intercept(Chain chain) throws IOException {
    AttemptTask attempt = AttemptTask.of(chain);
    // First, so that close() either finds the mark or is seen here.
    attempt.markSent();
    if (attempt.isAbandoned()) { // OkHttp's call may not be canceled yet.
      throw new IOException("Canceled");
    }
    Response response = chain.proceed(Credentials.restored(chain.request()));
    String wait = response.code() == 503 ? response.header("Retry-After") : null;
    return wait != null && wait.matches(TROUBLE)
        ? response.newBuilder().header("Retry-After", wait + ".0").build()
        : response;
  }
}
