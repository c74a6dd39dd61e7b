package io.github.cfdevices.http;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;

/** Responds to a client without a network, which is fast enough for fuzz tests. */
public final class InMemoryServer {
  private static final Credentials CREDENTIALS = Credentials.apiToken(ServerTest.TOKEN);

  private final Responder responder;

  public InMemoryServer(Responder responder) {
    this.responder = responder;
  }

  /** Returns a client without retries and delays. */
  public CloudflareClient client() {
    return CloudflareClient.builder()
        .httpClient(new OkHttpClient.Builder().addInterceptor(this::respond).build())
        .credentials(CREDENTIALS)
        .retryPolicy(RetryPolicy.none())
        .rateLimiter(RateLimiter.off())
        .build();
  }

  private Response respond(Interceptor.Chain chain) {
    AttemptTask.of(chain).use(CREDENTIALS); // The interceptor that adds them is further on.
    Request request = CREDENTIALS.addTo(chain.request());
    Reply reply = responder.to(request);
    String type = reply.headers().get("Content-Type");
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(reply.status())
        .message("")
        .headers(reply.headers())
        .body(ResponseBody.create(reply.body(), type == null ? null : MediaType.parse(type)))
        .build();
  }

  public interface Responder {
    Reply to(Request request);
  }

  public record Reply(int status, Headers headers, ByteString body) {}
}
