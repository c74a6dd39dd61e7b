package io.github.cfdevices.benchmarks.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A list of any length, in pages of any size, in the API's envelope. */
public final class ServedList {
  private final String item;
  private final String before;
  private final String after;
  private final Map<Integer, PageTemplate> templates = new ConcurrentHashMap<>();

  private ServedList(String item, String before, String after) {
    this.item = item;
    this.before = "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + before;
    this.after = after + ",\"result_info\":";
  }

  public static ServedList devices() {
    return new ServedList(Samples.DEVICE, "[", "]");
  }

  static ServedList isps() {
    return new ServedList(Samples.ISP, "{\"isps\":[", "]}");
  }

  /** Returns the page that starts at an item; the index of the item is its cursor. */
  public byte[] byCursor(long start, int size, long total) {
    int count = count(start, size, total);
    String next = start + count < total ? Long.toString(start + count) : "";
    return page(
        start,
        count,
        size,
        "{\"count\":%d,\"cursor\":\"%s\",\"per_page\":%d,\"total_count\":%d}}"
            .formatted(count, next, size, total));
  }

  /** Returns a page by its number, from 1. */
  byte[] byNumber(long page, int size, long total) {
    long start = (page - 1) * size;
    int count = count(start, size, total);
    return page(
        start,
        count,
        size,
        "{\"count\":%d,\"page\":%d,\"per_page\":%d,\"total_count\":%d,\"total_pages\":%d}}"
            .formatted(count, page, size, total, (total + size - 1) / size));
  }

  private static int count(long start, int size, long total) {
    return (int) Math.max(0, Math.min(size, total - start));
  }

  private byte[] page(long start, int count, int size, String info) {
    byte[] head = before.getBytes(StandardCharsets.UTF_8);
    byte[] items =
        templates.computeIfAbsent(size, key -> new PageTemplate(item, key)).items(start, count);
    byte[] tail = (after + info).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + items.length + tail.length)
        .put(head)
        .put(items)
        .put(tail)
        .array();
  }
}
