package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Translates the security requirements of operations into kinds of credentials. */
final class Security {
  private static final String EMAIL_HEADER = "x-auth-email";
  private static final String KEY_HEADER = "x-auth-key";
  private static final String SERVICE_KEY_HEADER = "x-auth-user-service-key";
  private static final String AUTHORIZATION = "Authorization";

  private final OpenAPI document;
  private final Diagnostics diagnostics;

  Security(OpenAPI document, Diagnostics diagnostics) {
    this.document = document;
    this.diagnostics = diagnostics;
  }

  /**
   * Adds the hint with the credentials that an operation accepts. There is no hint if neither the
   * operation nor the document has security requirements.
   *
   * <p>If the document does not declare the schemes, no credentials are sent: it does not tell
   * which ones belong to the operation.
   *
   * @param place the method and path of the operation
   * @return the reason why no requirement can be satisfied, or null if one can
   */
  @Nullable String addHint(String place, Operation operation) {
    List<SecurityRequirement> alternatives =
        operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
    if (alternatives == null) {
      return null;
    }
    Set<String> kinds = new TreeSet<>();
    Set<List<String>> keys = new LinkedHashSet<>();
    List<String> reasons = new ArrayList<>();
    for (SecurityRequirement alternative : alternatives) {
      try {
        addKinds(alternative, kinds, keys);
      } catch (IllegalArgumentException e) {
        reasons.add(Diagnostics.reasonOf(e));
      }
    }
    if (alternatives.isEmpty()) {
      kinds.add("NONE");
    }
    String problem = String.join("; ", reasons);
    if (kinds.isEmpty() && !alternatives.stream().allMatch(this::isUndeclared)) {
      return problem;
    }
    if (kinds.isEmpty()) {
      diagnostics.addIgnored(place + " security", problem + ", so no credentials are sent");
      kinds.add("NONE");
    }
    operation.addExtension(
        Hints.CREDENTIALS, new AcceptedCredentials(List.copyOf(kinds), List.copyOf(keys)));
    return null;
  }

  private boolean isUndeclared(SecurityRequirement requirement) {
    return requirement.keySet().stream().anyMatch(name -> scheme(name) == null);
  }

  /**
   * Adds the kinds of credentials that satisfy a requirement. Several are sent together.
   *
   * <p>An email address and a key of Cloudflare are one kind. Cloudflare's document often requires
   * them together with a token, which the API rejects. The pair and the token are then
   * alternatives.
   *
   * @throws IllegalArgumentException with the reason why no kind satisfies it
   */
  private void addKinds(
      SecurityRequirement requirement, Set<String> kinds, Set<List<String>> keys) {
    SortedMap<String, Sent> together = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : requirement.keySet()) {
      Sent one = sent(name);
      Sent other = together.putIfAbsent(one.place(), one);
      if (other != null && !other.name().equalsIgnoreCase(one.name())) {
        throw new IllegalArgumentException(
            "the security schemes %s and %s cannot be combined, because both use %s"
                .formatted(other.scheme(), name, one.place()));
      }
    }
    Map<String, Sent> others = new TreeMap<>(together);
    if (others.remove(EMAIL_HEADER) != null
        && others.remove(KEY_HEADER) != null
        && others.values().stream().allMatch(Sent::isOfCloudflare)) {
      kinds.add("API_KEY");
      others.values().forEach(other -> kinds.add(other.kind()));
    } else if (together.isEmpty()) {
      kinds.add("NONE");
    } else if (together.size() == 1) {
      Sent one = together.values().iterator().next();
      kinds.add(one.kind());
      if (one.kind().equals("KEY")) {
        keys.add(List.of(one.name()));
      }
    } else {
      kinds.add("KEY");
      keys.add(together.values().stream().map(Sent::name).toList());
    }
  }

  /**
   * Credentials of one scheme.
   *
   * @param place the header, {@code ?} with the query parameter, or {@code Cookie:} with the cookie
   * @param name the place, with the scheme of HTTP if it is {@code Authorization}
   */
  private record Sent(String scheme, String kind, String place, String name) {
    static Sent authorization(String scheme, String kind, String http) {
      return new Sent(scheme, kind, AUTHORIZATION, AUTHORIZATION + ": " + http);
    }

    boolean isOfCloudflare() {
      return kind.equals("API_TOKEN") || kind.equals("USER_SERVICE_KEY");
    }
  }

  private Sent sent(String name) {
    SecurityScheme scheme = scheme(name);
    if (scheme == null) {
      throw new IllegalArgumentException("the security scheme " + name + " is not declared");
    }
    if (scheme.getType() == null) { // The parser knows the types of OpenAPI 3.0 only.
      throw new IllegalArgumentException(
          "the type of the security scheme " + name + " is not supported");
    }
    String place = null;
    switch (scheme.getType()) {
      case OAUTH2, OPENIDCONNECT -> {
        return Sent.authorization(name, "API_TOKEN", "Bearer");
      }
      case HTTP -> {
        if ("bearer".equalsIgnoreCase(scheme.getScheme())) {
          return Sent.authorization(name, "API_TOKEN", "Bearer");
        }
        if ("basic".equalsIgnoreCase(scheme.getScheme())) {
          return Sent.authorization(name, "BASIC", "Basic");
        }
        throw new IllegalArgumentException(
            "the security scheme " + name + " is HTTP " + scheme.getScheme());
      }
      case APIKEY -> place = place(scheme);
      default ->
          throw new IllegalArgumentException(
              "the security scheme " + name + " is " + scheme.getType());
    }
    if (place == null) {
      throw new IllegalArgumentException(
          "the security scheme " + name + " is a key without a name or place");
    }
    String kind = place.equalsIgnoreCase(SERVICE_KEY_HEADER) ? "USER_SERVICE_KEY" : "KEY";
    return new Sent(name, kind, place, place);
  }

  private static @Nullable String place(SecurityScheme scheme) {
    if (scheme.getName() == null || scheme.getIn() == null) {
      return null;
    }
    return switch (scheme.getIn()) {
      case HEADER -> scheme.getName();
      case QUERY -> "?" + scheme.getName();
      case COOKIE -> "Cookie: " + scheme.getName();
    };
  }

  private @Nullable SecurityScheme scheme(String name) {
    Map<String, SecurityScheme> schemes = document.getComponents().getSecuritySchemes();
    SecurityScheme scheme = schemes == null ? null : schemes.get(name);
    while (scheme != null && scheme.get$ref() != null) {
      String ref = scheme.get$ref();
      scheme = schemes.get(ref.substring(ref.lastIndexOf('/') + 1));
    }
    return scheme;
  }
}
