package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.json.ScalarValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter or form field that is sent as JSON; immutable. The JSON is ASCII, so that it can be a
 * header. This is for use within cfdevices only.
 */
@InternalApi
public final class JsonText {
  private final String text;

  private JsonText(String text) {
    this.text = text;
  }

  /** Returns the JSON of a value, or null for null. */
  public static @Nullable JsonText of(@Nullable Object value) {
    return value == null ? null : new JsonText(ascii(json(value).text()));
  }

  /** Returns the JSON of each value, or null for null. */
  public static @Nullable List<JsonText> each(@Nullable List<?> values) {
    if (values == null) {
      return null;
    }
    List<JsonText> all = new ArrayList<>();
    for (Object value : values) {
      all.add(new JsonText(ascii(json(value).text())));
    }
    return all;
  }

  /** Returns the JSON. */
  @Override
  public String toString() {
    return text;
  }

  static RawJson json(@Nullable Object value) {
    return RawJson.of(plain(value));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof JsonModel model) {
      return RawJson.parse(ModelJson.encode(model));
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put((String) name, plain(member)));
      return members;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(plain(item)));
      return items;
    }
    if (value instanceof ScalarValue scalar) {
      return scalar.value();
    }
    boolean json = value instanceof RawJson || value instanceof Number || value instanceof Boolean;
    return json ? value : QueryText.of(value);
  }

  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c <= '~') {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return ascii.toString();
  }
}
