package io.github.cfdevices.http;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads credentials from the environment variables that Cloudflare's own tools use; an empty one
 * counts as missing.
 */
final class EnvironmentVariables {
  private static final String API_TOKEN = "CLOUDFLARE_API_TOKEN";
  private static final String EMAIL = "CLOUDFLARE_EMAIL";
  private static final String API_KEY = "CLOUDFLARE_API_KEY";
  private static final String USER_SERVICE_KEY = "CLOUDFLARE_API_USER_SERVICE_KEY";

  private final Map<String, String> variables;

  EnvironmentVariables(Map<String, String> variables) {
    this.variables = variables;
  }

  Credentials credentials() {
    String token = get(API_TOKEN);
    String email = get(EMAIL);
    String key = get(API_KEY);
    String serviceKey = get(USER_SERVICE_KEY);
    refuseMixed(token, email, key, serviceKey);
    if (token != null) {
      return Credentials.apiToken(Credentials.checked(API_TOKEN, token));
    }
    if (serviceKey != null) {
      return Credentials.userServiceKey(Credentials.checked(USER_SERVICE_KEY, serviceKey));
    }
    if (email != null && key != null) {
      return Credentials.apiKey(
          Credentials.checked(EMAIL, email), Credentials.checked(API_KEY, key));
    }
    if (email != null || key != null) {
      String present = email != null ? EMAIL : API_KEY;
      String absent = email != null ? API_KEY : EMAIL;
      throw new InvalidInputException(present, "is set, but " + absent + " is not");
    }
    throw new InvalidInputException(
        "credentials",
        "are missing in the environment: set "
            + (API_TOKEN + ", or " + EMAIL + " with " + API_KEY + ", or " + USER_SERVICE_KEY));
  }

  private @Nullable String get(String name) {
    String value = variables.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static void refuseMixed(
      @Nullable String token,
      @Nullable String email,
      @Nullable String key,
      @Nullable String serviceKey) {
    List<String> kinds = new ArrayList<>();
    if (token != null) {
      kinds.add(API_TOKEN);
    }
    if (key != null || email != null) {
      kinds.add(key != null ? API_KEY : EMAIL);
    }
    if (serviceKey != null) {
      kinds.add(USER_SERVICE_KEY);
    }
    if (kinds.size() > 1) {
      throw new InvalidInputException(
          "credentials",
          "must be of one kind, but the environment contains " + String.join(" and ", kinds));
    }
  }
}
