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

/** Masks the secrets in JSON. It is public because calls print their request bodies with it. */
@InternalApi
public final class MaskedJson {
  private static final String MASK = "***";

  private final Set<String> secrets;

  private MaskedJson(Set<String> secrets) {
    this.secrets = secrets;
  }

  /**
   * Returns JSON with the values of members masked, at any depth.
   *
   * @param secrets the names of the members
   * @throws io.github.cfdevices.errors.InvalidInputException if {@code json} is not JSON
   */
  public static String of(String json, Collection<String> secrets) {
    Object value = RawJson.parse(json).value();
    return RawJson.of(new MaskedJson(new HashSet<>(secrets)).mask(value)).text();
  }

  private @Nullable Object mask(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      for (Object item : list) {
        masked.add(mask(item));
      }
      return masked;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> masked = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Object member = entry.getValue();
        boolean secret = member != null && secrets.contains(entry.getKey());
        masked.put(entry.getKey(), secret ? MASK : mask(member));
      }
      return masked;
    }
    return value;
  }
}
