package io.github.cfdevices.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members that the document requires in the input of each type of posture rule. */
final class RequiredInput {
  private static final Map<String, @Nullable Object> BY_TYPE =
      Json.members(
          DocumentedOperations.ofProperty(
              "POST", "/accounts/{account_id}/devices/posture", "required", "input"));

  private RequiredInput() {}

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
