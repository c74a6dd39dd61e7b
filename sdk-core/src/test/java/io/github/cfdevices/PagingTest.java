package io.github.cfdevices;

import java.util.ArrayList;
import java.util.List;

/** Lists of the server, and the pages it answers with. */
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

  /** Answers with a page whose {@code result_info} is as given. */
  final void page(String resultInfo, String... items) {
    succeed("\"result\":" + list(items) + ",\"result_info\":" + resultInfo);
  }

  /** Answers with a page whose next has the cursor. */
  final void cursorPage(String next, String... items) {
    page("{\"cursor\":\"" + next + "\"}", items);
  }

  /** Answers with a page whose items stand inside {@code result}. */
  final void numberedPage(String resultInfo, String... items) {
    succeed("\"result\":{\"box\":{\"things\":" + list(items) + "}},\"result_info\":" + resultInfo);
  }

  /** Returns the queries of the requests that came. */
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
