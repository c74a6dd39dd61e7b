package io.github.cfdevices.traffic;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.ThingService;
import io.github.cfdevices.http.Credentials;

/** A program that calls an API in each way, and ends without closing its client. */
final class UnclosedClient {
  private UnclosedClient() {}

  public static void main(String[] args) throws InterruptedException {
    CloudflareClient client =
        CloudflareClient.builder()
            .baseUrl(args[0])
            .credentials(Credentials.apiToken(ServerTest.TOKEN))
            .build();
    ThingService things = client.create(ThingService.class);
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    things.get("a").enqueue(outcome);
    if (!outcome.await().equals(things.get("a").execute())) {
      throw new AssertionError("no result");
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!thread.isDaemon() && thread != Thread.currentThread()) {
        throw new AssertionError("the program waits for " + thread.getName());
      }
    }
  }
}
