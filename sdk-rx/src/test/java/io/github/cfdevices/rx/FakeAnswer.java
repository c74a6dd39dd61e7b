package io.github.cfdevices.rx;

import java.util.function.Function;

/** What the API answers to one request. */
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

  /** A page with items that spaces part, and the cursor of the next, if any. */
  static FakeAnswer cursorPage(String items, String cursor) {
    return page(items, "\"cursor\":\"" + cursor + "\"");
  }

  /** A page of two items at most; a total of 0 is not told. */
  static FakeAnswer numberedPage(String items, long page, long total) {
    return page(
        items,
        "\"page\":" + page + ",\"per_page\":2" + (total == 0 ? "" : ",\"total_pages\":" + total));
  }

  /** A list of pages, each with items that spaces part; the second is at the cursor c2. */
  static Function<String, FakeAnswer> cursors(String... pages) {
    return name -> {
      int number = name.equals("first") ? 1 : Integer.parseInt(name.substring(1));
      return cursorPage(pages[number - 1], number == pages.length ? "" : "c" + (number + 1));
    };
  }

  /** A list of as many numbered pages, two items on each, such as 3a and 3b. */
  static Function<String, FakeAnswer> numbers(long total) {
    return name -> numberedPage(name + "a " + name + "b", Long.parseLong(name), total);
  }

  /** A page with items that spaces part, and the members of its {@code result_info}. */
  static FakeAnswer page(String items, String info) {
    String array = items.isEmpty() ? "" : "\"" + items.replace(" ", "\",\"") + "\"";
    return new FakeAnswer(
        200, "{\"success\":true,\"result\":[" + array + "],\"result_info\":{" + info + "}}", false);
  }
}
