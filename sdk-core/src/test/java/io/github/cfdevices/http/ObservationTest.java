package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class ObservationTest extends ServerTest {
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
  private final List<String> lines = new ArrayList<>();
  private final List<CallEvent> events = new ArrayList<>();

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(
        super.builder().retryPolicy(RetryPolicy.standard()), scheduler, () -> 0);
  }

  @Test
  void logHasALineForEachAttempt() {
    use(builder().logger(lines::add).build());
    answer(503, "busy");
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    succeed("\"result\":[]");

    things.list("1", "me@example.com", null).execute();

    assertThat(lines)
        .containsExactly(
            "--> GET /client/v4/accounts/1/things (attempt 1)",
            "<-- GET /client/v4/accounts/1/things: 503, 4 bytes, 0 ms, cf-ray 8a1b2c3d4e5f-FRA"
                + " (attempt 1)",
            "GET /client/v4/accounts/1/things waits 500 ms after status 503 (attempt 2)",
            "--> GET /client/v4/accounts/1/things (attempt 2)",
            "<-- GET /client/v4/accounts/1/things: CONNECTION, 0 ms (attempt 2)",
            "GET /client/v4/accounts/1/things waits 1000 ms after a failure (attempt 3)",
            "--> GET /client/v4/accounts/1/things (attempt 3)",
            "<-- GET /client/v4/accounts/1/things: 200, 54 bytes, 0 ms, cf-ray 8a1b2c3d4e5f-FRA"
                + " (attempt 3)");
  }

  @Test
  void listenerIsNotifiedOfEachAttempt() {
    use(builder().listener(recorder()).build());
    scheduler.advance(Duration.ofHours(1));
    answer(500, "");
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(events).extracting(CallEvent::attempt).containsExactly(1, 1, 2, 2, 2);
    assertThat(events).extracting(CallEvent::status).containsExactly(0, 500, 500, 0, 200);
    assertThat(events)
        .extracting(event -> event.waited().toMillis())
        .containsExactly(0L, 0L, 500L, 500L, 0L);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.method()).isEqualTo("GET");
              assertThat(event.path()).isEqualTo("/client/v4/things/a");
              assertThat(event.route()).isEqualTo("things/{id}");
              assertThat(event.failure()).isNull();
            });
  }

  @Test
  void routeIsTheTemplateOfTheOperation() {
    use(builder().listener(recorder()).build());
    RawJson body = RawJson.of("x");
    List<ApiCall<?>> calls =
        List.of(
            things.list("1", null, null),
            things.replace("a", body),
            things.create(body),
            things.change("a", body),
            things.delete("a"),
            things.anywhere("things/a"));
    for (ApiCall<?> call : calls) {
      succeed("\"result\":[]");
      call.execute();
    }

    assertThat(events)
        .filteredOn(event -> event.status() == 200)
        .extracting(event -> event.method() + " " + event.route())
        .containsExactly(
            "GET accounts/{account_id}/things",
            "PUT things/{id}",
            "POST things",
            "PATCH things/{id}",
            "DELETE things/{id}",
            "GET null");
  }

  @Test
  void requestOfNoOperationHasNoRoute() {
    ListenerDispatcher.OfCall call =
        new ListenerDispatcher(List.of(recorder()))
            .ofCall(
                new Request.Builder().url("http://127.0.0.1/things").build(),
                TestClients.TRAITS,
                scheduler);
    call.callStarted();
    call.attemptStarted(1, Duration.ZERO);

    assertThat(events).singleElement().satisfies(event -> assertThat(event.route()).isNull());
  }

  @Test
  void listenerReceivesTheKindOfEachFailure() {
    use(builder().listener(recorder()).maxBodyBytes(10).build());
    answer(200, "a body that is too long");
    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class);
    use(builder().listener(recorder()).credentials(() -> null).build());
    assertThatThrownBy(() -> things.get("a").execute()).isInstanceOf(InvalidInputException.class);

    assertThat(events)
        .filteredOn(event -> event.failure() != null)
        .extracting(event -> event.failure() + " " + event.status() + " " + event.cfRay())
        .containsExactly("BODY 200 8a1b2c3d4e5f-FRA", "CREDENTIALS 0 null");
  }

  @Test
  void bodiesAreLoggedOnDemandAndMasked() {
    use(builder().bodyLogger(lines::add).build());
    succeed("\"result\":1");
    succeed("\"result\":1");
    RawJson body =
        RawJson.of(
            Map.of("config", List.of(Map.of("client_secret", "s3cret", "client_id", "id\n"))));

    things.createSecret(body).execute();
    things.create(body).execute();

    assertThat(lines.get(0))
        .startsWith("--> POST /client/v4/things (attempt 1) {\"config\":[{")
        .contains("\"client_secret\":\"***\"", "\"client_id\":\"id\\n\"")
        .doesNotContain("s3cret");
    assertThat(lines.get(2)).isEqualTo("--> POST /client/v4/things (attempt 1)");
  }

  @Test
  void bodiesAreNotLoggedByDefault() {
    use(builder().logger(lines::add).build());
    succeed("\"result\":1");

    things.createSecret(RawJson.of("x")).execute();

    assertThat(lines.get(0)).isEqualTo("--> POST /client/v4/things (attempt 1)");
  }

  @Test
  void listenerOrLoggerThatThrowsBreaksNothing() {
    CallListener broken =
        new CallListener() {
          @Override
          public void attemptStarted(CallEvent event) {
            throw new IllegalStateException("bug");
          }

          @Override
          public void attemptEnded(CallEvent event) {
            throw new AssertionError("bug");
          }
        };
    use(
        builder()
            .listener(broken)
            .logger(
                line -> {
                  throw new IllegalStateException("bug");
                })
            .listener(recorder())
            .build());
    succeed("\"result\":1");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
    assertThat(events).hasSize(2);
  }

  private CallListener recorder() {
    return new CallListener() {
      @Override
      public void retryScheduled(CallEvent event) {
        events.add(event);
      }

      @Override
      public void attemptStarted(CallEvent event) {
        events.add(event);
      }

      @Override
      public void attemptEnded(CallEvent event) {
        events.add(event);
      }
    };
  }
}
