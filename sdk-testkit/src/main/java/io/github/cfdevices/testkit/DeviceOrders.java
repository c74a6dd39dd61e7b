package io.github.cfdevices.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The devices sorted by each field; cached, because sorting them for each page would be slow. */
final class DeviceOrders {
  /** The order without {@code sort_by}: by index. */
  static final String UNSORTED = "";

  static final List<String> FIELDS =
      List.of(
          "name",
          "id",
          "client_version",
          "last_seen_user.email",
          "last_seen_at",
          "active_registrations",
          "created_at");

  /** Compares sort keys, with missing ones last, then indexes, so that no two devices are equal. */
  static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::key, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(Entry::index);

  private static final HexFormat HEX = HexFormat.of();

  private final DeviceStore devices;
  private final Map<String, List<Entry>> sorted = new HashMap<>();

  DeviceOrders(DeviceStore devices) {
    this.devices = devices;
  }

  List<Entry> sortedBy(String field) {
    return sorted.computeIfAbsent(field, this::sort);
  }

  void forget(String field) {
    sorted.remove(field);
  }

  void forgetAll() {
    sorted.clear();
  }

  private List<Entry> sort(String field) {
    List<Entry> entries = new ArrayList<>(devices.size());
    for (int index = 0; index < devices.size(); index++) {
      String key = field.equals(UNSORTED) ? null : key(devices.at(index), field);
      entries.add(new Entry(key, index));
    }
    entries.sort(ORDER);
    return entries;
  }

  /** Returns a string that sorts like the field. */
  static @Nullable String key(Map<String, @Nullable Object> device, String field) {
    return switch (field) {
      case "active_registrations" -> HEX.toHexDigits(Json.integer(device.get(field)));
      case "last_seen_at", "created_at" -> key(Json.instant(device.get(field)));
      default -> Json.text(device, field.split("\\."));
    };
  }

  /**
   * Converts a time, because its string with a fraction would sort before the same second without
   * one.
   */
  private static @Nullable String key(@Nullable Instant time) {
    // Flips the sign bit, so that times before 1970 sort first.
    return time == null
        ? null
        : HEX.toHexDigits(time.getEpochSecond() ^ Long.MIN_VALUE) + HEX.toHexDigits(time.getNano());
  }

  record Entry(@Nullable String key, int index) {}
}
