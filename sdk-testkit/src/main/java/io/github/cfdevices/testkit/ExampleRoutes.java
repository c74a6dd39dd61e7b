package io.github.cfdevices.testkit;

import io.github.cfdevices.json.RawJson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of the document with an example of the response of each. */
final class ExampleRoutes {
  private final Access access;
  private final List<ExampleRoute> routes;

  ExampleRoutes(Access access, List<Map<String, @Nullable Object>> operations) {
    this.access = access;
    this.routes = operations.stream().map(ExampleRoutes::route).toList();
  }

  /**
   * Returns the operation for a method and a path below the base URL, or null. Literal segments
   * take precedence over variables.
   */
  @Nullable ExampleRoute find(String method, List<String> segments) {
    ExampleRoute found = null;
    for (ExampleRoute route : routes) {
      if (route.method().equals(method)
          && route.matches(segments)
          && (found == null || route.isMoreLiteralThan(found))) {
        found = route;
      }
    }
    return found;
  }

  /** Returns the example, after it has checked the credentials and the account of the request. */
  ServerResponse respond(ExampleRoute route, ReceivedRequest request, List<String> segments) {
    if (!route.accepted().isEmpty()) {
      access.check(request.headers(), route.accepted());
    }
    if (route.pattern().size() > 1 && route.pattern().get(0).equals("accounts")) {
      access.checkAccount(segments.get(1));
    }
    if (route.mediaType() == null) {
      return ServerResponse.of(route.status());
    }
    String text =
        route.mediaType().contains("json") || !(route.body() instanceof String plain)
            ? RawJson.of(route.body()).text()
            : plain;
    return ServerResponse.of(route.status(), route.mediaType(), text);
  }

  private static ExampleRoute route(Map<String, @Nullable Object> operation) {
    List<String> pattern = new ArrayList<>();
    for (String segment : String.valueOf(operation.get("path")).substring(1).split("/", -1)) {
      pattern.add(segment.startsWith("{") && segment.endsWith("}") ? "*" : segment);
    }
    Set<Access.Kind> accepted = EnumSet.noneOf(Access.Kind.class);
    if (operation.get("credentials") instanceof List<?> kinds && !kinds.contains("NONE")) {
      add(accepted, Access.Kind.TOKEN, kinds.contains("API_TOKEN"));
      add(accepted, Access.Kind.KEY, kinds.contains("API_KEY"));
      add(accepted, Access.Kind.SERVICE_KEY, kinds.contains("USER_SERVICE_KEY"));
    }
    return new ExampleRoute(
        String.valueOf(operation.get("method")),
        pattern,
        accepted,
        Json.integer(operation.get("status")),
        Json.text(operation, "mediaType"),
        operation.get("body"));
  }

  private static void add(Set<Access.Kind> kinds, Access.Kind kind, boolean accepted) {
    if (accepted) {
      kinds.add(kind);
    }
  }

  /** An operation; its pattern contains {@code *} for each variable. */
  record ExampleRoute(
      String method,
      List<String> pattern,
      Set<Access.Kind> accepted,
      int status,
      @Nullable String mediaType,
      @Nullable Object body) {
    boolean matches(List<String> segments) {
      if (segments.size() != pattern.size()) {
        return false;
      }
      for (int i = 0; i < segments.size(); i++) {
        if (!pattern.get(i).equals("*") && !pattern.get(i).equals(segments.get(i))) {
          return false;
        }
      }
      return true;
    }

    boolean isMoreLiteralThan(ExampleRoute other) {
      for (int i = 0; i < pattern.size(); i++) {
        boolean variable = pattern.get(i).equals("*");
        if (variable != other.pattern.get(i).equals("*")) {
          return !variable;
        }
      }
      return false;
    }
  }
}
