package io.github.cfdevices.http;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Responses of an interceptor, without a server. */
public final class LocalResponse {
  private static final MediaType JSON = MediaType.get("application/json");

  private LocalResponse() {}

  static Response good(Interceptor.Chain chain) {
    return of(chain, 200, "{\"success\":true,\"result\":1}");
  }

  public static Response of(Interceptor.Chain chain, int status, String body) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .body(ResponseBody.create(body, JSON))
        .build();
  }
}
