package io.github.cfdevices.benchmarks.concurrency;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Requests many devices at once, and prints the total time and the number of additional threads.
 * Arguments: the contestant, the address, the number of devices, and the maximum number of requests
 * in flight.
 */
final class ConcurrencyProgram {
  private ConcurrencyProgram() {}

  public static void main(String[] args) throws Exception {
    int devices = Integer.parseInt(args[2]);
    Burst burst = Burst.of(args[0], args[1], Integer.parseInt(args[3]));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int before = threads.getThreadCount();
    burst.run(devices); // Warm-up.
    long start = System.nanoTime();
    long named = burst.run(devices);
    double millis = (System.nanoTime() - start) / 1e6;
    System.out.println(
        "items=" + named + " ms=" + millis + " threads=" + (threads.getPeakThreadCount() - before));
    System.exit(0);
  }
}
