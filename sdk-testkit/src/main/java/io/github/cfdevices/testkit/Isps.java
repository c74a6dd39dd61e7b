package io.github.cfdevices.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ISPs of each device: the same number for all, newest first by default. */
final class Isps {
  private final DeviceStore devices;
  private final int perDevice;
  private final Instant now;

  Isps(DeviceStore devices, int perDevice, Instant now) {
    this.devices = devices;
    this.perDevice = perDevice;
    this.now = now;
  }

  Outcome list(ReceivedRequest request, String device) {
    if (request.queryParameter("per_page") == null) {
      throw Refusal.badQuery("per_page", "is required");
    }
    int perPage = Query.integer(request, "per_page", 0, 1, 50);
    int page = Query.integer(request, "page", 0, 1, Integer.MAX_VALUE);
    boolean byCursor = request.queryParameter("cursor") != null;
    if (byCursor && page > 0) {
      throw Refusal.badQuery("page", "cannot be combined with cursor");
    }
    Query.oneOf(request, "sort_by", List.of("time_start"));
    boolean ascending = "ASC".equals(Query.oneOf(request, "sort_order", List.of("ASC", "DESC")));
    Cursor cursor = Cursor.of(request);
    List<Integer> all = selected(request, device, ascending);
    long start = cursor != null ? cursor.index() : Math.max(0, page - 1L) * perPage;
    int from = (int) Math.min(start, all.size());
    int to = Math.min(from + perPage, all.size());
    List<Map<String, @Nullable Object>> isps = new ArrayList<>();
    for (int index : all.subList(from, to)) {
      isps.add(IspSeeds.isp(device, index, now));
    }
    Map<String, @Nullable Object> info = Json.object("count", isps.size());
    if (!byCursor) {
      info.put("page", Math.max(1, page));
    }
    info.put("per_page", perPage);
    if (!byCursor) {
      info.put("total_count", all.size());
      info.put("total_pages", (all.size() + perPage - 1) / perPage);
    }
    if (page == 0) {
      // The first page serves both styles: the client can continue with a cursor or a number.
      info.put("cursor", to == all.size() ? "" : new Cursor(null, to).encode(request));
    }
    return new Outcome(Json.object("isps", isps), info);
  }

  private List<Integer> selected(ReceivedRequest request, String device, boolean ascending) {
    Instant from = Query.instant(request, "from");
    Instant to = Query.instant(request, "to");
    synchronized (devices) {
      if (devices.indexOf(device) < 0) {
        throw Refusal.of(404, Refusal.DEVICE_NOT_FOUND, "device not found");
      }
    }
    List<Integer> selected = new ArrayList<>();
    for (int i = 0; i < perDevice; i++) {
      int index = ascending ? perDevice - 1 - i : i;
      Instant time = IspSeeds.time(device, index, now);
      if ((from == null || !time.isBefore(from)) && (to == null || !time.isAfter(to))) {
        selected.add(index);
      }
    }
    return selected;
  }
}
