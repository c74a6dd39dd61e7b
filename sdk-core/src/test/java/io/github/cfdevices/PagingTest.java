package io.github.cfdevices;

import java.util.ArrayList;
import java.util.List;

/** Lists, and helpers that enqueue their pages. */
abstract class PagingTest extends ServerTest {
  Paged<String> byCursor() {
    return Paged.byCursor(cursor -> things.list("1", "x&y", cursor));
  }

  Paged<String> byNumber(Long size) {
    return Paged.byNumber(size, page -> things.numbered("1", size, page));
  }

  Paged<String> single() {
    return Paged.single(() -> things.list("1", null, null));
  }

  /** Enqueues a page with the given {@code result_info}. */
  final void page(String resultInfo, String... items) {
    succeed("\"result\":" + list(items) + ",\"result_info\":" + resultInfo);
  }

  /** Enqueues a page with the cursor of the next page. */
  final void cursorPage(String next, String... items) {
    page("{\"cursor\":\"" + next + "\"}", items);
  }

  /** Enqueues a page whose items are inside {@code result}. */
  final void numberedPage(String resultInfo, String... items) {
    succeed("\"result\":{\"box\":{\"things\":" + list(items) + "}},\"result_info\":" + resultInfo);
  }

  /** Returns the queries of the received requests. */
  final List<String> queries() throws InterruptedException {
    List<String> queries = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      queries.add(taken().getRequestUrl().encodedQuery());
    }
    return queries;
  }

  private static String list(String... items) {
    return items.length == 0 ? "[]" : "[\"" + String.join("\",\"", items) + "\"]";
  }
}
