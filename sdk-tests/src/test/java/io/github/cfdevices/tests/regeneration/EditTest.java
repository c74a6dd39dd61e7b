package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server for programs that use a regenerated SDK. */
abstract class EditTest {
  static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";

  final MockWebServer server = new MockWebServer();
  CloudflareClient client;

  @BeforeEach
  final void startServer() throws IOException {
    server.start(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), 0);
    client =
        CloudflareClient.builder()
            .retryPolicy(RetryPolicy.none())
            .baseUrl("http://127.0.0.1:" + server.getPort() + "/client/v4/")
            .credentials(Credentials.apiToken("token-of-the-test"))
            .accountId(ACCOUNT)
            .build();
  }

  @AfterEach
  final void closeServer() throws IOException {
    client.close();
    server.close();
  }

  /** Enqueues a result in an envelope. */
  final void succeed(String result) {
    answer("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}");
  }

  final void answer(String body) {
    answer("application/json", body);
  }

  final void answer(String contentType, String body) {
    server.enqueue(new MockResponse().setHeader("Content-Type", contentType).setBody(body));
  }

  final RecordedRequest sent() throws InterruptedException {
    RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
    assertThat(request).as("a request was sent").isNotNull();
    return request;
  }

  /** Returns the method and target of a request, below the API's own path. */
  final String sentLine() throws InterruptedException {
    RecordedRequest request = sent();
    return request.getMethod() + " " + request.getPath().replaceFirst("^/client/v4", "");
  }

  final void assertNothingSent() {
    assertThat(server.getRequestCount()).isZero();
  }
}
