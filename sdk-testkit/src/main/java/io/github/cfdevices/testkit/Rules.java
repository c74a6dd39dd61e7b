package io.github.cfdevices.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posture rules. Unknown members are stored unchanged. */
final class Rules {
  private final PostureStore store;
  private final HiddenMembers hidden;

  Rules(PostureStore store, HiddenMembers hidden) {
    this.store = store;
    this.hidden = hidden;
  }

  Outcome list(ReceivedRequest request, String unused) {
    List<Map<String, @Nullable Object>> rules = store.all();
    return new Outcome(
        hidden.visible(rules),
        Json.object(
            "count",
            rules.size(),
            "page",
            1,
            "per_page",
            rules.size(),
            "total_count",
            rules.size()));
  }

  Outcome create(ReceivedRequest request, String unused) {
    Map<String, @Nullable Object> rule = RuleCheck.members(request, null);
    rule.put("enabled", isEnabled(rule));
    return Outcome.of(hidden.visible(store.add(rule)));
  }

  Outcome get(ReceivedRequest request, String id) {
    return Outcome.of(hidden.visible(store.get(id)));
  }

  Outcome update(ReceivedRequest request, String id) {
    synchronized (store) {
      Map<String, @Nullable Object> before = store.get(id);
      Map<String, @Nullable Object> rule = Json.object("id", id);
      rule.putAll(RuleCheck.members(request, Json.text(before, "type")));
      rule.put("enabled", isEnabled(rule));
      store.replace(id, rule);
      return Outcome.of(hidden.visible(rule));
    }
  }

  /** Returns whether a rule has no members that its vendor no longer reports. */
  private static boolean isEnabled(Map<String, @Nullable Object> rule) {
    Map<String, @Nullable Object> input = Json.members(rule.get("input"));
    return !"kolide".equals(rule.get("type"))
        || !(input.containsKey("issue_count") || input.containsKey("countOperator"));
  }

  Outcome delete(ReceivedRequest request, String id) {
    store.remove(id);
    return Outcome.of(Json.object("id", id));
  }
}
