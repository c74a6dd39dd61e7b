package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes JSON for people to read, without its secrets. This is for use within cfdevices only. */
@InternalApi
public final class MaskedJson {
  private static final String MASK = "***";

  private final Set<String> secrets;

  private MaskedJson(Set<String> secrets) {
    this.secrets = secrets;
  }

  /** Returns the text with the values of all members of the given names masked, at any depth. */
  public static String of(String json, Collection<String> secrets) {
    Object value = RawJson.parse(json).value();
    return RawJson.of(new MaskedJson(new HashSet<>(secrets)).mask(value)).text();
  }

  private @Nullable Object mask(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      list.forEach(item -> masked.add(mask(item)));
      return masked;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> masked = new LinkedHashMap<>();
      map.forEach(
          (name, member) ->
              masked.put(name, member != null && secrets.contains(name) ? MASK : mask(member)));
      return masked;
    }
    return value;
  }
}
