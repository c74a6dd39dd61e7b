package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares two states of a resource. It is public because edits use it. */
@InternalApi
public final class ChangedMembers {
  private static final TypeAdapter<Map<String, RawJson>> MEMBERS =
      TypeAdapters.mapOf(TypeAdapters.RAW);

  private ChangedMembers() {}

  /**
   * Returns the names of the outermost members whose JSON differs, in the order of the models. An
   * absent member differs from null.
   */
  public static List<String> between(JsonModel before, JsonModel after) {
    Map<String, RawJson> old = members(before);
    Map<String, RawJson> current = members(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(current.keySet());
    List<String> changed = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(old.get(name), current.get(name))) {
        changed.add(name);
      }
    }
    return changed;
  }

  private static Map<String, RawJson> members(JsonModel model) {
    try {
      return MEMBERS.read(JsonParser.ofTrusted(ModelJson.encode(model)));
    } catch (IOException e) {
      throw new AssertionError("a model was not encoded as an object", e);
    }
  }
}
