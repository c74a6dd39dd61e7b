package io.github.cfdevices.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Items in the API's JSON that differ in their number only, as prepared bytes. */
final class PageTemplate {
  /** The placeholder of an item's number; the number has as many digits. */
  static final String NUMBER = "############";

  private final byte[] items;
  private final int[] ends;
  private final int[][] numbers;

  PageTemplate(String item, int size) {
    byte[] one = item.getBytes(StandardCharsets.UTF_8);
    int[] places = places(item);
    this.items = new byte[size * (one.length + 1)];
    this.ends = new int[size];
    this.numbers = new int[size][places.length];
    for (int i = 0; i < size; i++) {
      int start = i * (one.length + 1);
      System.arraycopy(one, 0, items, start, one.length);
      ends[i] = start + one.length;
      items[ends[i]] = ',';
      Arrays.setAll(numbers[i], place -> start + places[place]);
    }
  }

  /** Returns the given number of items, separated by commas and numbered from {@code first}. */
  byte[] items(long first, int count) {
    if (count == 0) {
      return new byte[0];
    }
    byte[] copy = Arrays.copyOf(items, ends[count - 1]);
    for (int i = 0; i < count; i++) {
      for (int place : numbers[i]) {
        write(first + i, copy, place);
      }
    }
    return copy;
  }

  private static void write(long number, byte[] to, int place) {
    long rest = number;
    for (int i = place + NUMBER.length() - 1; i >= place; i--) {
      to[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int[] places(String item) {
    return java.util.stream.IntStream.range(0, item.length())
        .filter(i -> item.startsWith(NUMBER, i))
        .toArray();
  }
}
