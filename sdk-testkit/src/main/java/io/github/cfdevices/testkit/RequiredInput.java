package io.github.cfdevices.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members that the document requires in the input of each type of posture rule. */
final class RequiredInput {
  private static final String PATH = "/accounts/{account_id}/devices/posture";
  private static final Map<String, @Nullable Object> BY_TYPE = byType();

  private RequiredInput() {}

  private static Map<String, @Nullable Object> byType() {
    for (Map<String, @Nullable Object> operation : DocumentedOperations.ALL) {
      if (PATH.equals(operation.get("path")) && "POST".equals(operation.get("method"))) {
        return Json.members(Json.members(operation.get("required")).get("input"));
      }
    }
    return Map.of();
  }

  /** Adds an error for a missing input and for each missing member of it. */
  static void check(BodyCheck check) {
    Map<String, @Nullable Object> rule = check.members();
    if (!(BY_TYPE.get(String.valueOf(rule.get("type"))) instanceof List<?> required)) {
      return;
    }
    if (rule.get("input") == null) {
      check.add("/input", "input is required");
      return;
    }
    Map<String, @Nullable Object> input = Json.members(rule.get("input"));
    for (Object name : required) {
      if (input.get(String.valueOf(name)) == null) {
        check.add("/input/" + name, "input." + name + " is required");
      }
    }
  }
}
