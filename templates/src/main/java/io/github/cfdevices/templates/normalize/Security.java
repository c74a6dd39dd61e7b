package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Translates the security requirements of operations into kinds of credentials. */
final class Security {
  private static final String EMAIL_HEADER = "x-auth-email";
  private static final String KEY_HEADER = "x-auth-key";
  private static final Set<String> EMAIL_OR_KEY = Set.of(EMAIL_HEADER, KEY_HEADER);
  private static final String SERVICE_KEY_HEADER = "x-auth-user-service-key";

  private final OpenAPI document;

  Security(OpenAPI document) {
    this.document = document;
  }

  /**
   * Adds the hint with the credentials that an operation accepts. There is no hint if neither the
   * operation nor the document has security requirements.
   *
   * @return the reason why no requirement can be satisfied, or null if one can
   */
  @Nullable String addHint(Operation operation) {
    List<SecurityRequirement> alternatives =
        operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
    if (alternatives == null) {
      return null;
    }
    Set<String> kinds = new TreeSet<>();
    Set<String> keys = new LinkedHashSet<>();
    List<String> reasons = new ArrayList<>();
    for (SecurityRequirement alternative : alternatives) {
      addKinds(alternative, kinds, keys, reasons);
    }
    if (alternatives.isEmpty()) {
      kinds.add("NONE");
    }
    if (kinds.isEmpty()) {
      return String.join("; ", reasons);
    }
    operation.addExtension(
        Hints.CREDENTIALS, new AcceptedCredentials(List.copyOf(kinds), List.copyOf(keys)));
    return null;
  }

  /**
   * Adds the kinds of credentials that satisfy a requirement, or the reason why none does.
   *
   * <p>An email address and a key of Cloudflare are one kind. Cloudflare's document often requires
   * them together with a token, which the API rejects. The pair and the token are then
   * alternatives.
   */
  private void addKinds(
      SecurityRequirement requirement, Set<String> kinds, Set<String> keys, List<String> reasons) {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    Set<String> headers = new TreeSet<>();
    for (String name : requirement.keySet()) {
      SecurityScheme scheme = scheme(name);
      if (scheme == null) {
        reasons.add("the security scheme " + name + " is not declared");
        return;
      }
      schemes.put(name, scheme);
      headers.add(header(scheme));
    }
    boolean emailAndKey = headers.contains(EMAIL_HEADER) && headers.contains(KEY_HEADER);
    if (emailAndKey) {
      schemes.values().removeIf(scheme -> EMAIL_OR_KEY.contains(header(scheme)));
    }
    if (schemes.size() > 1) {
      reasons.add(
          "the security schemes "
              + String.join(" and ", requirement.keySet())
              + " cannot be combined");
      return;
    }
    if (emailAndKey) {
      kinds.add("API_KEY");
    } else if (schemes.isEmpty()) {
      kinds.add("NONE");
    }
    schemes.forEach(
        (name, scheme) -> {
          String kind = kind(name, scheme, keys, reasons);
          if (kind != null) {
            kinds.add(kind);
          }
        });
  }

  private static String header(SecurityScheme scheme) {
    return String.valueOf(keyName(scheme)).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String kind(
      String name, SecurityScheme scheme, Set<String> keys, List<String> reasons) {
    switch (scheme.getType()) {
      case OAUTH2, OPENIDCONNECT -> {
        return "API_TOKEN";
      }
      case HTTP -> {
        if ("bearer".equalsIgnoreCase(scheme.getScheme())) {
          return "API_TOKEN";
        }
        if ("basic".equalsIgnoreCase(scheme.getScheme())) {
          return "BASIC";
        }
        reasons.add("the security scheme " + name + " is HTTP " + scheme.getScheme());
        return null;
      }
      case APIKEY -> {
        String key = keyName(scheme);
        if (key == null) {
          reasons.add("the security scheme " + name + " is a key in a " + scheme.getIn());
          return null;
        }
        if (key.equalsIgnoreCase(SERVICE_KEY_HEADER)) {
          return "USER_SERVICE_KEY";
        }
        keys.add(key);
        return "KEY";
      }
      default -> {
        reasons.add("the security scheme " + name + " is " + scheme.getType());
        return null;
      }
    }
  }

  /** Returns the header of a key, {@code ?} with its query parameter, or null. */
  private static @Nullable String keyName(SecurityScheme scheme) {
    if (scheme.getType() != SecurityScheme.Type.APIKEY || scheme.getName() == null) {
      return null;
    }
    if (scheme.getIn() == SecurityScheme.In.HEADER) {
      return scheme.getName();
    }
    return scheme.getIn() == SecurityScheme.In.QUERY ? "?" + scheme.getName() : null;
  }

  private @Nullable SecurityScheme scheme(String name) {
    Map<String, SecurityScheme> schemes = document.getComponents().getSecuritySchemes();
    SecurityScheme scheme = schemes == null ? null : schemes.get(name);
    while (scheme != null && scheme.get$ref() != null) {
      String ref = scheme.get$ref();
      scheme = schemes.get(ref.substring(ref.lastIndexOf('/') + 1));
    }
    return scheme == null || scheme.getType() == null ? null : scheme;
  }
}
