package io.github.cfdevices.benchmarks.limiter;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.benchmarks.server.Account;
import java.util.Arrays;

/**
 * Requests a device many times, one request after the other, and prints the median and the 99th
 * percentile of the latency. Arguments: the base URL, the number of requests, and the port of a
 * Redis server for the limiter that processes share.
 */
final class LimiterProgram {
  private LimiterProgram() {}

  public static void main(String[] args) {
    int requests = Integer.parseInt(args[1]);
    CloudflareClient.Builder client = Account.client(args[0]);
    if (args.length > 2) {
      client.rateLimiter(SharedLimiter.create(Integer.parseInt(args[2])));
    }
    DevicesApi devices = DevicesApi.create(client.build());
    measure(devices, requests); // Warm-up.
    double[] millis = measure(devices, requests);
    System.out.println(
        "items="
            + requests
            + " median_ms="
            + millis[requests / 2]
            + " 99th_ms="
            + millis[requests * 99 / 100]);
    System.exit(0);
  }

  /** Returns the latency of each request, sorted. */
  private static double[] measure(DevicesApi devices, int requests) {
    double[] millis = new double[requests];
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      devices.get(Account.DEVICE).execute();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }
}
