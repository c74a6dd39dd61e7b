package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PinnedCertificateTest {
  private static final String DEVICE =
      "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"id\":\"1\"}}";

  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private final String otherPin =
      CertificatePinner.pin(new HeldCertificate.Builder().build().certificate());
  private final AtomicInteger requests = new AtomicInteger();
  private HttpsServer server;

  @BeforeEach
  void start() throws IOException {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificates.sslContext()));
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] body = DEVICE.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void pinnedKeyIsAccepted() {
    try (Cloudflare cloudflare = cloudflare(CertificatePinner.pin(certificate.certificate()))) {
      assertThat(cloudflare.devices().get("1").execute().id()).isEqualTo("1");
    }
  }

  @Test
  void otherKeyOfATrustedServerIsRefusedBeforeARequestIsSent() {
    try (Cloudflare cloudflare = cloudflare(otherPin)) {
      assertThatThrownBy(() -> cloudflare.devices().get("1").execute())
          .isInstanceOf(TransportException.class)
          .hasCauseInstanceOf(SSLPeerUnverifiedException.class);
      assertThat(requests).hasValue(0);
    }
  }

  private Cloudflare cloudflare(String pin) {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    OkHttpClient shared =
        new OkHttpClient.Builder()
            .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
            .build();
    return PinnedCertificate.builder(shared, "localhost", pin, otherPin)
        .baseUrl("https://localhost:" + server.getAddress().getPort() + "/v4/")
        .apiToken("token")
        .accountId("account")
        .build();
  }
}
