package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds what two states of a resource differ in. This is for use within cfdevices only. */
@InternalApi
public final class ChangedMembers {
  private static final JsonCodec<Map<String, RawJson>> MEMBERS =
      JsonAdapters.mapOf(JsonAdapters.RAW);

  private ChangedMembers() {}

  /**
   * Returns the names of the outermost members that are not the same JSON in both, in order; absent
   * and null are not the same.
   */
  public static List<String> between(JsonModel before, JsonModel after) {
    Map<String, RawJson> old = members(before);
    Map<String, RawJson> current = members(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(current.keySet());
    names.removeIf(name -> Objects.equals(old.get(name), current.get(name)));
    return List.copyOf(names);
  }

  private static Map<String, RawJson> members(JsonModel model) {
    try {
      return MEMBERS.read(JsonInput.ofOwn(ModelJson.encode(model)));
    } catch (IOException e) {
      throw new AssertionError("a model was encoded as something else than an object", e);
    }
  }
}
