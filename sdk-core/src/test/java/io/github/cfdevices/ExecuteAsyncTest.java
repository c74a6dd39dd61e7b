package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.Await;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class ExecuteAsyncTest extends ServerTest {
  @Test
  void futureCompletesWithTheResultOnAWorker() throws Exception {
    succeed("\"result\":1");
    CompletableFuture<String> thread = new CompletableFuture<>();

    RawJson result =
        things
            .get("a")
            .executeAsync()
            .whenComplete((ok, e) -> thread.complete(Thread.currentThread().getName()))
            .get(10, TimeUnit.SECONDS);

    assertThat(result.text()).isEqualTo("1");
    assertThat(thread.join()).isIn("cfdevices", Thread.currentThread().getName());
  }

  @Test
  void futureCompletesWithTheException() {
    answer(404, "{\"success\":false}");

    assertThatThrownBy(() -> things.get("a").executeAsync().get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  void cancelingTheFutureCancelsTheRequest() throws Exception {
    answer(SocketPolicy.NO_RESPONSE);
    CompletableFuture<RawJson> future = things.get("a").executeAsync();
    taken();

    assertThat(future.cancel(true)).isTrue();

    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    Await.until("the call ends", () -> TestClients.inFlight(client) == 0);
    Await.until("the attempt returns", () -> TestClients.abandonedAttempts(client) == 0);
  }

  @Test
  void eachFutureIsARequestOfItsOwn() throws Exception {
    succeed("\"result\":1");
    succeed("\"result\":2");
    ApiCall<RawJson> call = things.get("a");

    assertThat(call.executeAsync().get(10, TimeUnit.SECONDS).text()).isEqualTo("1");
    assertThat(call.executeAsync().get(10, TimeUnit.SECONDS).text()).isEqualTo("2");
  }

  @Test
  void pagesAreAStream() {
    succeed("\"result\":[\"a\",\"b\"],\"result_info\":{\"cursor\":\"n\"}");
    succeed("\"result\":[\"c\"]");

    List<List<String>> pages =
        Paged.byCursor(cursor -> things.list(ACCOUNT, null, cursor))
            .pageStream()
            .map(Page::items)
            .toList();

    assertThat(pages).containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void streamRequestsNoPageTooMany() {
    succeed("\"result\":[\"a\",\"b\"],\"result_info\":{\"cursor\":\"n\"}");

    assertThat(Paged.byCursor(cursor -> things.list(ACCOUNT, null, cursor)).pageStream().limit(1))
        .hasSize(1);
    assertThat(server.getRequestCount()).isOne();
  }
}
