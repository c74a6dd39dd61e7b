package io.github.cfdevices.rx.runtime;

import java.util.function.Function;

/** A response of the fake API to one request. */
record CannedResponse(int status, String json, boolean broken) {
  static CannedResponse value(String text) {
    return new CannedResponse(200, "{\"success\":true,\"result\":\"" + text + "\"}", false);
  }

  static CannedResponse failure(int status) {
    return new CannedResponse(
        status, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}", false);
  }

  /** The connection breaks. */
  static CannedResponse reset() {
    return new CannedResponse(0, "", true);
  }

  /** A page of items, separated by spaces, and the cursor of the next page, if any. */
  static CannedResponse cursorPage(String items, String cursor) {
    return page(items, "\"cursor\":\"" + cursor + "\"");
  }

  /** A page of at most two items; a total of 0 is omitted. */
  static CannedResponse numberedPage(String items, long page, long total) {
    return page(
        items,
        "\"page\":" + page + ",\"per_page\":2" + (total == 0 ? "" : ",\"total_pages\":" + total));
  }

  /** A list of pages of items, separated by spaces; the second page has the cursor c2. */
  static Function<String, CannedResponse> cursors(String... pages) {
    return name -> {
      int number = name.equals("first") ? 1 : Integer.parseInt(name.substring(1));
      return cursorPage(pages[number - 1], number == pages.length ? "" : "c" + (number + 1));
    };
  }

  /** A list of the given number of pages with two items each, such as 3a and 3b. */
  static Function<String, CannedResponse> numbers(long total) {
    return name -> numberedPage(name + "a " + name + "b", Long.parseLong(name), total);
  }

  /** A page of items, separated by spaces, with the members of its {@code result_info}. */
  static CannedResponse page(String items, String info) {
    String array = items.isEmpty() ? "" : "\"" + items.replace(" ", "\",\"") + "\"";
    return new CannedResponse(
        200, "{\"success\":true,\"result\":[" + array + "],\"result_info\":{" + info + "}}", false);
  }
}
