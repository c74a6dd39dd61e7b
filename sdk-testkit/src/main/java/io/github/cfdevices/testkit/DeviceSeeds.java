package io.github.cfdevices.testkit;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import io.github.cfdevices.json.RawJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The devices that the fake starts with, each generated from its index when it is requested. */
final class DeviceSeeds {
  private static final long ID = 1;
  private static final RawJson ONE_WITH_FRACTION = RawJson.parse("1.0");

  private static final List<Hardware> HARDWARE =
      List.of(
          new Hardware("mac", "Apple Inc.", "MacBook Pro 14", "15.3.1", "(a)"),
          new Hardware("windows", "Dell Inc.", "Latitude 7450", "10.0.26100", "3194"),
          new Hardware("linux", "LENOVO", "ThinkPad X1 Carbon", "6.8.0", "Ubuntu 24.04"),
          new Hardware("windows", "HP", "EliteBook 840 G11", "10.0.22631", "4890"),
          new Hardware("ios", "Apple Inc.", "iPhone 15", "18.3", null),
          new Hardware("android", "Google", "Pixel 9", "15", null),
          new Hardware("chromeos", "ASUS", "Chromebook CX34", "132.0", ""));
  private static final List<String> VERSIONS =
      List.of("2026.1.89.0", "2025.10.186.0", "2025.9.558.0", "2025.4.929.0");
  private static final List<String> TEAMS =
      List.of("engineering", "finance", "sales", "support", "legal");
  private static final List<String> SITES = List.of("lisbon", "austin", "singapore", "berlin");
  private static final List<String> POLICIES =
      List.of("Default", "Engineering laptops", "Contractors", "Mobile");

  private DeviceSeeds() {}

  static String id(int index) {
    return Seed.uuid(index, ID);
  }

  /**
   * Returns the index that an ID encodes, even if there is no such device, or -1 if it is not a
   * device ID.
   */
  static int indexOf(String id) {
    return Seed.indexOf(id, ID);
  }

  /** Returns a device as the API sends it, with its policy. */
  static Map<String, @Nullable Object> device(int index, Instant now) {
    boolean hasClient = index % 10 != 9;
    Hardware hardware = Seed.pick(HARDWARE, index, 2);
    String seen = Seed.before(now, MINUTES, 20_000, index, 3);
    Map<String, @Nullable Object> device = Json.object("id", id(index));
    device.put("active_registrations", activeRegistrations(index));
    device.put("created_at", Seed.before(now.minus(30, DAYS), MINUTES, 900_000, index, 4));
    device.put("last_seen_at", index % 25 == 12 ? null : seen);
    device.put("name", UserSeeds.firstName(index) + "'s " + hardware.model());
    device.put("updated_at", seen);
    device.put("deleted_at", index % 40 == 39 ? now.minus(7, DAYS).toString() : null);
    device.put("device_type", hardware.type());
    device.put("last_seen_registration", index % 9 == 8 ? null : registration(index, now));
    device.put("last_seen_user", index % 15 == 7 ? null : UserSeeds.ofDevice(index));
    device.put("manufacturer", hardware.manufacturer());
    device.put("model", hardware.model());
    device.put("os_version", hardware.osVersion());
    if (index % 6 != 5) {
      device.put("os_version_extra", hardware.osVersionExtra());
    }
    device.put("public_ip", index % 7 == 3 ? null : "203.0.113." + Seed.below(256, index, 5));
    device.put("serial_number", hasClient ? serialNumber(index) : null);
    if (hasClient) {
      device.put("client_version", Seed.pick(VERSIONS, index, 6));
      device.put("hardware_id", Seed.uuid(index, 7));
      device.put("mac_address", macAddress(index));
    }
    if (index % 4 != 3) {
      device.put("tags", tags(index));
    }
    return device;
  }

  private static Object activeRegistrations(int index) {
    if (index % 20 == 19) {
      return 0;
    }
    // The API sometimes sends integers with a zero fraction.
    return index % 30 == 4 ? ONE_WITH_FRACTION : 1 + Seed.below(8, index, 13) / 7;
  }

  private static Map<String, @Nullable Object> registration(int index, Instant now) {
    int policy = Seed.below(POLICIES.size(), index, 14);
    return Json.object(
        "policy",
        Json.object(
            "id", Seed.uuid(policy, 15),
            "default", policy == 0,
            "deleted", policy == 2,
            "name", POLICIES.get(policy),
            "updated_at", now.minus(60L + policy, DAYS).toString()));
  }

  private static Map<String, @Nullable Object> tags(int index) {
    return index % 4 == 2
        ? Json.object()
        : Json.object("team", Seed.pick(TEAMS, index, 16), "site", Seed.pick(SITES, index, 17));
  }

  private static String serialNumber(int index) {
    return Seed.hex(index, 18).substring(0, 11).toUpperCase(Locale.ROOT);
  }

  private static String macAddress(int index) {
    byte[] address = Arrays.copyOf(new byte[] {2}, 6);
    for (int i = 1; i < address.length; i++) {
      address[i] = (byte) Seed.below(256, index, 18 + i);
    }
    return HexFormat.ofDelimiter(":").formatHex(address);
  }

  private record Hardware(
      String type,
      String manufacturer,
      String model,
      String osVersion,
      @Nullable String osVersionExtra) {}
}
