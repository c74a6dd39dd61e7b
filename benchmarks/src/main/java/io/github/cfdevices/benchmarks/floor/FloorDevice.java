package io.github.cfdevices.benchmarks.floor;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A device in the floor: all documented members, with dates as strings. */
public final class FloorDevice {
  private static final JsonReader.Options MEMBERS =
      JsonReader.Options.of(
          "id",
          "name",
          "active_registrations",
          "created_at",
          "updated_at",
          "last_seen_at",
          "deleted_at",
          "client_version",
          "device_type",
          "hardware_id",
          "last_seen_registration",
          "last_seen_user",
          "mac_address",
          "manufacturer",
          "model",
          "os_version",
          "os_version_extra",
          "public_ip",
          "serial_number",
          "tags");

  public @Nullable String id;
  public @Nullable String name;
  public long activeRegistrations;
  public @Nullable String createdAt;
  public @Nullable String updatedAt;
  public @Nullable String lastSeenAt;
  public @Nullable String deletedAt;
  public @Nullable String clientVersion;
  public @Nullable String deviceType;
  public @Nullable String hardwareId;
  @Nullable FloorPolicy lastSeenPolicy;
  public @Nullable FloorUser lastSeenUser;
  public @Nullable String macAddress;
  public @Nullable String manufacturer;
  public @Nullable String model;
  public @Nullable String osVersion;
  public @Nullable String osVersionExtra;
  @Nullable String publicIp;
  public @Nullable String serialNumber;
  public @Nullable Map<String, @Nullable String> tags;

  public static FloorDevice read(JsonReader reader) throws IOException {
    FloorDevice device = new FloorDevice();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(MEMBERS)) {
        case 0 -> device.id = FloorPage.text(reader);
        case 1 -> device.name = FloorPage.text(reader);
        case 2 -> device.activeRegistrations = reader.nextLong();
        case 3 -> device.createdAt = FloorPage.text(reader);
        case 4 -> device.updatedAt = FloorPage.text(reader);
        case 5 -> device.lastSeenAt = FloorPage.text(reader);
        case 6 -> device.deletedAt = FloorPage.text(reader);
        case 7 -> device.clientVersion = FloorPage.text(reader);
        case 8 -> device.deviceType = FloorPage.text(reader);
        case 9 -> device.hardwareId = FloorPage.text(reader);
        case 10 -> device.lastSeenPolicy = FloorPolicy.readRegistration(reader);
        case 11 -> device.lastSeenUser = FloorUser.read(reader);
        case 12 -> device.macAddress = FloorPage.text(reader);
        case 13 -> device.manufacturer = FloorPage.text(reader);
        case 14 -> device.model = FloorPage.text(reader);
        case 15 -> device.osVersion = FloorPage.text(reader);
        case 16 -> device.osVersionExtra = FloorPage.text(reader);
        case 17 -> device.publicIp = FloorPage.text(reader);
        case 18 -> device.serialNumber = FloorPage.text(reader);
        case 19 -> device.tags = tags(reader);
        default -> FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return device;
  }

  private static @Nullable Map<String, @Nullable String> tags(JsonReader reader)
      throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Map<String, @Nullable String> tags = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      tags.put(reader.nextName(), FloorPage.text(reader));
    }
    reader.endObject();
    return tags;
  }
}
