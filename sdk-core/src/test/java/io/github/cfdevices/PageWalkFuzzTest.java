package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.http.InMemoryServer;
import io.github.cfdevices.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.Request;
import okio.ByteString;
import org.junit.jupiter.params.provider.MethodSource;

final class PageWalkFuzzTest {
  private String[] lines;
  private int requests;
  private final ThingService things =
      new InMemoryServer(this::respond).client().create(ThingService.class);

  static Stream<byte[]> pages() {
    return Stream.of(
            "a\nb\n\nc", "a\nb\nc\nd\ne\nf\ng", "2\n99\n-1\n0", "eyJhIjoxfQ==\nx&y=%2F+\u00e9")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("pages")
  @FuzzTest(maxExecutions = 2_000)
  void everyWalkEnds(byte[] pages) {
    lines = new String(pages, StandardCharsets.UTF_8).split("\n", -1);

    assertEnds(Paged.byCursor(cursor -> things.list("1", null, cursor)), 3 * (lines.length + 1));
    assertEnds(Paged.byNumber(2L, page -> things.numbered("1", 2L, page)), lines.length + 1);
  }

  private void assertEnds(Paged<String> list, int limit) {
    assertWalkEnds(list.byPage(), limit);
    for (String token : lines) {
      try {
        assertWalkEnds(list.byPage(token), limit);
      } catch (PagingException e) {
        assertThat(e.token()).isEqualTo(token);
      }
    }
  }

  private void assertWalkEnds(Iterable<Page<String>> pages, int limit) {
    requests = 0;
    try {
      pages.forEach(page -> assertThat(requests).isLessThanOrEqualTo(limit));
    } catch (PagingException | MalformedResponseException e) {
      assertThat(requests).isLessThanOrEqualTo(limit);
    }
  }

  private InMemoryServer.Reply respond(Request request) {
    requests++;
    String page = request.url().queryParameter("page");
    return page == null
        ? pageAtCursor(request.url().queryParameter("cursor"))
        : pageOfNumber(Long.parseLong(page));
  }

  /** Each cursor selects one of the lines, always the same one. */
  private InMemoryServer.Reply pageAtCursor(String cursor) {
    String next = lines[cursor == null ? 0 : Math.floorMod(cursor.hashCode(), lines.length)];
    return reply("[]", "{\"cursor\":" + RawJson.of(next).text() + "}");
  }

  /** There are as many full pages as lines, regardless of the number in a line. */
  private InMemoryServer.Reply pageOfNumber(long page) {
    if (page > lines.length) {
      return reply("{}", "{}");
    }
    String line = lines[(int) page - 1];
    String number = line.matches("-?[0-9]{1,19}") ? RawJson.of(line).text() : "null";
    return reply(
        "{\"box\":{\"things\":[\"a\",\"b\"]}}",
        "{\"per_page\":" + number + ",\"total_pages\":" + number + "}");
  }

  private static InMemoryServer.Reply reply(String result, String resultInfo) {
    String body = "{\"success\":true,\"result\":" + result + ",\"result_info\":" + resultInfo + "}";
    return new InMemoryServer.Reply(200, Headers.of(), ByteString.encodeUtf8(body));
  }
}
