package io.github.cfdevices.testkit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The physical devices. Deleting or revoking one removes its registrations; the device stays. */
final class Devices {
  private final DeviceStore store;
  private final Clock clock;

  Devices(DeviceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Outcome list(ReceivedRequest request, String unused) {
    DeviceQuery query = DeviceQuery.of(request);
    List<Map<String, @Nullable Object>> page = new ArrayList<>();
    String next = "";
    synchronized (store) {
      List<DeviceOrders.Entry> order = store.sortedBy(query.sortBy());
      int step = query.descending() ? -1 : 1;
      DeviceOrders.@Nullable Entry last = null;
      for (int at = start(order, query); at >= 0 && at < order.size(); at += step) {
        Map<String, @Nullable Object> device = store.at(order.get(at).index());
        if (!query.filter().test(device)) {
          continue;
        }
        if (last != null && page.size() == query.perPage()) {
          next = new Cursor(last.key(), last.index()).encode(request);
          break;
        }
        page.add(response(device, query.withPolicy()));
        last = order.get(at);
      }
    }
    return new Outcome(
        page,
        Json.object(
            "count",
            page.size(),
            "cursor",
            next,
            "per_page",
            query.perPage(),
            "total_count",
            null));
  }

  Outcome get(ReceivedRequest request, String id) {
    boolean withPolicy = DeviceQuery.withPolicy(request);
    synchronized (store) {
      return Outcome.of(response(store.at(index(id)), withPolicy));
    }
  }

  Outcome delete(ReceivedRequest request, String id) {
    return end(id, true);
  }

  Outcome revoke(ReceivedRequest request, String id) {
    return end(id, false);
  }

  private Outcome end(String id, boolean delete) {
    String now = clock.instant().toString();
    synchronized (store) {
      int index = index(id);
      Map<String, @Nullable Object> device = store.at(index);
      if (device.get("deleted_at") != null) {
        throw notFound();
      }
      Map<String, @Nullable Object> ended = Json.members(device);
      ended.put("active_registrations", 0);
      ended.put("updated_at", now);
      if (delete) {
        ended.put("deleted_at", now);
      }
      store.change(index, ended);
    }
    return Outcome.of(null);
  }

  private int index(String id) {
    int index = store.indexOf(id);
    if (index < 0) {
      throw notFound();
    }
    return index;
  }

  private static int start(List<DeviceOrders.Entry> order, DeviceQuery query) {
    Cursor cursor = query.cursor();
    if (cursor == null) {
      return query.descending() ? order.size() - 1 : 0;
    }
    DeviceOrders.Entry last = new DeviceOrders.Entry(cursor.key(), cursor.index());
    int found = Collections.binarySearch(order, last, DeviceOrders.ORDER);
    if (query.descending()) {
      return found >= 0 ? found - 1 : -found - 2;
    }
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static Map<String, @Nullable Object> response(
      Map<String, @Nullable Object> device, boolean withPolicy) {
    if (withPolicy || device.get("last_seen_registration") == null) {
      return device;
    }
    Map<String, @Nullable Object> response = Json.members(device);
    response.put("last_seen_registration", Json.object("policy", null));
    return response;
  }

  private static Refusal notFound() {
    return Refusal.of(404, Refusal.DEVICE_NOT_FOUND, "device not found");
  }
}
