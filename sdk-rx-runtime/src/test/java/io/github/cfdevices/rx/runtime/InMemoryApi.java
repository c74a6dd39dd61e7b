package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Paged;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.LocalResponse;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.http.TestClients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * An API behind a real client but without a network. Each attempt runs on a separate thread and
 * waits in an interceptor until the test responds to it, in any order. Test and attempts wait for
 * each other, so that only one of them runs at a time and nothing here depends on time. The name of
 * a request is its cursor, its page number, {@code first}, or {@code value}.
 */
final class InMemoryApi {
  private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();

  private final List<String> sent = new ArrayList<>();
  private final List<String> canceled = new ArrayList<>();
  private final Map<String, Attempt> inFlight = new LinkedHashMap<>();
  private final Map<String, CannedResponse> instead = new LinkedHashMap<>();
  private final CloudflareClient client;
  final TestService service;

  private Function<String, CannedResponse> answers = name -> CannedResponse.value(name);
  private int mostInFlight;
  private boolean immediate;

  InMemoryApi() {
    client = TestClients.attemptsOn(builder(new Recorder(), this::answerInTurn), this::run).build();
    service = client.create(TestService.class);
  }

  /** Returns a builder of clients that get their responses from a function. */
  static CloudflareClient.Builder builder(
      EventListener listener, Function<String, CannedResponse> answers) {
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .eventListener(listener)
            .addInterceptor(chain -> response(chain, answers.apply(name(chain.request().url()))))
            .build();
    return CloudflareClient.builder()
        .baseUrl("http://127.0.0.1:1/")
        .credentials(Credentials.apiToken("T0kenOf40CharactersThatNobodyMayEverSee_"))
        .httpClient(okHttp)
        .retryPolicy(RetryPolicy.none());
  }

  /** Sets the responses to all requests, by name. */
  InMemoryApi answering(Function<String, CannedResponse> answers) {
    this.answers = answers;
    return this;
  }

  /** Sets a different response to one request. */
  InMemoryApi instead(String name, CannedResponse answer) {
    instead.put(name, answer);
    return this;
  }

  /** From now on responds to each request before {@code enqueue} returns. */
  InMemoryApi immediately() {
    immediate = true;
    return this;
  }

  Paged<String> byCursor() {
    return Paged.byCursor(service::byCursor);
  }

  Paged<String> byNumber() {
    return Paged.byNumber(2L, service::byNumber);
  }

  void close() {
    client.close();
  }

  /** Responds to the oldest request in flight. */
  void answer() {
    answer(inFlight.keySet().iterator().next());
  }

  /** Responds to requests in the given order, and returns when their callbacks have returned. */
  void answer(String... names) {
    for (String name : names) {
      Attempt attempt = inFlight.remove(name);
      if (attempt == null) {
        throw new AssertionError(name + " is not in flight, but " + inFlight());
      }
      attempt.answered.countDown();
      await(attempt.ended);
    }
  }

  List<String> sent() {
    return List.copyOf(sent);
  }

  List<String> canceled() {
    return List.copyOf(canceled);
  }

  List<String> inFlight() {
    return List.copyOf(inFlight.keySet());
  }

  int mostInFlight() {
    return mostInFlight;
  }

  private void run(Runnable task) {
    if (immediate) {
      task.run();
      return;
    }
    Attempt attempt = new Attempt();
    Thread thread =
        new Thread(
            () -> {
              CURRENT.set(attempt);
              try {
                task.run();
              } finally {
                attempt.waiting.countDown();
                attempt.ended.countDown();
              }
            });
    thread.setDaemon(true); // A test may leave requests without a response.
    thread.start();
    await(attempt.waiting);
  }

  private CannedResponse answerInTurn(String name) {
    sent.add(name);
    Attempt attempt = CURRENT.get();
    if (attempt != null) {
      inFlight.put(name, attempt);
      mostInFlight = Math.max(mostInFlight, inFlight.size());
      attempt.waiting.countDown();
      await(attempt.answered);
    }
    CannedResponse other = instead.get(name);
    return other == null ? answers.apply(name) : other;
  }

  private static Response response(Interceptor.Chain chain, CannedResponse answer)
      throws IOException {
    if (answer.broken()) {
      throw new IOException("broken");
    }
    return LocalResponse.of(chain, answer.status(), answer.json());
  }

  private static String name(HttpUrl url) {
    String at = url.queryParameter("at");
    return at != null ? at : url.encodedPath().equals("/cursors") ? "first" : "value";
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** How a test and the thread of an attempt wait for each other. */
  private static final class Attempt {
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
  }

  private final class Recorder extends EventListener {
    @Override
    public void canceled(Call call) {
      canceled.add(name(call.request().url()));
    }
  }
}
