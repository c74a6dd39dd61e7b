package io.github.cfdevices.benchmarks.walk;

import com.squareup.moshi.JsonReader;
import io.github.cfdevices.benchmarks.floor.FloorHttp;
import io.github.cfdevices.benchmarks.floor.FloorIsps;
import io.github.cfdevices.benchmarks.server.Account;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * OkHttp and Moshi, written by hand for the list of ISPs, with as many requests in flight as {@link
 * RxIspWalk}. It reads the members only that the tally needs.
 */
final class FloorIspWalk implements Walk {
  private final OkHttpClient okHttp;
  private final HttpUrl list;

  FloorIspWalk(String url) {
    this.okHttp = FloorHttp.client(RxIspWalk.AHEAD);
    this.list =
        HttpUrl.get(url)
            .newBuilder()
            .addPathSegment("accounts")
            .addPathSegment(Account.ID)
            .addPathSegments("dex/devices")
            .addPathSegment(Account.DEVICE)
            .addPathSegment("isps")
            .build();
  }

  @Override
  public void run(int perPage, Tally tally) {
    FloorIsps first = request(perPage, 1).join();
    List<CompletableFuture<FloorIsps>> pages = new ArrayList<>();
    for (int page = 2; page <= first.totalPages(); page++) {
      pages.add(request(perPage, page));
    }
    add(first, tally);
    pages.forEach(page -> add(page.join(), tally));
  }

  private static void add(FloorIsps page, Tally tally) {
    page.isps().forEach(isp -> tally.item(isp.testId(), isp.testResultId()));
  }

  private CompletableFuture<FloorIsps> request(int perPage, int page) {
    HttpUrl url =
        list.newBuilder()
            .addQueryParameter("per_page", Integer.toString(perPage))
            .addQueryParameter("page", Integer.toString(page))
            .build();
    CompletableFuture<FloorIsps> result = new CompletableFuture<>();
    okHttp
        .newCall(FloorHttp.get(url))
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response response) throws IOException {
                try (response;
                    JsonReader reader = JsonReader.of(response.body().source())) {
                  result.complete(FloorIsps.read(reader));
                }
              }

              @Override
              public void onFailure(Call call, IOException failure) {
                result.completeExceptionally(failure);
              }
            });
    return result;
  }
}
