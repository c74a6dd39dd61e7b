package io.github.cfdevices.benchmarks.walk;

/** Reads a whole list with one client, as a typical program does. */
public interface Walk {
  /** Passes all items to a tally, in order. */
  void run(int perPage, Tally tally) throws Exception;

  /** Returns the walk of a contestant; loads only its classes. */
  static Walk of(String contestant, String url) {
    return switch (contestant) {
      case "cfdevices" -> new CfdevicesWalk(url);
      case "cfdevices-isps" -> new CfdevicesIspWalk(url);
      case "cfdevices-rx" -> new RxWalk(url, 0);
      case "cfdevices-rx-prefetch" -> new RxWalk(url, 1);
      case "cfdevices-rx-isps" -> new RxIspWalk(url);
      case "floor" -> new FloorWalk(url);
      case "floor-isps" -> new FloorIspWalk(url);
      case "okhttp-gson" -> new OkHttpGsonWalk(url);
      case "okhttp-gson-isps" -> new OkHttpGsonIspWalk(url);
      case "native" -> new NativeWalk(url);
      default -> throw new IllegalArgumentException(contestant);
    };
  }
}
