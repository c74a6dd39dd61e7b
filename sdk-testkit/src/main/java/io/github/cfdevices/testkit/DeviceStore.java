package io.github.cfdevices.testkit;

import io.github.cfdevices.json.RawJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All devices by index: seeded ones, then added ones; and the changes to them. */
final class DeviceStore {
  private static final long ADDED_ID = 20;

  private final int seeded;
  private final Instant now;
  private final Map<Integer, Map<String, @Nullable Object>> changed = new HashMap<>();
  private final Map<String, Integer> added = new HashMap<>();
  private final DeviceOrders orders = new DeviceOrders(this);

  DeviceStore(int seeded, Instant now) {
    this.seeded = seeded;
    this.now = now;
  }

  int size() {
    return seeded + added.size();
  }

  Map<String, @Nullable Object> at(int index) {
    Map<String, @Nullable Object> device = changed.get(index);
    return device != null ? device : DeviceSeeds.device(index, now);
  }

  /** Returns the index of a device, or -1. */
  int indexOf(String id) {
    Integer index = added.get(id);
    if (index != null) {
      return index;
    }
    int seed = DeviceSeeds.indexOf(id);
    return seed < seeded ? seed : -1;
  }

  List<DeviceOrders.Entry> sortedBy(String field) {
    return orders.sortedBy(field);
  }

  void change(int index, Map<String, @Nullable Object> device) {
    changed.put(index, device);
    orders.forget("active_registrations");
  }

  String add(RawJson json) {
    Map<String, @Nullable Object> device = Json.object("id", Seed.uuid(added.size(), ADDED_ID));
    device.put("active_registrations", 1);
    for (String name : List.of("created_at", "last_seen_at", "updated_at")) {
      device.put(name, now.toString());
    }
    device.put("name", "Device " + (size() + 1));
    device.putAll(Json.members(json.value()));
    String id = String.valueOf(device.get("id"));
    if (indexOf(id) >= 0) {
      throw new IllegalArgumentException("There is already a device " + id);
    }
    // Fails at once in the test that adds a device whose fields cannot be sorted.
    DeviceOrders.FIELDS.forEach(field -> DeviceOrders.key(device, field));
    int index = size();
    changed.put(index, device);
    added.put(id, index);
    orders.forgetAll();
    return id;
  }
}
