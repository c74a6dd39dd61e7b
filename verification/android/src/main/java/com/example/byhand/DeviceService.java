package com.example.byhand;

import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

interface DeviceService {
  @GET("accounts/{account_id}/devices/physical-devices")
  Call<DevicePage> list(
      @Path("account_id") String account, @Query("cursor") @Nullable String cursor);
}
