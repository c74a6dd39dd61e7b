package io.github.cfdevices.benchmarks;

import java.util.concurrent.TimeUnit;

/**
 * Walks along a list, and prints what it saw and how long it took. Arguments: the contestant, the
 * address, the size of a page, the pause after each in microseconds, the address of a list to warm
 * up on, and how often.
 */
final class WalkProgram {
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
    System.exit(0); // Some clients leave threads behind.
  }
}
