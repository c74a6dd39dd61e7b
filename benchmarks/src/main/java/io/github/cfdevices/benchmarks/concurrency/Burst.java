package io.github.cfdevices.benchmarks.concurrency;

/** Many concurrent calls on one client, each for a device. */
interface Burst {
  /** Requests the given number of devices, and returns the number of different names. */
  long run(int devices) throws Exception;

  /** Returns the burst of a contestant; loads only its classes. */
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
