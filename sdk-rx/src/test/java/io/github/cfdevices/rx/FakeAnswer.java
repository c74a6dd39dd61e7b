package io.github.cfdevices.rx;

import java.util.function.Function;

/** A response of the fake API to one request. */
record FakeAnswer(int status, String json, boolean broken) {
  static FakeAnswer value(String text) {
    return new FakeAnswer(200, "{\"success\":true,\"result\":\"" + text + "\"}", false);
  }

  static FakeAnswer failure(int status) {
    return new FakeAnswer(
        status, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}", false);
  }

  /** The connection breaks. */
  static FakeAnswer reset() {
    return new FakeAnswer(0, "", true);
  }

  /** A page of items, separated by spaces, and the cursor of the next page, if any. */
  static FakeAnswer cursorPage(String items, String cursor) {
    return page(items, "\"cursor\":\"" + cursor + "\"");
  }

  /** A page of at most two items; a total of 0 is omitted. */
  static FakeAnswer numberedPage(String items, long page, long total) {
    return page(
        items,
        "\"page\":" + page + ",\"per_page\":2" + (total == 0 ? "" : ",\"total_pages\":" + total));
  }

  /** A list of pages of items, separated by spaces; the second page has the cursor c2. */
  static Function<String, FakeAnswer> cursors(String... pages) {
    return name -> {
      int number = name.equals("first") ? 1 : Integer.parseInt(name.substring(1));
      return cursorPage(pages[number - 1], number == pages.length ? "" : "c" + (number + 1));
    };
  }

  /** A list of the given number of pages with two items each, such as 3a and 3b. */
  static Function<String, FakeAnswer> numbers(long total) {
    return name -> numberedPage(name + "a " + name + "b", Long.parseLong(name), total);
  }

  private static FakeAnswer page(String items, String info) {
    String array = items.isEmpty() ? "" : "\"" + items.replace(" ", "\",\"") + "\"";
    return new FakeAnswer(
        200, "{\"success\":true,\"result\":[" + array + "],\"result_info\":{" + info + "}}", false);
  }
}
