package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.Printable;
import io.github.cfdevices.http.InMemoryServer;
import io.github.cfdevices.json.JsonDictionary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import okio.ByteString;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls whose HTTP response is arbitrary: status, headers and body. */
final class ResponseFuzzTest {
  private static final String FIRST_HALF = ServerTest.TOKEN.substring(0, 20);
  private static final String SECOND_HALF = ServerTest.TOKEN.substring(20);

  private InMemoryServer.Reply reply;
  private final ThingService things =
      new InMemoryServer(request -> reply).client().create(ThingService.class);

  static Stream<byte[]> responses() {
    return Stream.of(
            "200\ncf-ray: 8a1b-FRA\n\n{\"success\":true,\"result\":[\"a\"]}",
            "429\nRetry-After: 30\nContent-Type: text/html\n\n<html>@",
            "403\n\n{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"bad @\"}]}",
            "200\n\n{\"success\":true,\"@\":1,\"@\":2}",
            "200\n\n{\"success\":true,\"result\":[\"@\",@]}",
            "200\nContent-Type: text/csv; charset=utf-16le\n\na\0,\0",
            "200\nContent-Type: text/html\n\n<html>@",
            "204\ncf-ray: @\n\n")
        .map(response -> response.getBytes(StandardCharsets.UTF_8));
  }

  /** An at sign is replaced by the token, which a server may echo anywhere. */
  @MethodSource("responses")
  @DictionaryEntries({"Content-Type: ", "application/json", "; charset=", "utf-32", "cf-ray: "})
  @DictionaryEntries({"\"@\"", "\"success\":true", "\"success\":false", "\"result\":"})
  @JsonDictionary
  @FuzzTest(maxExecutions = 3_000)
  void anyResponseIsAResultOrACloudflareException(byte[] response) {
    String text = new String(response, StandardCharsets.ISO_8859_1);
    if (text.contains(FIRST_HALF) || text.contains(SECOND_HALF)) {
      return;
    }
    reply = parse(text.replace("@", ServerTest.TOKEN));
    for (ApiCall<?> call :
        List.of(
            things.list("1", null, null),
            things.get("a"),
            things.delete("a"),
            things.bare("a"),
            things.csv(),
            things.picture())) {
      try {
        assertThat(call.withResponse().execute().result()).isNotNull();
      } catch (CloudflareException e) {
        assertThat(e).isInstanceOfAny(ApiException.class, MalformedResponseException.class);
        assertFit(e.getMessage(), 2000);
        if (e instanceof MalformedResponseException malformed) {
          assertFit(malformed.excerpt(), 200);
          assertFit(String.valueOf(malformed.jsonPath()), 200);
        }
      }
    }
  }

  private static void assertFit(String text, int limit) {
    assertThat(text)
        .hasSizeLessThanOrEqualTo(limit)
        .isEqualTo(Printable.of(text, limit))
        .doesNotContain(FIRST_HALF, SECOND_HALF);
  }

  private static InMemoryServer.Reply parse(String response) {
    int end = response.indexOf("\n\n");
    String[] head = (end < 0 ? response : response.substring(0, end)).split("\n", -1);
    Headers.Builder headers = new Headers.Builder();
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(": ");
      if (colon > 0 && head[i].substring(0, colon).chars().allMatch(c -> c > ' ' && c <= '~')) {
        headers.addUnsafeNonAscii(head[i].substring(0, colon), head[i].substring(colon + 2));
      }
    }
    String body = end < 0 ? "" : response.substring(end + 2);
    return new InMemoryServer.Reply(
        head[0].matches("[1-9][0-9][0-9]") ? Integer.parseInt(head[0]) : 200,
        headers.build(),
        ByteString.encodeString(body, StandardCharsets.ISO_8859_1));
  }
}
