package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Paged;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.Credentials;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverHttpTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final MockWebServer server = new MockWebServer();
  private final BlockingQueue<IOException> failures = new LinkedBlockingQueue<>();
  private final OkHttpClient okHttp =
      new OkHttpClient.Builder().eventListener(new FailureListener()).build();
  private TestService service;
  private PagedFlowable<String> flow;

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
    service = client().build().create(TestService.class);
    flow = PagedFlowable.of(Paged.byCursor(service::byCursor));
  }

  @AfterEach
  void stop() throws IOException {
    okHttp.dispatcher().executorService().shutdown();
    okHttp.connectionPool().evictAll();
    server.close();
  }

  @Test
  void listIsWalked() throws InterruptedException {
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("a b", "x/y").json()));
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("c", "").json()));
    TestSubscriber<String> subscriber = flow.test();
    assertThat(subscriber.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.assertResult("a", "b", "c");
    assertThat(taken().getPath()).isEqualTo("/cursors");
    assertThat(taken().getPath()).isEqualTo("/cursors?at=x%2Fy");
  }

  @Test
  void contextOfTheSubscriberReachesEachPage() throws InterruptedException {
    ThreadLocal<String> context = new ThreadLocal<>();
    BlockingQueue<String> captured = new LinkedBlockingQueue<>();
    service =
        client()
            .contextPropagation(
                () -> {
                  String value = context.get();
                  captured.add(String.valueOf(value));
                  return task ->
                      () -> {
                        context.set(value);
                        task.run();
                        context.remove();
                      };
                })
            .build()
            .create(TestService.class);
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("a", "x").json()));
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("b", "").json()));
    context.set("subscriber");

    TestSubscriber<String> subscriber = PagedFlowable.of(Paged.byCursor(service::byCursor)).test();

    context.remove();
    assertThat(subscriber.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.assertResult("a", "b");
    assertThat(captured).containsExactly("subscriber", "subscriber");
  }

  @Test
  void listenersCaptureTheContextOfTheSubscriberForEachPage() throws InterruptedException {
    ThreadLocal<String> context = new ThreadLocal<>();
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    service =
        client().listener(new ContextListener(context, seen)).build().create(TestService.class);
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("a", "x").json()));
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("b", "").json()));
    PagedFlowable<String> list = PagedFlowable.of(Paged.byCursor(service::byCursor));
    context.set("subscriber");

    TestSubscriber<String> subscriber = list.test(0);
    context.set("request");
    subscriber.request(10);

    assertThat(subscriber.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.assertResult("a", "b");
    assertThat(seen).containsExactly("subscriber 1", "subscriber 1");
  }

  @Test
  void eachSubscriptionIsASequenceOfItsOwn() throws InterruptedException {
    ThreadLocal<String> context = new ThreadLocal<>();
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    service =
        client().listener(new ContextListener(context, seen)).build().create(TestService.class);
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("a", "").json()));
    server.enqueue(new MockResponse().setBody(CannedResponse.cursorPage("b", "").json()));
    server.enqueue(new MockResponse().setBody("{\"success\":true,\"result\":\"c\"}"));
    PagedFlowable<String> list = PagedFlowable.of(Paged.byCursor(service::byCursor));

    list.blockingSubscribe();
    list.blockingSubscribe();
    RxCalls.completable(service.delete()).blockingAwait();

    assertThat(seen).containsExactly("null 1", "null 2", "null null");
  }

  @Test
  void cancelingAListCancelsItsRequest() throws InterruptedException {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    TestSubscriber<String> subscriber = flow.test(1);
    taken();
    subscriber.cancel();
    assertCanceled();
    subscriber.assertEmpty();
  }

  @Test
  void disposingASingleCancelsItsRequest() throws InterruptedException {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    Disposable subscription = RxCalls.single(service.value()).subscribe();
    taken();
    subscription.dispose();
    assertCanceled();
  }

  @Test
  void disposingACompletableCancelsItsRequest() throws InterruptedException {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    Disposable subscription = RxCalls.completable(service.delete()).subscribe();
    assertThat(taken().getMethod()).isEqualTo("DELETE");
    subscription.dispose();
    assertCanceled();
  }

  private CloudflareClient.Builder client() {
    return CloudflareClient.builder()
        .baseUrl("http://127.0.0.1:" + server.getPort() + "/")
        .credentials(Credentials.apiToken("T0kenOf40CharactersThatNobodyMayEverSee_"))
        .httpClient(okHttp);
  }

  private RecordedRequest taken() throws InterruptedException {
    RecordedRequest request = server.takeRequest(30, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  private void assertCanceled() throws InterruptedException {
    IOException failure = failures.poll(30, TimeUnit.SECONDS);
    assertThat(failure).isNotNull();
    assertThat(okHttp.dispatcher().runningCalls()).allMatch(Call::isCanceled);
    // The outcome of the call has reached the subscription, if it ever does.
    okHttp.dispatcher().executorService().shutdown();
    assertThat(okHttp.dispatcher().executorService().awaitTermination(30, TimeUnit.SECONDS))
        .isTrue();
  }

  /** Notes the context in which each call starts, and the number of its sequence, from 1. */
  private static final class ContextListener implements CallListener {
    private final ThreadLocal<String> context;
    private final Supplier<String> captured;
    private final BlockingQueue<String> seen;
    private final Map<Long, Integer> sequences;

    ContextListener(ThreadLocal<String> context, BlockingQueue<String> seen) {
      this(context, null, seen, new HashMap<>());
    }

    private ContextListener(
        ThreadLocal<String> context,
        Supplier<String> captured,
        BlockingQueue<String> seen,
        Map<Long, Integer> sequences) {
      this.context = context;
      this.captured = captured;
      this.seen = seen;
      this.sequences = sequences;
    }

    @Override
    public CallListener capture() {
      String current = context.get();
      return new ContextListener(context, () -> current, seen, sequences);
    }

    @Override
    public void callStarted(CallEvent event) {
      Long id = event.sequenceId();
      Object sequence = id == null ? "null" : numberOf(id);
      seen.add((captured == null ? context.get() : captured.get()) + " " + sequence);
    }

    private synchronized int numberOf(long sequence) {
      Integer known = sequences.get(sequence);
      int number = known == null ? sequences.size() + 1 : known;
      sequences.put(sequence, number);
      return number;
    }
  }

  private final class FailureListener extends EventListener {
    @Override
    public void callFailed(Call call, IOException failure) {
      failures.add(failure);
    }
  }
}
