package io.github.cfdevices.benchmarks.json;

import io.github.cfdevices.benchmarks.floor.FloorDevice;
import io.github.cfdevices.benchmarks.floor.FloorUser;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceUser;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts devices of different classes to the same strings; omits deprecated properties. */
final class DeviceTexts {
  private DeviceTexts() {}

  static String ofOurs(List<Device> devices) {
    return devices.stream().map(DeviceTexts::text).collect(Collectors.joining("\n"));
  }

  static String ofFloor(List<FloorDevice> devices) {
    return devices.stream().map(DeviceTexts::text).collect(Collectors.joining("\n"));
  }

  static String ofBeans(@Nullable List<PageBean.Device> devices) {
    return devices == null
        ? "none"
        : devices.stream().map(DeviceTexts::text).collect(Collectors.joining("\n"));
  }

  private static String text(Device d) {
    DeviceUser user = d.lastSeenUser();
    return text(
        d.id(),
        d.name(),
        d.activeRegistrations(),
        d.createdAt(),
        d.updatedAt(),
        d.lastSeenAt(),
        d.deletedAt(),
        text(d.clientVersion(), d.deviceType(), d.hardwareId()),
        user == null ? null : text(user.id(), user.email(), user.name()),
        text(d.macAddress(), d.manufacturer(), d.model(), d.osVersion(), d.osVersionExtra()),
        text(d.serialNumber(), sorted(d.tags())));
  }

  private static String text(FloorDevice d) {
    FloorUser user = d.lastSeenUser;
    return text(
        d.id,
        d.name,
        d.activeRegistrations,
        moment(d.createdAt),
        moment(d.updatedAt),
        moment(d.lastSeenAt),
        moment(d.deletedAt),
        text(d.clientVersion, d.deviceType, d.hardwareId),
        user == null ? null : text(user.id, user.email, user.name),
        text(d.macAddress, d.manufacturer, d.model, d.osVersion, d.osVersionExtra),
        text(d.serialNumber, sorted(d.tags)));
  }

  private static String text(PageBean.Device d) {
    PageBean.User user = d.lastSeenUser;
    return text(
        d.id,
        d.name,
        d.activeRegistrations,
        moment(d.createdAt),
        moment(d.updatedAt),
        moment(d.lastSeenAt),
        moment(d.deletedAt),
        text(d.clientVersion, d.deviceType, d.hardwareId),
        user == null ? null : text(user.id, user.email, user.name),
        text(d.macAddress, d.manufacturer, d.model, d.osVersion, d.osVersionExtra),
        text(d.serialNumber, sorted(d.tags)));
  }

  private static String text(@Nullable Object... members) {
    return Arrays.toString(members);
  }

  private static @Nullable Object sorted(@Nullable Map<String, ?> tags) {
    return tags == null ? null : new TreeMap<>(tags);
  }

  private static @Nullable OffsetDateTime moment(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text);
  }
}
