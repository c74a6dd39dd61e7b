package io.github.cfdevices.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members that the fake stores and omits from responses, as the API does with some of them. */
final class HiddenMembers {
  private final Set<String> paths;

  HiddenMembers(Set<String> paths) {
    this.paths = paths;
  }

  /** Returns a copy of a stored object without the hidden members. */
  Map<String, @Nullable Object> visible(Map<String, @Nullable Object> stored) {
    return without(stored, "");
  }

  List<Map<String, @Nullable Object>> visible(List<Map<String, @Nullable Object>> stored) {
    List<Map<String, @Nullable Object>> visible = new ArrayList<>();
    stored.forEach(each -> visible.add(visible(each)));
    return visible;
  }

  private Map<String, @Nullable Object> without(@Nullable Object stored, String prefix) {
    Map<String, @Nullable Object> members = Json.members(stored);
    members.keySet().removeIf(name -> paths.contains(prefix + name));
    members.replaceAll(
        (name, value) -> value instanceof Map ? without(value, prefix + name + ".") : value);
    return members;
  }
}
