package io.github.cfdevices.benchmarks.latency;

import com.sun.management.ThreadMXBean;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.benchmarks.server.Account;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Requests a device many times, one request after the other, and prints the median and the 99th
 * percentile of the latency, and the bytes that the calling thread allocates for a request.
 * Arguments: the contestant, the base URL, the number of requests, and the port of a Redis server.
 */
final class LatencyProgram {
  private LatencyProgram() {}

  public static void main(String[] args) {
    int requests = Integer.parseInt(args[2]);
    CloudflareClient.Builder client = Account.client(args[1]);
    switch (args[0]) {
      case "cfdevices" -> {}
      case "cfdevices-bucket4j" ->
          client.rateLimiter(SharedLimiter.create(Integer.parseInt(args[3])));
      case "cfdevices-opentelemetry" -> client.listener(Spans.listener());
      default -> throw new IllegalArgumentException(args[0]);
    }
    DevicesApi devices = DevicesApi.create(client.build());
    measure(devices, requests); // Warm-up.
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    double[] millis = measure(devices, requests);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.println(
        "items="
            + requests
            + " median_ms="
            + millis[requests / 2]
            + " 99th_ms="
            + millis[requests * 99 / 100]
            + " B_a_request="
            + bytes / requests);
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
