package io.github.cfdevices.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.CredentialsProvider;
import io.github.cfdevices.http.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A mock server, and a client for it. */
public abstract class ApiTest {
  public static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
  public static final String ID = "f174e90a-fafe-4643-bbbc-4a0ed4fc8415";
  public static final String ROOT = "/client/v4/accounts/" + ACCOUNT;

  protected final MockWebServer server = new MockWebServer();
  protected CloudflareClient client;

  @BeforeEach
  protected final void startServer() throws IOException {
    server.start(loopback(), 0);
    client = clientWith(Credentials.apiToken("token-of-the-test"));
  }

  @AfterEach
  protected final void closeServer() throws IOException {
    client.close();
    server.close();
  }

  public static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
  }

  protected final CloudflareClient clientWith(CredentialsProvider credentials) {
    return CloudflareClient.builder()
        .retryPolicy(RetryPolicy.none())
        .baseUrl("http://127.0.0.1:" + server.getPort() + "/client/v4/")
        .credentials(credentials)
        .accountId(ACCOUNT)
        .build();
  }

  protected final void answer(String body) {
    server.enqueue(new MockResponse().setHeader("Content-Type", "application/json").setBody(body));
  }

  protected final RecordedRequest sent() throws InterruptedException {
    RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
    assertThat(request).as("a request was sent").isNotNull();
    return request;
  }

  protected final void assertNothingSent() {
    assertThat(server.getRequestCount()).isZero();
  }

  /** Checks request line, headers and absence of a body. */
  protected static void assertRequest(RecordedRequest request, String method, String target) {
    assertRequestLine(request, method, target);
    assertThat(request.getBody().readUtf8()).isEmpty();
    assertThat(namesOf(request)).doesNotContain("content-type");
    if (method.equals("GET") || method.equals("DELETE")) {
      assertThat(namesOf(request)).doesNotContain("content-length");
    } else {
      assertThat(request.getHeaders().values("Content-Length")).containsExactly("0");
    }
  }

  /** Checks request line, headers and the exact body. */
  protected static void assertRequest(
      RecordedRequest request, String method, String target, String body) {
    assertRequestLine(request, method, target);
    assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json");
    assertThat(request.getBody().readUtf8()).isEqualTo(body);
  }

  private static void assertRequestLine(RecordedRequest request, String method, String target) {
    assertThat(request.getRequestLine()).isEqualTo(method + " " + target + " HTTP/1.1");
    assertThat(request.getHeaders().values("Authorization"))
        .containsExactly("Bearer token-of-the-test");
    assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
    assertThat(request.getHeader("User-Agent")).startsWith("cfdevices/");
    assertThat(namesOf(request))
        .isSubsetOf(
            "host",
            "connection",
            "accept-encoding",
            "user-agent",
            "accept",
            "authorization",
            "content-type",
            "content-length");
  }

  private static List<String> namesOf(RecordedRequest request) {
    return request.getHeaders().names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }
}
