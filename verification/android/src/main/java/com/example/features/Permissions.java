package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.ApiErrorKind;
import io.github.cfdevices.errors.ApiException;

/** Handles kinds of errors. */
public final class Permissions {
  private Permissions() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      FirstPage.print(DevicesApi.create(client));
    } catch (ApiException e) {
      System.out.println(
          e.kind() == ApiErrorKind.FORBIDDEN ? e.tokenPermissions() : e.getMessage());
    }
  }
}
