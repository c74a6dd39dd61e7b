package io.github.cfdevices.tests.support;

import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The JSON files in {@code src/test/resources/fixtures}. */
public final class Fixtures {
  private Fixtures() {}

  public static String read(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the result in an envelope as JSON. */
  public static String result(String name) {
    return json(members(RawJson.parse(read(name)).value()).get("result"));
  }

  /** Returns the items of a page as JSON, given their dotted path in the envelope. */
  public static List<String> items(String name, String path) {
    Object value = RawJson.parse(read(name)).value();
    for (String member : path.split("\\.", -1)) {
      value = members(value).get(member);
    }
    return ((List<?>) value).stream().map(Fixtures::json).toList();
  }

  public static String json(Object value) {
    return RawJson.of(value).text();
  }

  @SuppressWarnings("unchecked") // The keys of a JSON object are strings.
  public static Map<String, Object> members(Object value) {
    return (Map<String, Object>) value;
  }

  public static Map<String, Object> membersOf(String json) {
    return members(RawJson.parse(json).value());
  }

  public static String envelope(String result) {
    return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}";
  }
}
