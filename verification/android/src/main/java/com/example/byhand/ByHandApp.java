package com.example.byhand;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** The listing app written by hand on Retrofit and Moshi, for a comparison of sizes. */
public final class ByHandApp {
  private static final DevicePageJsonAdapter PAGES = new DevicePageJsonAdapter();

  private ByHandApp() {}

  /** Takes the address of the API, an account and a token. */
  public static void main(String[] args) throws IOException {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain
                            .request()
                            .newBuilder()
                            .header("Authorization", "Bearer " + args[2])
                            .build()))
            .build();
    DeviceService service =
        new Retrofit.Builder()
            .baseUrl(args[0])
            .client(http)
            .addConverterFactory(
                MoshiConverterFactory.create(
                    new Moshi.Builder().add(DevicePage.class, PAGES).build()))
            .build()
            .create(DeviceService.class);
    try {
      list(service, args[1]);
    } finally {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }

  private static void list(DeviceService service, String account) throws IOException {
    String cursor = null;
    do {
      Response<DevicePage> response = service.list(account, cursor).execute();
      DevicePage page = response.isSuccessful() ? response.body() : errorOf(response);
      if (page == null || !page.success) {
        System.out.println(
            "status " + response.code() + ", code " + (page == null ? 0 : page.errorCode));
        return;
      }
      page.names.forEach(System.out::println);
      cursor = page.cursor;
    } while (cursor != null && !cursor.isEmpty());
  }

  private static @Nullable DevicePage errorOf(Response<DevicePage> response) throws IOException {
    ResponseBody body = response.errorBody();
    return body == null ? null : PAGES.fromJson(body.source());
  }
}
