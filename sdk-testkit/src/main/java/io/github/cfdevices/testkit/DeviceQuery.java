package io.github.cfdevices.testkit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filter, order and page of a request for a list of devices. */
record DeviceQuery(
    Predicate<Map<String, @Nullable Object>> filter,
    String sortBy,
    boolean descending,
    int perPage,
    boolean withPolicy,
    @Nullable Cursor cursor) {
  private static final int DEFAULT_PER_PAGE = 50;

  private static final List<String[]> SEARCHED =
      Stream.of(
              "name", "id", "serial_number", "model", "last_seen_user.email", "last_seen_user.name")
          .map(field -> field.split("\\."))
          .toList();

  static DeviceQuery of(ReceivedRequest request) {
    String sortBy = Query.oneOf(request, "sort_by", DeviceOrders.FIELDS);
    return new DeviceQuery(
        filter(request),
        sortBy == null ? DeviceOrders.UNSORTED : sortBy,
        "desc".equals(Query.oneOf(request, "sort_order", List.of("asc", "desc"))),
        Query.integer(request, "per_page", DEFAULT_PER_PAGE, 1, Integer.MAX_VALUE),
        withPolicy(request),
        Cursor.of(request));
  }

  /** Returns whether the policy of the last registration is requested. */
  static boolean withPolicy(ReceivedRequest request) {
    String include = request.queryParameter("include");
    for (String name : include == null ? List.<String>of() : List.of(include.split(","))) {
      if (!name.equals("last_seen_registration.policy")) {
        throw Refusal.badQuery("include", "must be last_seen_registration.policy");
      }
    }
    return include != null;
  }

  private static Predicate<Map<String, @Nullable Object>> filter(ReceivedRequest request) {
    Predicate<Map<String, @Nullable Object>> filter = activeRegistrations(request);
    Set<String> ids = new HashSet<>(request.queryParameters("id"));
    if (!ids.isEmpty()) {
      filter = filter.and(device -> ids.contains(Json.text(device, "id")));
    }
    for (String tag : request.queryParameters("tag")) {
      filter = filter.and(tag(tag));
    }
    filter = filter.and(equal(request, "last_seen_user.email"));
    filter = filter.and(equal(request, "last_seen_registration.policy.id"));
    Instant after = Query.instant(request, "seen_after");
    Instant before = Query.instant(request, "seen_before");
    if (after != null || before != null) {
      filter = filter.and(device -> isSeen(device, after, before));
    }
    String search = request.queryParameter("search");
    if (search != null) {
      filter = filter.and(search(search.toLowerCase(Locale.ROOT)));
    }
    String type =
        Query.oneOf(request, "has_registration_type", List.of("warp", "browser_extension"));
    if (type != null) {
      // A device without a WARP client has a browser registration only.
      filter = filter.and(device -> hasClient(device) == type.equals("warp"));
    }
    return filter;
  }

  private static Predicate<Map<String, @Nullable Object>> activeRegistrations(
      ReceivedRequest request) {
    String which =
        Query.oneOf(request, "active_registrations", List.of("include", "only", "exclude"));
    if ("include".equals(which)) {
      return device -> true;
    }
    boolean active = !"exclude".equals(which);
    return device -> Json.integer(device.get("active_registrations")) > 0 == active;
  }

  private static Predicate<Map<String, @Nullable Object>> equal(
      ReceivedRequest request, String name) {
    String value = request.queryParameter(name);
    String[] path = name.split("\\.");
    return value == null ? device -> true : device -> value.equals(Json.text(device, path));
  }

  private static Predicate<Map<String, @Nullable Object>> tag(String tag) {
    int colon = tag.indexOf(':');
    if (colon <= 0) {
      throw Refusal.badQuery("tag", "must be key:value");
    }
    String key = tag.substring(0, colon);
    String value = tag.substring(colon + 1);
    return device -> value.equals(Json.text(device, "tags", key));
  }

  private static Predicate<Map<String, @Nullable Object>> search(String words) {
    return device ->
        SEARCHED.stream()
            .map(path -> Json.text(device, path))
            .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(words));
  }

  private static boolean isSeen(
      Map<String, @Nullable Object> device, @Nullable Instant after, @Nullable Instant before) {
    Instant seen = Json.instant(device.get("last_seen_at"));
    return seen != null
        && (after == null || seen.isAfter(after))
        && (before == null || seen.isBefore(before));
  }

  private static boolean hasClient(Map<String, @Nullable Object> device) {
    return Json.text(device, "client_version") != null;
  }
}
