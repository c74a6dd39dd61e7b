package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class CallEventsTest extends PagingTest {
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
  private final EventLog log = new EventLog();

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(
        super.builder().retryPolicy(RetryPolicy.standard()).listener(log), scheduler, () -> 0);
  }

  @Test
  void callIsObservedFromItsStartToItsEnd() {
    answer(503, "busy");
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(log.names())
        .containsExactly(
            "callStarted",
            "attemptStarted",
            "addHeaders",
            "attemptEnded",
            "retryScheduled",
            "attemptStarted",
            "addHeaders",
            "attemptEnded",
            "callEnded");
    assertThat(log.events).extracting(CallEvent::callId).containsOnly(log.events.get(0).callId());
    CallEvent start = log.events.get(0);
    assertThat(start.attempt()).isZero();
    assertThat(start.sequenceId()).isNull();
    assertThat(start.method() + " " + start.path() + " " + start.route())
        .isEqualTo("GET /client/v4/things/a things/{id}");
    CallEvent end = log.last();
    assertThat(end.attempt()).isEqualTo(2);
    assertThat(end.status()).isEqualTo(200);
    assertThat(end.bytes()).isEqualTo(53);
    assertThat(end.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
    assertThat(end.elapsed()).hasMillis(500);
    assertThat(end.failure()).isNull();
    assertThat(end.error()).isNull();
  }

  @Test
  void eachCallHasItsOwnId() {
    succeed("\"result\":1");
    succeed("\"result\":1");
    ApiCall<RawJson> call = things.get("a");

    call.execute();
    call.execute();

    assertThat(log.all("callStarted"))
        .extracting(CallEvent::callId)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void scheduledRetryHasTheOutcomeOfTheAttemptBefore() {
    answer(503, "busy");
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(log.all("retryScheduled"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.attempt()).isEqualTo(2);
              assertThat(event.status()).isEqualTo(503);
              assertThat(event.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
            });
  }

  @Test
  void rejectionIsTheErrorOfTheCallAndNoFailure() {
    answer(404, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"gone\"}]}");
    answer(200, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"gone\"}]}");

    Throwable first = catchThrowable(() -> things.get("a").execute());
    Throwable second = catchThrowable(() -> things.get("a").execute());

    assertThat(first).isInstanceOf(ApiException.class);
    assertThat(log.all("callEnded").get(0).error()).isSameAs(first);
    assertThat(log.all("callEnded").get(0).failure()).isNull();
    assertThat(second).isInstanceOf(ApiException.class);
    assertThat(log.last().error()).isSameAs(second);
    assertThat(log.last().status()).isEqualTo(200);
    assertThat(log.all("attemptEnded")).extracting(CallEvent::error).containsOnlyNulls();
  }

  @Test
  void invalidContentIsTheErrorOfTheCall() throws InterruptedException {
    answer(200, "text/html", "<html></html>");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isInstanceOf(MalformedResponseException.class);
    assertThat(log.last().error()).isInstanceOf(MalformedResponseException.class);
  }

  @Test
  void brokenConnectionIsTheErrorAndTheFailureOfTheCall() {
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);

    Throwable thrown = catchThrowable(() -> things.create(RawJson.of("x")).execute());

    assertThat(log.last().error()).isSameAs(thrown);
    assertThat(log.last().failure()).isEqualTo(FailureKind.CONNECTION);
    assertThat(log.last().status()).isZero();
  }

  @Test
  void errorOfAnInterceptorEndsTheCall() {
    AssertionError bug = new AssertionError("bug");
    use(
        builder()
            .httpClient(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain -> {
                          throw bug;
                        })
                    .build())
            .build());

    assertThatThrownBy(() -> things.get("a").execute()).isSameAs(bug);

    assertThat(log.last().error()).isInstanceOf(TransportException.class).hasCause(bug);
  }

  @Test
  void canceledCallEnds() throws InterruptedException {
    answer(SocketPolicy.NO_RESPONSE);
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    Cancelable handle = things.get("a").enqueue(outcome);
    taken();
    handle.cancel();

    assertThat(outcome.await()).isInstanceOf(TransportException.class);
    assertThat(log.names())
        .containsExactly(
            "callStarted", "attemptStarted", "addHeaders", "attemptEnded", "callEnded");
    assertThat(log.last().failure()).isEqualTo(FailureKind.CANCELED);
    assertThat(log.last().error())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isTrue());
  }

  @Test
  void canceledFutureEndsTheCall() throws InterruptedException {
    answer(SocketPolicy.NO_RESPONSE);

    CompletableFuture<RawJson> future = things.get("a").executeAsync();
    taken();
    future.cancel(true);

    log.awaitEnd();
    assertThat(log.last().failure()).isEqualTo(FailureKind.CANCELED);
  }

  @Test
  void callThatNeverStartsAnAttemptEnds() {
    client.close();

    assertThatThrownBy(() -> things.get("a").execute()).isInstanceOf(TransportException.class);

    assertThat(log.names()).containsExactly("callStarted", "callEnded");
    assertThat(log.last().attempt()).isZero();
    assertThat(log.last().failure()).isEqualTo(FailureKind.CLOSED);
  }

  @Test
  void callWhoseContextCannotBeCapturedEnds() throws InterruptedException {
    use(
        builder()
            .contextPropagation(
                () -> {
                  throw new IllegalStateException("bug");
                })
            .build());
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isInstanceOf(TransportException.class);
    assertThat(log.names()).containsExactly("callStarted", "callEnded");
  }

  @Test
  void requestThatCannotBeBuiltHasNoEvents() throws InterruptedException {
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    assertThatThrownBy(() -> things.withHeader("\n").execute())
        .isInstanceOf(InvalidInputException.class);
    things.withHeader("\n").enqueue(outcome);

    assertThat(outcome.await()).isInstanceOf(InvalidInputException.class);
    assertThat(log.events).isEmpty();
  }

  @Test
  void callStartsOnTheThreadThatEnqueuesAndEndsBeforeTheCallback() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    answerAll(
        request -> {
          started.await();
          return new MockResponse().setBody("{\"success\":true,\"result\":1}");
        });
    BlockingQueue<String> atCallback = new LinkedBlockingQueue<>();

    CompletableFuture<Void> callback =
        things
            .get("a")
            .executeAsync()
            .thenAccept(result -> atCallback.add(log.names().get(log.names().size() - 1)));
    assertThat(callback).isNotDone();
    assertThat(log.threads.get(0)).isSameAs(Thread.currentThread());
    started.countDown();

    assertThat(atCallback.poll(10, TimeUnit.SECONDS)).isEqualTo("callEnded");
    assertThat(log.threads.get(log.threads.size() - 1)).isNotSameAs(Thread.currentThread());
  }

  @Test
  void blockingCallIsObservedOnItsThread() {
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(log.threads).containsOnly(Thread.currentThread());
  }

  @Test
  void urlHasNoValuesOfTheQuery() {
    succeed("\"result\":[]");
    succeed("\"result\":1");

    things
        .list("1", "me@example.com", "c")
        .with(CallOptions.builder().queryParameter("to\u00e4ken", "s3cret").build())
        .execute();
    things.get("a").execute();

    assertThat(log.all("callStarted"))
        .extracting(event -> event.url().toString())
        .containsExactly(
            baseUrl() + "accounts/1/things?search=REDACTED&cursor=REDACTED&to%C3%A4ken=REDACTED",
            baseUrl() + "things/a");
  }

  @Test
  void urlHasNoKey() {
    use(builder().credentials(Credentials.queryKey("key", TOKEN)).build());
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(log.last().url()).hasToString(baseUrl() + "things/a");
  }

  @Test
  void listenerAddsHeadersToEachAttempt() throws InterruptedException {
    log.headers =
        (event, headers) -> headers.set("traceparent", event.callId() + "-" + event.attempt());
    answer(503, "");
    succeed("\"result\":1");

    things.get("a").execute();

    long id = log.last().callId();
    assertThat(taken().getHeaders().values("traceparent")).containsExactly(id + "-1");
    assertThat(taken().getHeaders().values("traceparent")).containsExactly(id + "-2");
  }

  @Test
  void lastListenerDeterminesAHeader() throws InterruptedException {
    log.headers = (event, headers) -> headers.set("traceparent", "1");
    EventLog second = new EventLog();
    second.headers = (event, headers) -> headers.set("Traceparent", "2");
    use(builder().listener(second).build());
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(taken().getHeaders().values("traceparent")).containsExactly("2");
  }

  @Test
  void headerThatTheRequestHasIsNotOverridden() throws InterruptedException {
    List<String> problems = new ArrayList<>();
    log.headers =
        (event, headers) -> {
          for (String name :
              List.of("Authorization", "user-agent", "x-thing", "X-Option", "a b", "X-New")) {
            try {
              headers.set(name, "mine");
            } catch (InvalidInputException e) {
              problems.add(e.getMessage());
            }
          }
          headers.set("X-Bad", "secret\n");
        };
    succeed("\"result\":1");

    things.withHeader("x").with(CallOptions.builder().header("x-option", "app").build()).execute();

    assertThat(problems)
        .containsExactly(
            "header Authorization cannot be set: the SDK sets it",
            "header user-agent cannot be set: the SDK sets it",
            "header x-thing cannot be set: the request or its credentials have it",
            "header X-Option cannot be set: the request or its credentials have it",
            "header must have a name of letters, digits and symbols such as -");
    assertThat(taken().getHeaders())
        .filteredOn(header -> header.getFirst().toLowerCase(Locale.ROOT).startsWith("x-"))
        .extracting(header -> header.getFirst() + ": " + header.getSecond())
        .containsExactly("X-Thing: x", "x-option: app", "X-New: mine");
  }

  @Test
  void headerOfCredentialsIsNotOverridden() throws InterruptedException {
    log.headers = (event, headers) -> headers.set("X-Key", "mine");
    use(builder().credentials(Credentials.headerKey("X-Key", TOKEN)).build());
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(taken().getHeaders().values("X-Key")).containsExactly(TOKEN);
  }

  @Test
  void listenerOfACallReceivesItsEventsOnly() {
    List<EventLog> ofCalls = new ArrayList<>();
    log.forCall =
        () -> {
          EventLog ofCall = new EventLog();
          ofCalls.add(ofCall);
          return ofCall;
        };
    succeed("\"result\":1");
    succeed("\"result\":1");

    things.get("a").execute();
    things.get("b").execute();

    assertThat(log.events).isEmpty();
    assertThat(ofCalls)
        .extracting(ofCall -> ofCall.last().path())
        .containsExactly("/client/v4/things/a", "/client/v4/things/b");
    assertThat(ofCalls)
        .allSatisfy(
            ofCall ->
                assertThat(ofCall.names())
                    .containsExactly(
                        "callStarted",
                        "attemptStarted",
                        "addHeaders",
                        "attemptEnded",
                        "callEnded"));
  }

  @Test
  void pagesOfAWalkShareASequence() {
    cursorPage("1", "a");
    cursorPage("", "b");
    cursorPage("", "c");

    assertThat(byCursor()).containsExactly("a", "b");
    assertThat(byCursor().stream()).containsExactly("c");

    List<CallEvent> ends = log.all("callEnded");
    assertThat(ends).extracting(CallEvent::callId).doesNotHaveDuplicates();
    assertThat(ends.get(0).sequenceId()).isNotNull().isEqualTo(ends.get(1).sequenceId());
    assertThat(ends.get(2).sequenceId()).isNotNull().isNotEqualTo(ends.get(0).sequenceId());
  }

  @Test
  void pageThatIsRequestedAloneHasNoSequence() {
    cursorPage("1", "a");
    cursorPage("", "b");

    byCursor().firstPage().execute();
    byCursor().page("1").execute();

    assertThat(log.events).extracting(CallEvent::sequenceId).containsOnlyNulls();
  }

  @Test
  void chainedRequestsShareASequence() {
    succeed("\"result\":1");
    succeed("\"result\":2");
    succeed("\"result\":3");

    ApiCall<RawJson> chain =
        things.get("a").then(first -> things.get("b").then(second -> things.get("c")));
    assertThat(chain.with(CallOptions.builder().build()).execute().text()).isEqualTo("3");

    assertThat(log.all("callEnded")).hasSize(3);
    assertThat(log.events)
        .extracting(CallEvent::sequenceId)
        .doesNotContainNull()
        .containsOnly(log.last().sequenceId());
  }

  @Test
  void chainedRequestsUseTheCapturedListener() throws InterruptedException {
    EventLog captured = new EventLog();
    log.captured = captured;
    succeed("\"result\":1");
    succeed("\"result\":2");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.get("a").then(first -> things.get("b")).enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.parse("2"));
    assertThat(log.events).isEmpty();
    assertThat(captured.all("callEnded"))
        .extracting(CallEvent::path)
        .containsExactly("/client/v4/things/a", "/client/v4/things/b");
    Set<Long> sequences = new HashSet<>();
    captured.events.forEach(event -> sequences.add(event.sequenceId()));
    assertThat(sequences).hasSize(1).doesNotContainNull();
  }

  @Test
  void listOfASubscriptionUsesTheCapturedListener() throws InterruptedException {
    EventLog captured = new EventLog();
    log.captured = captured;
    cursorPage("1", "a");
    cursorPage("", "b");

    assertThat(byCursor().captured()).containsExactly("a", "b");

    assertThat(log.events).isEmpty();
    assertThat(captured.all("callEnded")).hasSize(2);
    assertThat(captured.events)
        .extracting(CallEvent::sequenceId)
        .doesNotContainNull()
        .containsOnly(captured.last().sequenceId());
  }

  @Test
  void listWhoseFirstPageCannotBeBuiltIsCapturedAllTheSame() {
    Paged<String> broken =
        Paged.byCursor(
            cursor -> {
              throw new InvalidInputException("x", "is wrong");
            });

    assertThat(broken.captured()).isSameAs(broken);
  }

  @Test
  void derivedListenersThatFailAreReplacedByTheListenerItself() throws InterruptedException {
    log.forCall =
        () -> {
          throw new IllegalStateException("bug");
        };
    succeed("\"result\":1");
    succeed("\"result\":2");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.get("a").then(first -> things.get("b")).enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.parse("2"));
    assertThat(log.all("callEnded")).hasSize(2);
  }

  /** Notes events with their threads. */
  private static final class EventLog implements CallListener {
    final List<CallEvent> events = Collections.synchronizedList(new ArrayList<>());
    final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final List<String> names = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);
    volatile HeaderSource headers = (event, added) -> {};
    volatile Supplier<CallListener> forCall = () -> this;
    volatile CallListener captured = this;

    interface HeaderSource {
      void add(CallEvent event, RequestHeaders headers);
    }

    List<String> names() {
      return List.copyOf(names);
    }

    CallEvent last() {
      return events.get(events.size() - 1);
    }

    List<CallEvent> all(String name) {
      List<CallEvent> found = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).equals(name)) {
          found.add(events.get(i));
        }
      }
      return found;
    }

    void awaitEnd() throws InterruptedException {
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void note(String name, CallEvent event) {
      threads.add(Thread.currentThread());
      events.add(event);
      names.add(name);
    }

    @Override
    public CallListener forCall() {
      return forCall.get();
    }

    @Override
    public CallListener capture() {
      return captured;
    }

    @Override
    public void callStarted(CallEvent event) {
      note("callStarted", event);
    }

    @Override
    public void retryScheduled(CallEvent event) {
      note("retryScheduled", event);
    }

    @Override
    public void attemptStarted(CallEvent event) {
      note("attemptStarted", event);
    }

    @Override
    public void addHeaders(CallEvent event, RequestHeaders added) {
      note("addHeaders", event);
      headers.add(event, added);
    }

    @Override
    public void attemptEnded(CallEvent event) {
      note("attemptEnded", event);
    }

    @Override
    public void callEnded(CallEvent event) {
      note("callEnded", event);
      ended.countDown();
    }
  }
}
