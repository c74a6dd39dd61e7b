package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.json.RawJson;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

final class ApiCallTest extends ServerTest {
  @Test
  void requestIsSentOnlyWhenTheCallIsExecuted() {
    things.get("a").withResponse();

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void eachExecutionSendsANewRequest() throws InterruptedException {
    ApiCall<RawJson> call = things.create(RawJson.of("x"));
    succeed("\"result\":1");
    succeed("\"result\":2");
    succeed("\"result\":3");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    assertThat(call.execute().text()).isEqualTo("1");
    assertThat(call.withResponse().execute().result().text()).isEqualTo("2");
    call.enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.parse("3"));
    for (int i = 0; i < 3; i++) {
      RecordedRequest request = taken();
      assertThat(request.getRequestLine()).isEqualTo("POST /client/v4/things HTTP/1.1");
      assertThat(request.getBody().readUtf8()).isEqualTo("\"x\"");
    }
  }

  @Test
  void callCanBeExecutedAgainAfterAFailure() {
    ApiCall<RawJson> call = things.get("a");
    answer(500, "");
    succeed("\"result\":1");

    assertThatThrownBy(call::execute).isInstanceOf(ApiException.class);
    assertThat(call.execute().text()).isEqualTo("1");
  }

  @Test
  void callCanBeExecutedByManyThreadsAtOnce() {
    ApiCall<RawJson> call = things.get("a");
    IntStream.range(0, 20).forEach(i -> succeed("\"result\":" + i));

    List<String> results =
        IntStream.range(0, 20).parallel().mapToObj(i -> call.execute().text()).toList();

    assertThat(results).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void withResponseMayBeNested() {
    succeed("\"result\":1");

    ApiResponse<ApiResponse<RawJson>> response =
        things.get("a").withResponse().withResponse().execute();

    assertThat(response.result().result().text()).isEqualTo("1");
    assertThat(response.cfRay()).isEqualTo(response.result().cfRay());
  }

  @Test
  void serviceMethodWithoutATypeIsRejected() {
    assertThatThrownBy(() -> client.create(Untyped.class).get())
        .isInstanceOf(IllegalArgumentException.class)
        .hasStackTraceContaining("must return ApiCall with a type, such as ApiCall<Done>");
  }

  /** A service with an invalid method. */
  @SuppressWarnings("rawtypes")
  interface Untyped {
    @retrofit2.http.GET("x")
    ApiCall get();
  }
}
