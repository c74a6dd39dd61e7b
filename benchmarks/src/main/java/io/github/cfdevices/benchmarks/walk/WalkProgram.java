package io.github.cfdevices.benchmarks.walk;

import java.util.concurrent.TimeUnit;

/**
 * Reads a list, and prints its checksum and the time. Arguments: the contestant, the address, the
 * page size, the pause after each page in microseconds, the address of a list for the warm-up, and
 * the number of warm-up rounds.
 */
public final class WalkProgram {
  private WalkProgram() {}

  public static void main(String[] args) throws Exception {
    int perPage = Integer.parseInt(args[2]);
    long pauseNanos = TimeUnit.MICROSECONDS.toNanos(Long.parseLong(args[3]));
    int warmups = Integer.parseInt(args[5]);
    if (warmups > 0) {
      Walk warmup = Walk.of(args[0], args[4]);
      for (int i = 0; i < warmups; i++) {
        warmup.run(perPage, new Tally(perPage, 0));
      }
    }
    Walk walk = Walk.of(args[0], args[1]);
    Tally tally = new Tally(perPage, pauseNanos);
    long start = System.nanoTime();
    walk.run(perPage, tally);
    double millis = (System.nanoTime() - start) / 1e6;
    System.out.println(
        "items=" + tally.items() + " checksum=" + tally.checksum() + " ms=" + millis);
    System.exit(0); // Some clients have non-daemon threads.
  }
}
