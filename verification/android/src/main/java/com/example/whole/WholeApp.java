package com.example.whole;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.rx.DevicesRx;

/** Calls every operation, with every shape that a rule or an integration can have. */
public final class WholeApp {
  private WholeApp() {}

  /** Takes the address of the API, an account and a token. */
  public static void main(String[] args) {
    try (CloudflareClient client =
        CloudflareClient.builder()
            .baseUrl(args[0])
            .accountId(args[1])
            .credentials(Credentials.apiToken(args[2]))
            .bodyLogger(WholeApp::printRequest)
            .build()) {
      DeviceCalls.run(client);
      RuleCalls.run(client);
      IntegrationCalls.run(client);
      fail(DevicesRx.create(client), "00000000-0000-0000-0000-000000000000");
      fail(DevicesRx.create(client), "..");
    }
  }

  /** Does not log responses, whose times differ in each run, or prefetched pages. */
  private static void printRequest(String line) {
    if (line.startsWith("--> POST")) {
      System.out.println(line);
    }
  }

  private static void fail(DevicesRx devices, String id) {
    try {
      System.out.println(devices.get(id).blockingGet());
    } catch (ApiException e) {
      System.out.println("status " + e.status() + ", errors " + e.errors());
    } catch (InvalidInputException e) {
      System.out.println(e.getMessage());
    }
  }
}
