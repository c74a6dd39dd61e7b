package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.json.RawJson;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handle of a call that has ended references neither its request nor its callback. */
final class ReleasedHandleTest extends ServerTest {
  private final List<WeakReference<Object>> released = new ArrayList<>();

  // Not a RecordingCallback: it references its thread, and since JDK 19 a thread that has ended
  // references its task.
  private final CompletableFuture<Object> outcome = new CompletableFuture<>();

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void handleOfAnEndedCallReferencesNothing(int status) throws Exception {
    connect();
    answer(status, "{\"success\":true,\"result\":1}");

    Cancelable handle = enqueue();

    outcome.get(10, TimeUnit.SECONDS);
    assertReleased();
    handle.cancel();
  }

  @Test
  void handleOfACanceledCallReferencesNothing() throws Exception {
    connect();
    answer(SocketPolicy.NO_RESPONSE);
    Cancelable handle = enqueue();
    taken();

    handle.cancel();

    outcome.get(10, TimeUnit.SECONDS);
    assertReleased();
    handle.cancel();
  }

  @Test
  void handleCanceledInItsCallbackReferencesNothing() throws Exception {
    client.close();
    Cancelable handle = enqueue();
    outcome.get(10, TimeUnit.SECONDS);
    assertReleased();
    handle.cancel();
  }

  @Test
  void callOfOkHttpReferencesNoCallback() throws Exception {
    List<Call> calls = new CopyOnWriteArrayList<>();
    use(
        builder()
            .httpClient(
                new OkHttpClient.Builder()
                    .eventListener(
                        new EventListener() {
                          @Override
                          public void callStart(Call call) {
                            calls.add(call);
                          }
                        })
                    .build())
            .build());
    succeed("\"result\":1");
    ApiCallback<Object> callback = forwarding();
    released.add(new WeakReference<>(callback));
    things.create(RawJson.of("x")).enqueue(callback);
    callback = null;

    outcome.get(10, TimeUnit.SECONDS);

    assertReleased();
    assertThat(calls).hasSize(1);
  }

  /**
   * Opens the connection with another request. An idle thread of OkHttp 5 can still reference its
   * last task, and the task that opened a connection references the request that needed it.
   */
  private void connect() throws InterruptedException {
    succeed("\"result\":1");
    things.get("a").execute();
    taken();
  }

  private Cancelable enqueue() {
    ApiCallback<Object> callback = forwarding();
    released.add(new WeakReference<>(callback));
    RequestBody body = RequestBody.create("{}", null);
    released.add(new WeakReference<>(body));
    CancellationSlot slot = new CancellationSlot();
    ClientAccess.engine(client)
        .enqueue(
            new Request.Builder().url(baseUrl() + "things").post(body).build(),
            TestClients.TRAITS,
            null,
            ended -> callback.onResult(ended),
            slot);
    return slot;
  }

  private ApiCallback<Object> forwarding() {
    return new ApiCallback<>() {
      @Override
      public void onResult(Object result) {
        outcome.complete(result);
      }

      @Override
      public void onFailure(CloudflareException failure) {
        outcome.complete(failure);
      }
    };
  }

  private void assertReleased() {
    for (WeakReference<Object> each : released) {
      Await.until(
          "an object is released",
          () -> {
            System.gc();
            return each.get() == null;
          });
    }
  }
}
