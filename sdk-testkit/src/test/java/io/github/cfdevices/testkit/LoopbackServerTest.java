package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends bytes, because no HTTP client sends what a server must cope with. */
@Timeout(60)
final class LoopbackServerTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final String GET = "GET /a?b=c HTTP/1.1\r\nHost: localhost\r\n";

  private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();
  private ServerResponse response = ServerResponse.of(200, "text/plain", "hello");
  private final LoopbackServer server =
      LoopbackServer.start(
          request -> {
            requests.add(request);
            return response;
          });

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void connectionServesManyRequests() throws IOException {
    String twice = exchange(GET + "\r\n" + GET + "Connection: close\r\n\r\n");

    String once = "HTTP/1.1 200 \r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";
    assertThat(twice).isEqualTo(once + once);
    assertThat(requests).hasSize(2);
    ReceivedRequest request = requests.remove();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/a");
    assertThat(request.query()).isEqualTo("b=c");
    assertThat(request.header("host")).isEqualTo("localhost");
    assertThat(request.body()).isEmpty();
  }

  @Test
  void bodyHasTheLengthOfItsHeader() throws IOException {
    exchange("POST / HTTP/1.1\r\nContent-Length: 6\r\nConnection: close\r\n\r\nHällo");

    assertThat(requests.remove().body()).isEqualTo("Hällo");
  }

  @Test
  void chunksAreJoined() throws IOException {
    exchange(
        String.join(
            "\r\n",
            List.of(
                "POST / HTTP/1.1",
                "Transfer-Encoding: chunked",
                "Connection: close",
                "",
                "a;name=value",
                "0123456789",
                "3",
                "abc",
                "0",
                "Trailer: x",
                "",
                "")));

    assertThat(requests.remove().body()).isEqualTo("0123456789abc");
  }

  @Test
  void clientThatWaitsForItIsToldToContinue() throws IOException {
    String answer =
        exchange(
            "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\nConnection: close"
                + "\r\n\r\nx");

    assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 \r\n");
    assertThat(requests.remove().body()).isEqualTo("x");
  }

  @Test
  void responseToHeadHasNoBody() throws IOException {
    assertThat(exchange("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .endsWith("Content-Length: 5\r\n\r\n");
  }

  @Test
  void statusWithoutContentHasNoLength() throws IOException {
    response = ServerResponse.of(204);

    assertThat(exchange(GET + "Connection: close\r\n\r\n")).isEqualTo("HTTP/1.1 204 \r\n\r\n");
  }

  @Test
  void truncatedBodyEndsAtItsHalfAndClosesTheConnection() throws IOException {
    response = response.with(ServerResponse.Fault.TRUNCATED);

    assertThat(exchange(GET + "\r\n")).endsWith("Content-Length: 5\r\n\r\nhe");
  }

  @Test
  void disconnectSendsNothing() throws IOException {
    response = response.with(ServerResponse.Fault.DISCONNECTED);

    assertThat(exchange(GET + "\r\n")).isEmpty();
    assertThat(requests).hasSize(1);
  }

  @Test
  void trickledBodyIsWhole() throws IOException {
    response = response.trickled(2, Duration.ofNanos(1));

    assertThat(exchange(GET + "Connection: close\r\n\r\n")).endsWith("\r\n\r\nhello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "GET / SPDY/3\r\n\r\n",
        "GET / HTTP/1.1\r\nwithout a colon\r\n\r\n",
        "GET / HTTP/1.1\r\n: without a name\r\n\r\n",
        "GET / HTTP/1.1\r\nb\u00fcse: name\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n\r\n",
      })
  void connectionWithAnotherProtocolIsClosed(String bytes) throws IOException {
    assertThat(exchange(bytes)).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void closingEndsADelayedResponseAndAStalledOne() throws Exception {
    CountDownLatch received = new CountDownLatch(2);
    LoopbackServer slow =
        LoopbackServer.start(
            request -> {
              received.countDown();
              return request.path().equals("/stall")
                  ? response.with(ServerResponse.Fault.STALLED)
                  : response.delayed(Duration.ofDays(1));
            });
    // Both block, and the common pool can have one thread.
    ExecutorService clients = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> answers =
          List.of(
              clients.submit(() -> answer(slow, GET + "\r\n")),
              clients.submit(() -> answer(slow, "GET /stall HTTP/1.1\r\n\r\n")));
      received.await();

      slow.close();

      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEmpty());
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void closedServerAcceptsNoConnection() {
    server.close();

    assertThatThrownBy(() -> new Socket(LOOPBACK, server.port()).close())
        .isInstanceOf(ConnectException.class);
  }

  private String exchange(String request) throws IOException {
    return exchange(server, request);
  }

  private static String answer(LoopbackServer server, String request) {
    try {
      return exchange(server, request);
    } catch (IOException e) {
      return ""; // Closing can reset the connection.
    }
  }

  private static String exchange(LoopbackServer server, String request) throws IOException {
    try (Socket socket = new Socket(LOOPBACK, server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
