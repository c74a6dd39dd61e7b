package io.github.cfdevices;

import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.NoDelayServerSockets;
import io.github.cfdevices.http.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.QueueDispatcher;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server on loopback, and a client for it. */
public abstract class ServerTest {
  public static final String TOKEN = "T0kenOf40CharactersThatNobodyMayEverSee_";
  public static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";

  protected final MockWebServer server = new MockWebServer();
  protected CloudflareClient client;
  protected ThingService things;

  @BeforeEach
  protected void startServer() throws IOException {
    server.setServerSocketFactory(new NoDelayServerSockets());
    QueueDispatcher queue = new QueueDispatcher();
    queue.setFailFast(true); // An unexpected request gets a response instead of waiting forever.
    server.setDispatcher(queue);
    server.start(InetAddress.getLoopbackAddress(), 0);
    use(builder().build());
  }

  @AfterEach
  protected void stopServer() throws IOException {
    client.close();
    server.close();
  }

  /** Builds clients that send each request once. */
  protected CloudflareClient.Builder builder() {
    return CloudflareClient.builder()
        .baseUrl(baseUrl())
        .accountId(ACCOUNT)
        .retryPolicy(RetryPolicy.none())
        .credentials(Credentials.apiToken(TOKEN));
  }

  protected String baseUrl() {
    return "http://127.0.0.1:" + server.getPort() + "/client/v4/";
  }

  /** Replaces the client. */
  protected final void use(CloudflareClient other) {
    if (client != null) {
      client.close();
    }
    client = other;
    things = other.create(ThingService.class);
  }

  protected final void answer(int status, String json) {
    answer(status, "application/json", json);
  }

  protected final void answer(int status, String contentType, String body) {
    server.enqueue(
        new MockResponse()
            .setResponseCode(status)
            .setHeader("Content-Type", contentType)
            .setHeader("cf-ray", "8a1b2c3d4e5f-FRA")
            .setBody(body));
  }

  protected final void answer(SocketPolicy policy) {
    server.enqueue(new MockResponse().setSocketPolicy(policy));
  }

  /** Responds to each request by a function, on the thread of its connection. */
  protected final void answerAll(Responder responder) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return responder.respond(request);
          }
        });
  }

  protected final RecordedRequest taken() throws InterruptedException {
    RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request came");
    }
    return request;
  }

  /** Enqueues a successful response with the given members beside {@code success: true}. */
  protected final void succeed(String members) {
    answer(200, "{\"success\":true,\"errors\":[],\"messages\":[]," + members + "}");
  }

  /** Returns the response to a request. */
  public interface Responder {
    MockResponse respond(RecordedRequest request) throws InterruptedException;
  }
}
