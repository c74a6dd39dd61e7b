package io.github.cfdevices.benchmarks.memory;

import io.github.cfdevices.benchmarks.results.Point;
import io.github.cfdevices.benchmarks.results.Stats;
import io.github.cfdevices.benchmarks.walk.Tally;
import io.github.cfdevices.benchmarks.walk.Walk;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads a list with a pause after each page, and prints the live heap and the bytes allocated per
 * item. Arguments: the contestant, the address, the size of a page, the pause in microseconds, and
 * the number of items of the list.
 */
final class MemoryProgram {
  private static final int SAMPLES = 50;
  private static final int TENTH = SAMPLES / 10;

  private MemoryProgram() {}

  public static void main(String[] args) throws Exception {
    int perPage = Integer.parseInt(args[2]);
    long pauseNanos = TimeUnit.MICROSECONDS.toNanos(Long.parseLong(args[3]));
    Walk walk = Walk.of(args[0], args[1]);
    LiveTally tally = new LiveTally(perPage, pauseNanos, Long.parseLong(args[4]) / SAMPLES);
    long before = allocated();
    walk.run(perPage, tally);
    double perItem = (double) (allocated() - before) / tally.items();
    List<Point> live = tally.live;
    live.forEach(point -> System.out.println("at " + point.x() + " " + point.y()));
    System.out.println(
        "items=%d checksum=%s B_an_item=%.1f MB_alive_at_first=%.3f MB_alive_at_last=%.3f"
            .formatted(
                tally.items(),
                tally.checksum(),
                perItem,
                median(live.subList(0, TENTH)),
                median(live.subList(live.size() - TENTH, live.size()))));
    System.exit(0);
  }

  private static double median(List<Point> points) {
    return Stats.of(points.stream().map(Point::y).toList()).median();
  }

  /** Returns the bytes allocated by all live threads; no thread ends before. */
  private static long allocated() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  /** Collects garbage at fixed numbers of items, and records the live heap in megabytes. */
  private static final class LiveTally extends Tally {
    private static final double MEGA = 1e6;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final long every;
    private final List<Point> live = new ArrayList<>();

    LiveTally(int perPage, long pauseNanos, long every) {
      super(perPage, pauseNanos);
      this.every = every;
    }

    @Override
    protected void pageEnded(long itemsSoFar) {
      if (itemsSoFar % every == 0) {
        memory.gc();
        live.add(new Point(itemsSoFar, memory.getHeapMemoryUsage().getUsed() / MEGA));
      }
    }
  }
}
