package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The call as Retrofit has it, which must be what OkHttp's would be. */
final class RetryCallTest extends ServerTest {
  @Test
  void callIsExecutedOnce() throws IOException {
    answer(200, "a");
    Call call = call();
    assertThat(call.isExecuted()).isFalse();

    assertThat(body(call)).isEqualTo("a");

    assertThat(call.isExecuted()).isTrue();
    assertThatThrownBy(call::execute)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Already Executed");
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void copyOfACallIsSentAnew() throws IOException {
    answer(200, "a");
    answer(200, "b");
    Call call = call();
    body(call);

    Call copy = call.clone();

    assertThat(copy.isExecuted()).isFalse();
    assertThat(copy.request()).isSameAs(call.request());
    assertThat(body(copy)).isEqualTo("b");
  }

  @Test
  void canceledCallIsNotSent() {
    Call call = call();
    assertThat(call.isCanceled()).isFalse();

    call.cancel();

    assertThat(call.isCanceled()).isTrue();
    assertThat(call.clone().isCanceled()).isFalse();
    assertThatThrownBy(call::execute)
        .hasCauseInstanceOf(TransportException.class)
        .hasMessage("GET /client/v4/things was canceled");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void timeoutIsTheDeadline() {
    use(builder().deadline(Duration.ofSeconds(7)).build());

    assertThat(call().timeout().timeoutNanos()).isEqualTo(TimeUnit.SECONDS.toNanos(7));
  }

  private Call call() {
    return client.calls().newCall(new Request.Builder().url(baseUrl() + "things").build());
  }

  private static String body(Call call) throws IOException {
    try (Response response = call.execute()) {
      return response.body().string();
    }
  }
}
