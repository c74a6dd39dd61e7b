package io.github.cfdevices.testkit;

import static io.github.cfdevices.testkit.BodyCheck.Shape.OBJECT;
import static io.github.cfdevices.testkit.BodyCheck.Shape.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a posture integration in a request: the config of its type and the vendor's credentials.
 */
final class IntegrationCheck {
  static final Set<String> SECRETS = Set.of("client_key", "client_secret", "access_client_secret");

  /** The value that makes the vendor reject a config. */
  private static final String WRONG = "wrong";

  /** The members that the document requires in the config of each type. */
  private static final Map<String, @Nullable Object> REQUIRED =
      Json.members(
          DocumentedOperations.ofProperty(
              "POST", "/accounts/{account_id}/devices/posture/integration", "required", "config"));

  private IntegrationCheck() {}

  static Map<String, @Nullable Object> created(ReceivedRequest request) {
    BodyCheck check = BodyCheck.of(request);
    for (String name : List.of("name", "type", "interval")) {
      check.required(name, TEXT);
    }
    check.required("config", OBJECT);
    check.members().remove("id");
    check(check, check.members());
    return check.members();
  }

  /** Returns an integration after a PATCH; a config in the request replaces the whole one. */
  static Map<String, @Nullable Object> updated(
      ReceivedRequest request, Map<String, @Nullable Object> before) {
    BodyCheck check = BodyCheck.of(request);
    for (String name : List.of("name", "type", "interval")) {
      check.optional(name, TEXT);
    }
    check.optional("config", OBJECT);
    check.members().remove("id");
    Map<String, @Nullable Object> after = Json.members(before);
    after.putAll(check.members());
    check(check, after);
    return after;
  }

  private static void check(BodyCheck check, Map<String, @Nullable Object> integration) {
    check.matches("interval", "\\d+[mh]", "a duration such as 5m or 12h");
    // Members that are not sent are not checked, because an added integration may be invalid.
    boolean forVendor =
        check.members().containsKey("type") || check.members().containsKey("config");
    Object type = integration.get("type");
    if (forVendor
        && type instanceof String
        && integration.get("config") instanceof Map<?, ?> config) {
      if (REQUIRED.get(type) instanceof List<?> required) {
        config(check, config, required);
      } else {
        check.add("/type", "type is not a type of posture integration");
      }
    }
    check.refuseIfWrong();
    if (forVendor && Json.members(integration.get("config")).values().contains(WRONG)) {
      throw Refusal.of(
          400, Refusal.VENDOR_REFUSED, "the third-party provider refused the credentials");
    }
  }

  private static void config(BodyCheck check, Map<?, ?> config, List<?> required) {
    for (Object name : required) {
      if (!config.containsKey(name) || "".equals(config.get(name))) {
        check.add("/config/" + name, "config." + name + " is required");
      } else {
        check.present("/config/" + name, config.get(name), TEXT);
      }
    }
    for (String name : List.of("access_client_id", "access_client_secret")) {
      if (!required.contains(name)) {
        check.nullable("/config/" + name, config.get(name), TEXT);
      }
    }
  }
}
