package com.example.features;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.model.Device;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Calls an endpoint of its own, and no API class. */
public final class OwnEndpoint {
  private OwnEndpoint() {}

  /** A list of which the SDK does not know the paging. */
  interface Devices {
    @GET("accounts/{account_id}/devices/physical-devices")
    ApiCall<List<Device>> list(@Path("account_id") String accountId);
  }

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      System.out.println(client.create(Devices.class).list(args[1]).execute().size());
    }
  }
}
