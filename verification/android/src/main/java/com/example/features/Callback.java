package com.example.features;

import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Page;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.model.Device;
import java.util.concurrent.CountDownLatch;

/** Requests a page with a callback; futures and RxJava use the same threads. */
public final class Callback {
  private Callback() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      DevicesApi.create(client)
          .list()
          .firstPage()
          .enqueue(
              new ApiCallback<Page<Device>>() {
                @Override
                public void onResult(Page<Device> page) {
                  System.out.println(page.items().size());
                  done.countDown();
                }

                @Override
                public void onFailure(CloudflareException failure) {
                  done.countDown();
                }
              });
      done.await();
    }
  }
}
