package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

final class PinningTest extends ServerTest {
  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();

  @Override
  protected String baseUrl() {
    return super.baseUrl().replace("http:", "https:");
  }

  @Override
  protected CloudflareClient.Builder builder() {
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslSocketFactory(),
        false);
    return TestClients.scheduler(super.builder(), new ManualScheduler(), () -> 0)
        .retryPolicy(RetryPolicy.standard());
  }

  @Test
  void pinnedCertificateIsAccepted() throws InterruptedException {
    use(builder().httpClient(trusting(CertificatePinner.pin(certificate.certificate()))).build());
    succeed("\"result\":1");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
    assertThat(taken().getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
  }

  @Test
  void otherCertificateGetsNoRequest() {
    use(builder().httpClient(trusting("sha256/" + "A".repeat(43) + "=")).build());

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.TLS);
              assertThat(e.attempts()).isOne();
            })
        .hasCauseInstanceOf(SSLPeerUnverifiedException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void certificateThatIsNotTrustedGetsNoRequest() {
    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.attempts()).isOne())
        .hasCauseInstanceOf(SSLException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  private OkHttpClient trusting(String pin) {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
        .certificatePinner(new CertificatePinner.Builder().add("127.0.0.1", pin).build())
        .build();
  }
}
