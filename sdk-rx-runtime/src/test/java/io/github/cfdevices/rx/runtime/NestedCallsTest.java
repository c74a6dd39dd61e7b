package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.http.Credentials;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls on an app's own OkHttpClient, whose dispatcher runs five requests per host. */
class NestedCallsTest {
  private static final int PLACES = 5;

  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient okHttp = new OkHttpClient();
  private final CountDownLatch taken = new CountDownLatch(PLACES);
  private CloudflareClient client;
  private TestService service;

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (request.getPath().equals("/app")) {
              taken.countDown();
              return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
            }
            return new MockResponse().setBody(CannedResponse.value("a").json());
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    client =
        CloudflareClient.builder()
            .baseUrl("http://127.0.0.1:" + server.getPort() + "/")
            .credentials(Credentials.apiToken("T0kenOf40CharactersThatNobodyMayEverSee_"))
            .httpClient(okHttp)
            .build();
    service = client.create(TestService.class);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    okHttp.dispatcher().cancelAll();
    okHttp.dispatcher().executorService().shutdown();
    okHttp.connectionPool().evictAll();
    server.close();
  }

  @Test
  void callbacksThatBlockInOtherCallsHoldNoPermit() throws InterruptedException {
    TestSubscriber<String> subscriber =
        Flowable.range(0, PLACES)
            .flatMapSingle(
                i ->
                    RxCalls.single(service.value())
                        .map(a -> a + RxCalls.single(service.value()).blockingGet()))
            .test();

    assertThat(subscriber.await(30, TimeUnit.SECONDS)).isTrue();
    subscriber.assertResult("aa", "aa", "aa", "aa", "aa");
  }

  @Test
  void callsDoNotWaitForPlacesOfTheAppsDispatcher() throws InterruptedException {
    Request request = new Request.Builder().url(server.url("/app")).build();
    for (int i = 0; i < PLACES; i++) {
      okHttp.newCall(request).enqueue(new Ignored());
    }
    assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();

    TestObserver<String> observer = RxCalls.single(service.value()).test();

    assertThat(observer.await(30, TimeUnit.SECONDS)).isTrue();
    observer.assertResult("a");
  }

  @Test
  void dispatcherThatIsShutDownDoesNotMatter() throws InterruptedException {
    okHttp.dispatcher().executorService().shutdown();

    TestObserver<String> observer = RxCalls.single(service.value()).test();

    assertThat(observer.await(30, TimeUnit.SECONDS)).isTrue();
    observer.assertResult("a");
  }

  private static final class Ignored implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {}

    @Override
    public void onResponse(Call call, Response response) {
      response.close();
    }
  }
}
