package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallOptionsTest extends ServerTest {
  private static final CallOptions TRACED =
      CallOptions.builder().header("X-Trace", "1").queryParameter("debug", "a b").build();

  @Test
  void headerAndQueryParameterOfOneCallAreSent() throws Exception {
    succeed("\"result\":1");
    succeed("\"result\":1");

    things.get("a").with(TRACED).execute();
    things.get("a").execute();

    RecordedRequest first = taken();
    assertThat(first.getPath()).isEqualTo("/client/v4/things/a?debug=a%20b");
    assertThat(first.getHeader("X-Trace")).isEqualTo("1");
    assertThat(first.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    RecordedRequest second = taken();
    assertThat(second.getPath()).isEqualTo("/client/v4/things/a");
    assertThat(second.getHeader("X-Trace")).isNull();
  }

  @Test
  void optionsOfAClientAreSentWithEachPage() throws Exception {
    succeed("\"result\":[\"a\"],\"result_info\":{\"cursor\":\"n\"}");
    succeed("\"result\":[\"b\"]");
    ThingService traced = client.with(TRACED).create(ThingService.class);

    assertThat(Paged.byCursor(cursor -> traced.list(ACCOUNT, null, cursor)))
        .containsExactly("a", "b");

    for (int i = 0; i < 2; i++) {
      RecordedRequest request = taken();
      assertThat(request.getHeader("X-Trace")).isEqualTo("1");
      assertThat(request.getRequestUrl().queryParameter("debug")).isEqualTo("a b");
    }
  }

  @Test
  void optionsAreSentWithEachAttempt() throws Exception {
    ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
    use(TestClients.scheduler(builder(), scheduler, () -> 0).build());
    answer(500, "");
    succeed("\"result\":1");
    CallOptions retried =
        TRACED.toBuilder().retryPolicy(RetryPolicy.builder().maxRetries(1).build()).build();

    things.get("a").with(retried).execute();

    assertThat(taken().getHeader("X-Trace")).isEqualTo("1");
    assertThat(taken().getHeader("X-Trace")).isEqualTo("1");
  }

  @Test
  void bothRequestsOfAChainHaveTheOptions() throws Exception {
    succeed("\"result\":1");
    succeed("\"result\":2");

    RawJson result =
        things.get("a").then(first -> things.replace("a", first)).with(TRACED).execute();

    assertThat(result.text()).isEqualTo("2");
    assertThat(taken().getHeader("X-Trace")).isEqualTo("1");
    RecordedRequest second = taken();
    assertThat(second.getMethod()).isEqualTo("PUT");
    assertThat(second.getHeader("X-Trace")).isEqualTo("1");
  }

  @Test
  void optionsOfACallOverrideThoseOfTheClient() throws Exception {
    succeed("\"result\":1");
    ThingService traced = client.with(TRACED).create(ThingService.class);

    traced.get("a").with(CallOptions.builder().header("X-Trace", "2").build()).execute();

    assertThat(taken().getHeaders().values("X-Trace")).containsExactly("1", "2");
  }

  @Test
  void timeoutOfACallOverridesThatOfTheClient() throws Exception {
    ManualScheduler scheduler = new ManualScheduler();
    use(TestClients.scheduler(builder(), scheduler, () -> 0).build());
    answer(SocketPolicy.NO_RESPONSE);
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();
    things
        .get("a")
        .with(CallOptions.builder().totalTimeout(Duration.ofSeconds(3)).build())
        .enqueue(outcome);
    taken();

    scheduler.advance(Duration.ofSeconds(3));

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT);
              assertThat(e).hasMessageContaining("the total timeout of 3000 ms was reached");
            });
  }

  @Test
  void policyOfACallOverridesThatOfTheClient() {
    use(builder().retryPolicy(RetryPolicy.standard()).build());
    answer(503, "");

    assertThatThrownBy(
            () ->
                things
                    .get("a")
                    .with(CallOptions.builder().retryPolicy(RetryPolicy.none()).build())
                    .execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.attempts()).isOne());
  }

  @Test
  void listenerReadsTheTag() {
    List<String> tags = new ArrayList<>();
    use(
        builder()
            .listener(
                new CallListener() {
                  @Override
                  public void attemptEnded(CallEvent event) {
                    tags.add(event.tag(String.class));
                  }
                })
            .build());
    succeed("\"result\":1");
    succeed("\"result\":1");

    things.get("a").with(CallOptions.builder().tag(String.class, "job").build()).execute();
    things.get("a").execute();

    assertThat(tags).containsExactly("job", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "authorization",
        "X-Auth-Key",
        "X-Auth-Email",
        "X-Auth-User-Service-Key",
        "User-Agent",
        "Accept",
        "Accept-Encoding",
        "Content-Type",
        "Content-Length",
        "Host"
      })
  void headerThatTheSdkSetsIsRejected(String name) {
    assertThatThrownBy(() -> CallOptions.builder().header(name, "x"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("header " + name + " cannot be set: the SDK sets it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "\u00e4", "a\n"})
  void headerNameMustBeAToken(String name) {
    assertThatThrownBy(() -> CallOptions.builder().header(name, "x"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("header must have a name of letters, digits and symbols");
  }

  @Test
  void headerValueMustBeOneLine() {
    assertThatThrownBy(() -> CallOptions.builder().header("X-Trace", "secret\r\nX: y"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("header X-Trace")
        .hasMessageNotContaining("secret");
  }

  @Test
  void headerOfTheOperationIsNotOverridden() {
    CallOptions options = CallOptions.builder().header("x-thing", "y").build();

    assertThatThrownBy(() -> things.withHeader("x").with(options).execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("header x-thing cannot be set: the operation sets it itself");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void queryParameterOfTheOperationIsNotOverridden() {
    CallOptions options = CallOptions.builder().queryParameter("search", "y").build();

    assertThatThrownBy(() -> things.list(ACCOUNT, "x", null).with(options).execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("query parameter search cannot be set: the operation sets it itself");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void callbackReceivesTheErrorOfAnOption() throws Exception {
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things
        .withHeader("x")
        .with(CallOptions.builder().header("X-Thing", "y").build())
        .enqueue(outcome);

    assertThat(outcome.await()).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void keyOfTheCredentialsIsNotOverridden() throws Exception {
    use(builder().credentials(Credentials.headerKey("X-Key", TOKEN)).build());
    succeed("\"result\":1");

    things.get("a").with(CallOptions.builder().header("X-Key", "other").build()).execute();

    assertThat(taken().getHeaders().values("X-Key")).containsExactly(TOKEN);
  }

  @Test
  void valuesAreNotPrinted() {
    assertThat(
            CallOptions.builder()
                .header("X-Trace", "secret")
                .queryParameter("debug", "secret")
                .tag(String.class, "secret")
                .build())
        .hasToString(
            "CallOptions{totalTimeout=null, retryPolicy=null, headers=[X-Trace],"
                + " queryParameters=[debug], tags=[class java.lang.String]}");
  }

  @Test
  void clientWithOptionsIsTheSameClient() {
    client.with(TRACED).close();

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CLOSED));
  }
}
