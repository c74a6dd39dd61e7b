package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An app's tests can create the events that its listeners, loggers and predicates receive. */
final class EventsOfAppsTest {
  @Test
  void eventHasTheValuesOfItsBuilder() {
    CloudflareException error = TransportException.builder("POST", "/things").build();

    CallEvent event =
        CallEvent.builder("POST", "/things")
            .callId(7)
            .sequenceId(3L)
            .route("accounts/{account_id}/things")
            .attempt(2)
            .waited(Duration.ofMillis(500))
            .elapsed(Duration.ofMillis(40))
            .status(503)
            .bytes(12)
            .cfRay("1-LIS")
            .failure(FailureKind.BODY)
            .error(error)
            .tag(String.class, "audit")
            .tag(Integer.class, 1)
            .build();

    assertThat(event.callId()).isEqualTo(7);
    assertThat(event.sequenceId()).isEqualTo(3);
    assertThat(event.method()).isEqualTo("POST");
    assertThat(event.path()).isEqualTo("/things");
    assertThat(event.route()).isEqualTo("accounts/{account_id}/things");
    assertThat(event.attempt()).isEqualTo(2);
    assertThat(event.waited()).isEqualTo(Duration.ofMillis(500));
    assertThat(event.elapsed()).isEqualTo(Duration.ofMillis(40));
    assertThat(event.status()).isEqualTo(503);
    assertThat(event.bytes()).isEqualTo(12);
    assertThat(event.cfRay()).isEqualTo("1-LIS");
    assertThat(event.failure()).isEqualTo(FailureKind.BODY);
    assertThat(event.error()).isSameAs(error);
    assertThat(event.tag(String.class)).isEqualTo("audit");
    assertThat(event.tag(Integer.class)).isEqualTo(1);
  }

  @Test
  void eventIsOfAFirstAttemptWithoutAResponse() {
    CallEvent event = CallEvent.builder("GET", "/things").build();

    assertThat(event.callId()).isEqualTo(1);
    assertThat(event.sequenceId()).isNull();
    assertThat(event.route()).isNull();
    assertThat(event.attempt()).isEqualTo(1);
    assertThat(event.waited()).isZero();
    assertThat(event.elapsed()).isZero();
    assertThat(event.status()).isZero();
    assertThat(event.bytes()).isZero();
    assertThat(event.cfRay()).isNull();
    assertThat(event.failure()).isNull();
    assertThat(event.error()).isNull();
    assertThat(event.tag(String.class)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
  void everyMethodIsAccepted(String method) {
    assertThat(CallEvent.builder(method, "/things").build().method()).isEqualTo(method);
  }

  @ParameterizedTest
  @CsvSource({
    "/things?name=a, http://localhost/things?name=REDACTED, /things",
    "https://api.example.com/v1/things, https://api.example.com/v1/things, /v1/things",
  })
  void pathCanHaveAQueryOrBeAUrl(String path, String url, String encodedPath) {
    CallEvent event = CallEvent.builder("GET", path).build();

    assertThat(event.url()).hasToString(url);
    assertThat(event.path()).isEqualTo(encodedPath);
  }

  @Test
  void pathThatIsNoUrlIsInvalid() {
    assertThatThrownBy(() -> CallEvent.builder("GET", "ftp://example.com/"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("path must be a path or an http or https URL");
  }
}
