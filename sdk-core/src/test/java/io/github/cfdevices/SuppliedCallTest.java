package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Cancelable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuppliedCallTest {
  private final ApiException notFound =
      ApiException.builder("GET", "/things/a").status(404).build();

  private final CountDownLatch over = new CountDownLatch(1);
  private final RecordingCallback<String> callback = new RecordingCallback<>();

  @AfterEach
  void releaseBlockedFunctions() {
    over.countDown();
  }

  @Test
  void callReturnsItsResultEachTime() {
    ApiCall<String> call = ApiCall.of("a");

    assertThat(call.execute()).isEqualTo("a");
    assertThat(call.execute()).isEqualTo("a");
  }

  @Test
  void responseOfAResultHasStatus200AndNoHeaders() {
    ApiResponse<String> response = ApiCall.of("a").withResponse().execute();

    assertThat(response.result()).isEqualTo("a");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).isEmpty();
    assertThat(response.cfRay()).isNull();
    assertThat(response.errors()).isEmpty();
    assertThat(response.messages()).isEmpty();
    assertThat(response.resultInfo()).isNull();
  }

  @Test
  void responseHasWhatItsBuilderSets() {
    ApiMessage warning = ApiMessage.of(1, "old");
    ApiMessage hint = ApiMessage.of(2, "new");
    ResultInfo info =
        ResultInfo.builder()
            .count(1)
            .page(2)
            .perPage(3)
            .totalCount(4)
            .totalPages(5)
            .cursor("c")
            .build();
    ApiResponse<String> built =
        ApiResponse.builder("a")
            .status(201)
            .headers(Headers.of("cf-ray", "8f-LIS"))
            .errors(List.of(warning))
            .messages(List.of(hint))
            .resultInfo(info)
            .build();

    ApiResponse<String> response = ApiCall.ofResponse(built).withResponse().execute();

    assertThat(response).hasToString("ApiResponse{status=201, cfRay=8f-LIS}");
    assertThat(response.headers()).isEqualTo(Headers.of("cf-ray", "8f-LIS"));
    assertThat(response.errors()).singleElement().hasToString("1 old");
    assertThat(response.messages()).singleElement().hasToString("2 new");
    assertThat(response.resultInfo())
        .hasToString(
            "ResultInfo{count=1, page=2, perPage=3, totalCount=4, totalPages=5, cursor=c}");
  }

  @Test
  void builtResultInfoDoesNotChangeWithItsBuilder() {
    ResultInfo.Builder builder = ResultInfo.builder().page(1);
    ResultInfo info = builder.build();

    builder.page(2);

    assertThat(info.page()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 300, 404})
  void responseWithAnotherStatusThanSuccessIsInvalid(int status) {
    assertThatThrownBy(() -> ApiResponse.builder("a").status(status))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("status must be from 200 to 299 for a success, but is " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 299})
  void responseHasItsStatus(int status) {
    assertThat(ApiResponse.builder("a").status(status).build().status()).isEqualTo(status);
  }

  @Test
  void failedCallThrowsItsException() throws Exception {
    ApiCall<String> call = ApiCall.failed(notFound);

    assertThatThrownBy(call::execute).isSameAs(notFound);
    call.enqueue(callback);
    assertThat(callback.await()).isSameAs(notFound);
    assertThatThrownBy(() -> call.executeAsync().get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCause(notFound);
  }

  @Test
  void callbackRunsOnAThreadOfItsOwn() throws Exception {
    ApiCall.of("a").enqueue(callback);

    assertThat(callback.await()).isEqualTo("a");
    assertThat(callback.thread()).isNotSameAs(Thread.currentThread());
    assertThat(callback.thread().getName()).isEqualTo("cfdevices");
    assertThat(callback.thread().isDaemon()).isTrue();
    assertThat(callback.hasMore()).isFalse();
  }

  @Test
  void futureCompletesWithTheResult() throws Exception {
    assertThat(ApiCall.of("a").executeAsync().get(10, TimeUnit.SECONDS)).isEqualTo("a");
  }

  @Test
  void functionRunsForEachUseOfTheCall() {
    AtomicInteger used = new AtomicInteger();
    ApiCall<Integer> call = ApiCall.from(used::incrementAndGet);

    assertThat(used).hasValue(0);
    assertThat(call.execute()).isEqualTo(1);
    assertThat(call.executeAsync().join()).isEqualTo(2);
  }

  @Test
  void functionRunsOnTheCallersThreadForExecute() {
    assertThat(ApiCall.from(Thread::currentThread).execute()).isSameAs(Thread.currentThread());
  }

  @Test
  void exceptionOfTheFunctionIsTheCause() throws Exception {
    IllegalStateException thrown = new IllegalStateException("empty");
    ApiCall<String> call =
        ApiCall.from(
            () -> {
              throw thrown;
            });

    assertThatThrownBy(call::execute)
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.OTHER))
        .hasMessage("GET / failed: java.lang.IllegalStateException: empty")
        .hasCause(thrown);
    call.enqueue(callback);
    assertThat(callback.await()).isInstanceOf(TransportException.class);
  }

  @Test
  void errorOfTheFunctionIsThrownByExecuteAndIsTheCauseOfAFailure() throws Exception {
    AssertionError thrown = new AssertionError("unexpected");
    ApiCall<String> call =
        ApiCall.from(
            () -> {
              throw thrown;
            });

    assertThatThrownBy(call::execute).isSameAs(thrown);
    call.enqueue(callback);
    assertThat(callback.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e).hasCause(thrown));
  }

  @Test
  void cancelingNotifiesTheCallbackOfABlockedCallOnAnotherThread() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Cancelable handle = ApiCall.from(() -> blocked(started)).enqueue(callback);
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

    handle.cancel();
    handle.cancel();

    assertThat(callback.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.canceled()).isTrue();
              assertThat(e).hasMessage("GET / was canceled");
            });
    assertThat(callback.thread()).isNotSameAs(Thread.currentThread());
    over.countDown();
    assertThat(callback.hasMore()).isFalse();
  }

  @Test
  void cancelingTheFutureDropsTheResult() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<String> future = ApiCall.from(() -> blocked(started)).executeAsync();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

    future.cancel(true);

    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
  }

  @Test
  void cancelingAnEndedCallDoesNothing() throws Exception {
    Cancelable handle = ApiCall.of("a").enqueue(callback);
    assertThat(callback.await()).isEqualTo("a");

    handle.cancel();

    assertThat(callback.hasMore()).isFalse();
  }

  @Test
  void interruptedThreadExecutesNothing() {
    AtomicInteger used = new AtomicInteger();
    Thread.currentThread().interrupt();

    assertThatThrownBy(ApiCall.from(used::incrementAndGet)::execute)
        .isInstanceOf(TransportException.class)
        .hasMessage("GET / was not sent: the thread is interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(used).hasValue(0);
  }

  @Test
  void optionsHaveNoEffect() {
    CallOptions options = CallOptions.builder().totalTimeout(Duration.ofSeconds(1)).build();

    assertThat(ApiCall.of("a").with(options).execute()).isEqualTo("a");
    assertThatThrownBy(() -> ApiCall.failed(notFound).with(options).execute()).isSameAs(notFound);
  }

  @Test
  void nullIsRejected() {
    assertThatThrownBy(() -> ApiCall.of(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("result");
    assertThatThrownBy(() -> ApiCall.failed(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("failure");
  }

  private String blocked(CountDownLatch started) {
    started.countDown();
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "late";
  }
}
