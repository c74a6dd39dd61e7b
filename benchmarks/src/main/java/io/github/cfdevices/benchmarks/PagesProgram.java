package io.github.cfdevices.benchmarks;

/**
 * Walks along a list, and prints how many pages it had and how long they took. Arguments: the
 * address, the size of a page, and the address of a list to warm up on.
 */
final class PagesProgram {
  private PagesProgram() {}

  public static void main(String[] args) throws Exception {
    int perPage = Integer.parseInt(args[1]);
    Walk.of("cfdevices-rx", args[2]).run(perPage, new Tally(perPage, 0));
    Tally tally = new Tally(perPage, 0);
    Walk walk = Walk.of("cfdevices-rx", args[0]);
    long start = System.nanoTime();
    walk.run(perPage, tally);
    double millis = (System.nanoTime() - start) / 1e6;
    System.out.println("done=" + tally.items() / perPage + " ms=" + millis);
  }
}
