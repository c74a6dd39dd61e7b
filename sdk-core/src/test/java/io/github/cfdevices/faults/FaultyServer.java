package io.github.cfdevices.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.http.MockResponses;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An API on loopback that produces a fault a given number of times. */
public final class FaultyServer implements Closeable {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
  private static final HeldCertificate OTHER_CERTIFICATE = new HeldCertificate.Builder().build();

  private final MockWebServer server = new MockWebServer();
  private final Socket refusing = new Socket();
  private final Fault fault;
  private int requestsTaken;

  public FaultyServer(Fault fault, int times) throws IOException {
    this.fault = fault;
    server.setServerSocketFactory(new NoDelayServerSockets(ResettingSocket::new));
    server.setDispatcher(new FaultDispatcher(fault, times));
    if (fault.isTls()) {
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(CERTIFICATE)
              .build()
              .sslSocketFactory(),
          false);
    }
    if (fault.isHttp2()) {
      server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    }
    server.start(InetAddress.getLoopbackAddress(), 0);
    refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)); // Never listens.
  }

  public String baseUrl() {
    int port = fault == Fault.CONNECTION_REFUSED ? refusing.getLocalPort() : server.getPort();
    return (fault.isTls() ? "https" : "http") + "://127.0.0.1:" + port + "/";
  }

  /** Returns a builder of HTTP clients with the settings that the fault requires. */
  public OkHttpClient.Builder connections() {
    OkHttpClient.Builder connections = new OkHttpClient.Builder();
    if (fault.isTls()) {
      HandshakeCertificates trust = trust();
      connections.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
    }
    if (fault.isHttp2()) {
      connections.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    }
    if (fault.isShownBySilence()) {
      connections.readTimeout(Duration.ofMillis(20));
    }
    return connections;
  }

  /** Waits for a request, which the server may record after the client has completed it. */
  public void awaitRequest() throws InterruptedException {
    takeRequest();
  }

  /** Waits for a number of requests and returns their {@code Authorization} headers. */
  public List<String> authorizations(int count) throws InterruptedException {
    List<String> headers = new ArrayList<>();
    while (headers.size() < count) {
      headers.add(takeRequest().getHeader("Authorization"));
    }
    return headers;
  }

  private RecordedRequest takeRequest() throws InterruptedException {
    RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request was received");
    }
    requestsTaken++;
    return request;
  }

  public void assertSeen(int count) throws InterruptedException {
    while (requestsTaken < count) {
      awaitRequest();
    }
    assertThat(server.getRequestCount()).as("attempts the server saw").isEqualTo(count);
  }

  public void assertSeenAtMost(int count) {
    assertThat(server.getRequestCount()).as("attempts the server saw").isLessThanOrEqualTo(count);
  }

  @Override
  public void close() throws IOException {
    server.close();
    refusing.close();
  }

  private HandshakeCertificates trust() {
    HandshakeCertificates.Builder trust = new HandshakeCertificates.Builder();
    if (fault != Fault.TLS_WITH_NOBODY_TRUSTED) {
      boolean other = fault == Fault.TLS_UNTRUSTED;
      trust.addTrustedCertificate((other ? OTHER_CERTIFICATE : CERTIFICATE).certificate());
    }
    return trust.build();
  }

  private static final class FaultDispatcher extends Dispatcher {
    private static final Set<SocketPolicy> AT_START =
        EnumSet.of(
            SocketPolicy.FAIL_HANDSHAKE,
            SocketPolicy.DISCONNECT_AT_START,
            SocketPolicy.RESET_STREAM_AT_START);

    private final Fault fault;
    private final int times;
    private final AtomicInteger requests = new AtomicInteger();

    FaultDispatcher(Fault fault, int times) {
      this.fault = fault;
      this.times = times;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      return response(requests.getAndIncrement());
    }

    /** Returns the policy for a connection or stream of which nothing has been read. */
    @Override
    public MockResponse peek() {
      MockResponse next = response(requests.get());
      return AT_START.contains(next.getSocketPolicy()) ? next : MockResponses.good();
    }

    private MockResponse response(int index) {
      return index < times ? fault.response() : MockResponses.good();
    }
  }
}
