package com.example.listing;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.model.Device;

/** Prints the names of all devices of an account: the smallest use of the SDK. */
public final class ListingApp {
  private ListingApp() {}

  /** Takes the address of the API, an account and a token. */
  public static void main(String[] args) {
    try (CloudflareClient client =
        CloudflareClient.builder()
            .baseUrl(args[0])
            .accountId(args[1])
            .credentials(Credentials.apiToken(args[2]))
            .build()) {
      for (Device device : DevicesApi.create(client).list()) {
        System.out.println(device.name());
      }
    } catch (ApiException e) {
      System.out.println("status " + e.status() + ", code " + e.errors().get(0).code());
    }
  }
}
