package io.github.cfdevices.testkit;

import static io.github.cfdevices.testkit.BodyCheck.Shape.ARRAY;
import static io.github.cfdevices.testkit.BodyCheck.Shape.BOOLEAN;
import static io.github.cfdevices.testkit.BodyCheck.Shape.NUMBER;
import static io.github.cfdevices.testkit.BodyCheck.Shape.OBJECT;
import static io.github.cfdevices.testkit.BodyCheck.Shape.TEXT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks a posture rule in a request. {@link RequiredInput} checks what its input must have, once
 * the rest is correct.
 */
final class RuleCheck {
  private static final List<?> TYPES =
      (List<?>)
          Objects.requireNonNull(
              DocumentedOperations.ofProperty(
                  "POST", "/accounts/{account_id}/devices/posture", "enums", "type"));

  private static final Map<String, BodyCheck.Shape> INPUT = new HashMap<>();

  static {
    // Not "overall": the API has sent it as a string and as a number.
    shapes(
        TEXT,
        "certificate_id cn compliance_status connection_id countOperator domain"
            + " eid_last_seen id issue_count last_seen network_status operating_system"
            + " operational_state operator os os_distro_name os_distro_revision"
            + " os_version_extra path risk_level scoreOperator sensor_config sha256 state"
            + " thumbprint version versionOperator");
    shapes(NUMBER, "active_threats score total_score update_window_days");
    shapes(BOOLEAN, "check_private_key enabled exists infected is_active requireAll");
    shapes(ARRAY, "auth_state checkDisks extended_key_usage subject_alternative_names");
    shapes(OBJECT, "locations");
  }

  private RuleCheck() {}

  /** Returns the members of the request, without those that only the server sets. */
  static Map<String, @Nullable Object> members(
      ReceivedRequest request, @Nullable String typeBefore) {
    BodyCheck check = BodyCheck.of(request);
    Map<String, @Nullable Object> rule = check.members();
    check.required("name", TEXT);
    check.required("type", TEXT);
    if (rule.get("type") instanceof String type
        && !TYPES.contains(type)
        && !type.equals(typeBefore)) {
      check.add("/type", "type is not a type of posture rule");
    }
    check.nullable("/description", rule.get("description"), TEXT);
    for (String name : List.of("schedule", "expiration")) {
      check.nullable("/" + name, rule.get(name), TEXT);
      check.matches(name, "(\\d+[smh])*", "a duration such as 5m or 1h");
    }
    match(check, rule.get("match"));
    check.nullable("/input", rule.get("input"), OBJECT);
    Json.members(rule.get("input"))
        .forEach(
            (name, value) -> {
              BodyCheck.Shape shape = INPUT.get(name);
              if (shape != null) {
                check.nullable("/input/" + name, value, shape);
              }
            });
    check.refuseIfWrong();
    RequiredInput.check(check);
    check.refuseIfWrong();
    rule.remove("id");
    rule.remove("enabled");
    return rule;
  }

  private static void match(BodyCheck check, @Nullable Object match) {
    check.nullable("/match", match, ARRAY);
    if (match instanceof List<?> conditions) {
      for (int i = 0; i < conditions.size(); i++) {
        String pointer = "/match/" + i;
        check.present(pointer, conditions.get(i), OBJECT);
        Object platform = Json.members(conditions.get(i)).get("platform");
        check.nullable(pointer + "/platform", platform, TEXT);
      }
    }
  }

  private static void shapes(BodyCheck.Shape shape, String names) {
    for (String name : names.split(" ", -1)) {
      INPUT.put(name, shape);
    }
  }
}
