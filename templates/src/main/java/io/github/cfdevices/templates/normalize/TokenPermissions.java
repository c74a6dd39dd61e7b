package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the permissions of which an API token needs one. */
final class TokenPermissions {
  // Cloudflare's document names up to 30. The limits keep strings and annotations compilable.
  private static final int MAX_NAMES = 100;
  private static final int MAX_LENGTH = 100;

  private final Diagnostics diagnostics;
  private final boolean documented;

  TokenPermissions(OpenAPI document, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.documented =
        document.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .anyMatch(operation -> declared(operation) != null);
  }

  /**
   * Adds the hint with the permissions to an operation that accepts an API token, after that with
   * the credentials. The list is empty if the document names those of other operations only. There
   * is no hint if it names none.
   *
   * @param place the method and path
   */
  void addHint(String place, Operation operation) {
    Object declared = declared(operation);
    List<String> names = List.of();
    if (declared != null) {
      List<String> read = read(declared);
      if (read == null) {
        diagnostics.addIgnored(
            place + " " + Hints.TOKEN_PERMISSIONS,
            "is no list of at most %d names of 1 to %d characters"
                .formatted(MAX_NAMES, MAX_LENGTH));
      } else {
        names = read;
      }
    }
    if (documented && acceptsToken(operation)) {
      operation.addExtension(Hints.PERMISSIONS, names);
    }
  }

  private static @Nullable Object declared(Operation operation) {
    Map<String, Object> extensions = operation.getExtensions();
    return extensions == null ? null : extensions.get(Hints.TOKEN_PERMISSIONS);
  }

  /** Returns the names without duplicates, or null if the value of the hint is invalid. */
  private static @Nullable List<String> read(Object declared) {
    if (!(declared instanceof List<?> names) || names.size() > MAX_NAMES) {
      return null;
    }
    Set<String> distinct = new LinkedHashSet<>();
    for (Object each : names) {
      if (!(each instanceof String name) || name.isBlank() || name.length() > MAX_LENGTH) {
        return null;
      }
      distinct.add(name);
    }
    return List.copyOf(distinct);
  }

  private static boolean acceptsToken(Operation operation) {
    return !(operation.getExtensions() != null
            && operation.getExtensions().get(Hints.CREDENTIALS)
                instanceof AcceptedCredentials accepted)
        || accepted.kinds().contains("API_TOKEN");
  }
}
