package io.github.cfdevices;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Notes, as the last network interceptor, that a connection is there and the request goes out now.
 *
 * <p>On the way back it keeps OkHttp from looking at the {@code Retry-After} of a 503, by writing
 * the same number in another way: OkHttp repeats the request by itself on a 0, and throws at a
 * number that is no int.
 */
final class WireMark implements Interceptor {
  private static final Pattern TROUBLE = Pattern.compile("0+|\\d{10,}");

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Attempt attempt = Attempt.of(request);
    if (attempt != null) {
      attempt.markSent();
    }
    Response response = chain.proceed(request);
    String wait = response.code() == 503 ? response.header("Retry-After") : null;
    return wait != null && TROUBLE.matcher(wait).matches()
        ? response.newBuilder().header("Retry-After", wait + ".0").build()
        : response;
  }
}
