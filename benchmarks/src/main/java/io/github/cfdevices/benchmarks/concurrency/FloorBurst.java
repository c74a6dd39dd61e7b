package io.github.cfdevices.benchmarks.concurrency;

import com.squareup.moshi.JsonReader;
import io.github.cfdevices.benchmarks.floor.FloorDevice;
import io.github.cfdevices.benchmarks.floor.FloorHttp;
import io.github.cfdevices.benchmarks.floor.FloorPage;
import io.github.cfdevices.benchmarks.server.Account;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** OkHttp's own queue, without a library. */
final class FloorBurst implements Burst {
  private static final JsonReader.Options RESULT = JsonReader.Options.of("result");

  private final String url;
  private final OkHttpClient okHttp;

  FloorBurst(String url, int limit) {
    this.url = url;
    this.okHttp = FloorHttp.client(limit);
  }

  @Override
  public long run(int count) throws InterruptedException {
    Names names = new Names(count);
    for (int i = 0; i < count; i++) {
      String path = "accounts/" + Account.ID + "/devices/physical-devices/" + Burst.id(i);
      okHttp.newCall(FloorHttp.get(HttpUrl.get(url + path))).enqueue(names);
    }
    names.left.await();
    return names.names.size();
  }

  private static String name(Response response) throws IOException {
    try (response;
        JsonReader reader = JsonReader.of(response.body().source())) {
      String name = "";
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.selectName(RESULT) == 0) {
          name = String.valueOf(FloorDevice.read(reader).name);
        } else {
          FloorPage.skip(reader);
        }
      }
      reader.endObject();
      return name;
    }
  }

  private static final class Names implements Callback {
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final CountDownLatch left;

    Names(int count) {
      this.left = new CountDownLatch(count);
    }

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      names.add(name(response));
      left.countDown();
    }

    @Override
    public void onFailure(Call call, IOException failure) {
      left.countDown();
    }
  }
}
