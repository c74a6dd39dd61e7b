package io.github.cfdevices.benchmarks.walk;

import com.squareup.moshi.JsonReader;
import io.github.cfdevices.benchmarks.floor.FloorDevice;
import io.github.cfdevices.benchmarks.floor.FloorPage;
import io.github.cfdevices.benchmarks.server.Account;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp and Moshi, written by hand for this list. It checks nothing, skips unknown members, and
 * fails with exceptions of OkHttp or Moshi.
 */
final class FloorWalk implements Walk {
  private final OkHttpClient okHttp = new OkHttpClient();
  private final HttpUrl list;

  FloorWalk(String url) {
    this.list =
        HttpUrl.get(url)
            .newBuilder()
            .addPathSegment("accounts")
            .addPathSegment(Account.ID)
            .addPathSegment("devices")
            .addPathSegment("physical-devices")
            .build();
  }

  @Override
  public void run(int perPage, Tally tally) throws IOException {
    String cursor = null;
    do {
      FloorPage page = page(perPage, cursor);
      for (FloorDevice device : page.devices()) {
        tally.item(device.id, device.name, device.serialNumber);
      }
      cursor = page.cursor();
    } while (cursor != null && !cursor.isEmpty());
  }

  private FloorPage page(int perPage, @Nullable String cursor) throws IOException {
    HttpUrl.Builder url =
        list.newBuilder().addQueryParameter("per_page", Integer.toString(perPage));
    if (cursor != null) {
      url.addQueryParameter("cursor", cursor);
    }
    Request request =
        new Request.Builder()
            .url(url.build())
            .header("Authorization", "Bearer " + Account.TOKEN)
            .build();
    try (Response response = okHttp.newCall(request).execute();
        JsonReader reader = JsonReader.of(response.body().source())) {
      return FloorPage.read(reader);
    }
  }
}
