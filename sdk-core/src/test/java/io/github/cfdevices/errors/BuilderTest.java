package io.github.cfdevices.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exceptions that the tests of an app create. */
final class BuilderTest {
  private static final String SECRET = "s3cret".repeat(40);
  private static final String LONG_TEXT = "x".repeat(195) + SECRET;

  @Test
  void apiExceptionReadsLikeOneOfAResponse() {
    ApiException missing =
        ApiException.builder("GET", "/accounts/a/devices/x")
            .status(404)
            .error(ApiMessage.of(11001, "not found"))
            .build();

    assertThat(missing).hasMessage("GET /accounts/a/devices/x returned HTTP 404: 11001 not found");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.method()).isEqualTo("GET");
    assertThat(missing.path()).isEqualTo("/accounts/a/devices/x");
    assertThat(missing.errors()).extracting(ApiMessage::code).containsExactly(11001L);
    assertThat(missing.attempts()).isOne();
    assertThat(missing.retryAfter()).isNull();
  }

  @Test
  void permissionsInAMessageAreLimitedAndPrintable() {
    List<String> permissions = new ArrayList<>();
    permissions.add("a\n\u202e" + "x".repeat(300));
    for (int i = 1; i < 12; i++) {
      permissions.add("p" + i);
    }

    ApiException forbidden =
        ApiException.builder("GET", "/a").status(403).tokenPermissions(permissions).build();

    assertThat(forbidden.tokenPermissions()).isEqualTo(permissions);
    assertThat(forbidden)
        .hasMessage(
            "GET /a returned HTTP 403: success is false and errors is empty; an API token needs"
                + " one of these permissions: \"a  "
                + "x".repeat(97)
                + "\", \"p1\", \"p2\", \"p3\", \"p4\", \"p5\", \"p6\", \"p7\", \"p8\", \"p9\""
                + " and 2 more");
  }

  @Test
  void allThatIsKnownOfAResponseIsInTheMessage() {
    ApiException refused =
        ApiException.builder("GET", "/a")
            .status(429)
            .headers(Headers.of("cf-ray", "8a1b", "Content-Type", "application/json"))
            .attempts(3)
            .retryAfter(Duration.ofMillis(1500))
            .messages(List.of(ApiMessage.of(1, "slow down")))
            .build();

    assertThat(refused)
        .hasMessage(
            "GET /a returned HTTP 429: success is false and errors is empty (cf-ray"
                + " 8a1b, 3 attempts, retry after 1.5 s)");
    assertThat(refused.contentType()).isEqualTo("application/json");
    assertThat(refused.messages()).hasSize(1);
  }

  @Test
  void secretsAreMaskedBeforeStringsAreCut() {
    MalformedResponseException malformed =
        MalformedResponseException.builder("GET", "/a")
            .headers(Headers.of("cf-ray", LONG_TEXT.substring(100)))
            .problem(LONG_TEXT)
            .excerpt(LONG_TEXT)
            .jsonPath(LONG_TEXT)
            .masking(text -> text.replace(SECRET, "***"))
            .build();

    String masked = "x".repeat(195) + "***";
    assertThat(malformed.excerpt()).isEqualTo(masked);
    assertThat(malformed.jsonPath()).isEqualTo(masked);
    assertThat(malformed)
        .hasMessage(
            "GET /a returned HTTP 200 (without a content type) with "
                + masked
                + "... "
                + masked
                + " (cf-ray "
                + "x".repeat(95)
                + "***)");
  }

  @Test
  void errorsAndCursorsAreMaskedInMessages() {
    assertThat(
            ApiException.builder("GET", "/a")
                .error(ApiMessage.of(1, LONG_TEXT))
                .masking(text -> text.replace(SECRET, "***"))
                .build())
        .hasMessage("GET /a returned HTTP 400: 1 " + "x".repeat(195) + "***");
    assertThat(
            PagingException.builder("GET", "/a")
                .token(SECRET)
                .masking(text -> text.replace(SECRET, "***"))
                .build())
        .hasMessage(
            "GET /a returned HTTP 200 with the cursor of an earlier page, \"***\": the"
                + " list would never end");
  }

  @Test
  void bodyIsMaskedAndNotInTheMessage() {
    ApiException rejected =
        ApiException.builder("GET", "/a")
            .status(502)
            .body("<p>" + SECRET)
            .bodyTruncated(true)
            .masking(text -> text.replace(SECRET, "***"))
            .build();

    assertThat(rejected.body()).isEqualTo("<p>***");
    assertThat(rejected.isBodyTruncated()).isTrue();
    assertThat(rejected.kind()).isEqualTo(ApiErrorKind.SERVER);
    assertThat(rejected)
        .hasMessage("GET /a returned HTTP 502: success is false and errors is empty");
  }

  @Test
  void emptyResultHasAStatus() {
    assertThat(EmptyResultException.builder("POST", "/a").status(201).build())
        .hasMessage("POST /a returned HTTP 201 without a result, although the API reports success");
  }

  @Test
  void problemOfAPagingExceptionIsMasked() {
    assertThat(
            PagingException.builder("GET", "/a")
                .token("2")
                .problem("page " + SECRET)
                .masking(text -> text.replace(SECRET, "***"))
                .build())
        .hasMessage("GET /a returned HTTP 200 with page ***");
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void transportExceptionHasAMessageForEachKind(FailureKind kind) {
    TransportException failure = TransportException.builder("GET", "/a").kind(kind).build();

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure)
        .hasMessage(
            "GET /a "
                + switch (kind) {
                  case TIMEOUT -> "timed out";
                  case CANCELED -> "was canceled";
                  case CLOSED -> "failed: the client is closed";
                  default -> "failed: " + kind;
                });
    assertThat(failure.timedOut()).isEqualTo(kind == FailureKind.TIMEOUT);
  }

  @Test
  void transportExceptionHasACauseAndAttempts() {
    IOException cause = new IOException("reset");

    TransportException failure =
        TransportException.builder("PUT", "/a")
            .problem("failed: reset")
            .canceled(true)
            .attempts(2)
            .cause(cause)
            .build();

    assertThat(failure).hasMessage("PUT /a failed: reset (2 attempts)").hasCause(cause);
    assertThat(failure.canceled()).isTrue();
    assertThat(failure.attempts()).isEqualTo(2);
  }

  @Test
  void conflictExceptionHoldsBothStates() {
    ConflictException conflict =
        ConflictException.builder("/a")
            .seen("old")
            .current("new")
            .changedMembers(List.of("name"))
            .build();

    assertThat(conflict)
        .hasMessage("PUT /a was not sent: another client changed name since the resource was read");
    assertThat(conflict.seen(String.class)).isEqualTo("old");
    assertThat(conflict.current(CharSequence.class)).isEqualTo("new");
    assertThat(conflict.changedMembers()).containsExactly("name");
    assertThatThrownBy(() -> conflict.seen(Integer.class)).isInstanceOf(ClassCastException.class);
  }

  @Test
  void exceptionsOfFieldsHaveFactories() {
    assertThat(MissingFieldException.of("Device.id").name()).isEqualTo("Device.id");
    assertThat(MalformedFieldException.of("Device.at", "date", "soon", null))
        .hasMessage("Device.at is not a date: \"soon\"");
  }

  @Test
  void responseExceptionSurvivesSerialization() throws Exception {
    ApiException refused =
        ApiException.builder("GET", "/a")
            .status(503)
            .headers(Headers.of("cf-ray", "8a1b", "Content-Type", "text/html"))
            .error(ApiMessage.of(7, "down", "https://docs", "/a", List.of(ApiMessage.of(8, "why"))))
            .attempts(2)
            .retryAfter(Duration.ofSeconds(3))
            .tokenPermissions(List.of("Zero Trust Write"))
            .build();

    ApiException copy = copy(refused);

    assertThat(copy).hasMessage(refused.getMessage());
    assertThat(copy.status()).isEqualTo(503);
    assertThat(copy.headers()).isEqualTo(refused.headers());
    assertThat(copy.cfRay()).isEqualTo("8a1b");
    assertThat(copy.contentType()).isEqualTo("text/html");
    assertThat(copy.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    assertThat(copy.attempts()).isEqualTo(2);
    assertThat(copy.errors().get(0).errorChain().get(0).message()).isEqualTo("why");
    assertThat(copy.messages()).isEmpty();
    assertThat(copy.tokenPermissions()).containsExactly("Zero Trust Write");
  }

  @Test
  void conflictExceptionLosesItsResourcesInSerialization() throws Exception {
    ConflictException copy =
        copy(
            ConflictException.builder("/a")
                .seen("old")
                .current("new")
                .changedMembers(List.of("name"))
                .build());

    assertThat(copy.changedMembers()).containsExactly("name");
    assertThatThrownBy(() -> copy.seen(String.class)).isInstanceOf(IllegalStateException.class);
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // The bytes were written by this test.
  private static <T> T copy(T exception) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Test
  void stringOfTheServerIsCutAndPrintableInEachMessage() {
    String text = "a\n\u202e" + "x".repeat(300);

    assertThat(MalformedFieldException.of("Device.at", "date", text, null))
        .hasMessage("Device.at is not a date: \"a  " + "x".repeat(97) + "\"")
        .satisfies(e -> assertThat(e.text()).isEqualTo(text));
    assertThat(ApiMessage.of(7, text)).hasToString("7 a  " + "x".repeat(197));
  }

  @Test
  void veryLongWaitIsPartOfTheMessage() {
    assertThat(
            ApiException.builder("GET", "/").retryAfter(Duration.ofSeconds(Long.MAX_VALUE)).build())
        .hasMessageContaining("retry after 9.223372036854776E18 s");
  }
}
