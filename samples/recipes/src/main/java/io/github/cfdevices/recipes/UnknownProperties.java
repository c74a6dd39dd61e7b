package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.Device;
import java.util.Map;
import java.util.TreeMap;

/** Reads properties that the SDK does not know, as raw JSON. */
public final class UnknownProperties {
  private UnknownProperties() {}

  /**
   * Returns how many devices have each raw member that is not null: a property that the SDK does
   * not know, or a known one with a value of another type than documented.
   */
  static Map<String, Integer> count(Cloudflare cloudflare) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Device device : cloudflare.devices().list()) {
      for (String name : device.rawMembers().names()) {
        if (!device.rawMembers().isNull(name)) { // A known property can be null, too.
          counts.merge(name, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Returns the battery level of a device, or a default if the API does not send a number. */
  static double batteryLevel(Device device, double otherwise) {
    RawJson level = device.rawMembers().get("battery_level");
    return level != null && level.value() instanceof Number number
        ? number.doubleValue()
        : otherwise;
  }
}
