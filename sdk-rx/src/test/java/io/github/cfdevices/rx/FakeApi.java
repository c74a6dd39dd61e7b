package io.github.cfdevices.rx;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Credentials;
import io.github.cfdevices.Paged;
import io.github.cfdevices.Retries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * An API behind a real client but without a network. Requests wait until the test has them
 * answered, on its own thread, in any order; so nothing here depends on time. Requests are named by
 * what they ask for: a cursor, a page number, {@code first}, or {@code value}.
 */
final class FakeApi {
  private final List<String> sent = new ArrayList<>();
  private final List<String> canceled = new ArrayList<>();
  private final Map<String, Runnable> underWay = new LinkedHashMap<>();
  private final Map<String, FakeAnswer> instead = new LinkedHashMap<>();
  private final CloudflareClient client;
  final FakeService service;

  private Function<String, FakeAnswer> answers = name -> FakeAnswer.value(name);
  private String enqueued = "";
  private int mostUnderWay;
  private boolean immediate;

  FakeApi() {
    Dispatcher dispatcher = new Dispatcher(new FakeExecutor(this::accept));
    dispatcher.setMaxRequests(1000);
    dispatcher.setMaxRequestsPerHost(1000);
    client = client(dispatcher, new Recorder(), this::answerTo);
    service = client.create(FakeService.class);
  }

  /** Returns a client that gets its answers from a function, on the threads of a dispatcher. */
  static CloudflareClient client(
      Dispatcher dispatcher, EventListener listener, Function<String, FakeAnswer> answers) {
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .eventListener(listener)
            .addInterceptor(
                chain -> {
                  FakeAnswer answer = answers.apply(name(chain.request().url()));
                  if (answer.broken()) {
                    throw new IOException("broken");
                  }
                  return new Response.Builder()
                      .request(chain.request())
                      .protocol(Protocol.HTTP_1_1)
                      .code(answer.status())
                      .message("")
                      .body(ResponseBody.create(answer.json(), MediaType.get("application/json")))
                      .build();
                })
            .build();
    return CloudflareClient.builder()
        .baseUrl("http://127.0.0.1:1/")
        .credentials(Credentials.apiToken("T0kenOf40CharactersThatNobodyMayEverSee_"))
        .httpClient(okHttp)
        .retries(Retries.none())
        .build();
  }

  /** Gives answers to all requests, by their names. */
  FakeApi answering(Function<String, FakeAnswer> answers) {
    this.answers = answers;
    return this;
  }

  /** Gives another answer to one request. */
  FakeApi instead(String name, FakeAnswer answer) {
    instead.put(name, answer);
    return this;
  }

  /** From now on each request is answered before {@code enqueue} returns. */
  FakeApi immediately() {
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

  /** Has the oldest request under way answered. */
  void answer() {
    answer(underWay.keySet().iterator().next());
  }

  /** Has requests answered in the order given, on this thread. */
  void answer(String... names) {
    for (String name : names) {
      Runnable task = underWay.remove(name);
      if (task == null) {
        throw new AssertionError(name + " is not under way, but " + underWay());
      }
      task.run();
    }
  }

  List<String> sent() {
    return List.copyOf(sent);
  }

  List<String> canceled() {
    return List.copyOf(canceled);
  }

  List<String> underWay() {
    return List.copyOf(underWay.keySet());
  }

  int mostUnderWay() {
    return mostUnderWay;
  }

  private void accept(Runnable task) {
    if (immediate) {
      task.run();
    } else {
      underWay.put(enqueued, task);
      mostUnderWay = Math.max(mostUnderWay, underWay.size());
    }
  }

  private FakeAnswer answerTo(String name) {
    FakeAnswer other = instead.get(name);
    return other == null ? answers.apply(name) : other;
  }

  private static String name(HttpUrl url) {
    String at = url.queryParameter("at");
    return at != null ? at : url.encodedPath().equals("/cursors") ? "first" : "value";
  }

  private final class Recorder extends EventListener {
    @Override
    public void callStart(Call call) {
      enqueued = name(call.request().url());
      sent.add(enqueued);
    }

    @Override
    public void canceled(Call call) {
      canceled.add(name(call.request().url()));
    }
  }

  /** Hands OkHttp's tasks over. */
  private static final class FakeExecutor extends AbstractExecutorService {
    private final Executor executor;

    FakeExecutor(Executor executor) {
      this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
      executor.execute(task);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
