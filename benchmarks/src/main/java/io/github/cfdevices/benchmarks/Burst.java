package io.github.cfdevices.benchmarks;

/** Many calls at once on one client, each for a device. */
interface Burst {
  /** Asks for so many devices, and returns how many different names they have. */
  long run(int devices) throws Exception;

  /** Returns the burst of a contestant; only the classes of that one are touched. */
  static Burst of(String contestant, String url, int limit) {
    return switch (contestant) {
      case "cfdevices-rx" -> new RxBurst(url, limit);
      case "floor" -> new FloorBurst(url, limit);
      default -> throw new IllegalArgumentException(contestant);
    };
  }

  /** Returns the id of one of many devices. */
  static String id(int index) {
    return "f174e90a-fafe-4643-bbbc-%012d".formatted(index);
  }
}
