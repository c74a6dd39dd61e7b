package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Done;
import java.util.List;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** A service as the generator would write it. */
interface TestService {
  @GET("cursors")
  ApiCall<List<String>> byCursor(@Query("at") String cursor);

  @GET("numbers")
  ApiCall<List<String>> byNumber(@Query("at") long page);

  @GET("value")
  ApiCall<String> value();

  @DELETE("value")
  ApiCall<Done> delete();
}
