package io.github.cfdevices.testkit;

import static io.github.cfdevices.testkit.Access.Kind.KEY;
import static io.github.cfdevices.testkit.Access.Kind.SERVICE_KEY;
import static io.github.cfdevices.testkit.Access.Kind.TOKEN;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the operation of a request, and rejects requests without one. */
final class Router {
  private static final List<String> BASE = List.of("client", "v4", "accounts");
  private static final String DEVICES = "devices/physical-devices";
  private static final String RULES = "devices/posture";
  private static final String INTEGRATIONS = "devices/posture/integration";

  private final Access access;
  private final List<Route> routes = new ArrayList<>();

  Router(Access access, Devices devices, Isps isps, Rules rules, Integrations integrations) {
    this.access = access;
    Set<Access.Kind> token = Set.of(TOKEN);
    add("GET", DEVICES, token, devices::list);
    add("GET", DEVICES + "/*", token, devices::get);
    add("DELETE", DEVICES + "/*", token, devices::delete);
    add("POST", DEVICES + "/*/revoke", token, devices::revoke);
    add("GET", "dex/devices/*/isps", Set.of(TOKEN, KEY, SERVICE_KEY), isps::list);
    Set<Access.Kind> posture = Set.of(TOKEN, KEY);
    // Before the rules, so that "integration" is not read as the ID of a rule.
    add("GET", INTEGRATIONS, posture, integrations::list);
    add("POST", INTEGRATIONS, posture, integrations::create);
    add("GET", INTEGRATIONS + "/*", posture, integrations::get);
    add("PATCH", INTEGRATIONS + "/*", posture, integrations::update);
    add("DELETE", INTEGRATIONS + "/*", posture, integrations::delete);
    add("GET", RULES, posture, rules::list);
    add("POST", RULES, posture, rules::create);
    add("GET", RULES + "/*", posture, rules::get);
    add("PUT", RULES + "/*", posture, rules::update);
    add("DELETE", RULES + "/*", posture, rules::delete);
  }

  Outcome handle(ReceivedRequest request) {
    List<String> segments = segments(request);
    if (segments.size() < 5
        || !segments.subList(0, 3).equals(BASE)
        || !segments.get(3).matches("[0-9a-f]{32}")) {
      throw unroutable(request);
    }
    List<String> rest = segments.subList(4, segments.size());
    List<Route> here = routes.stream().filter(route -> route.matches(rest)).toList();
    if (here.isEmpty()) {
      throw unroutable(request);
    }
    List<String> pattern = here.get(0).pattern();
    Set<String> allowed = new TreeSet<>();
    for (Route route : here) {
      if (route.pattern().equals(pattern)) {
        allowed.add(route.method());
        if (route.method().equals(request.method())) {
          access.check(request.headers(), route.accepted());
          access.checkAccount(segments.get(3));
          return route.operation().handle(request, route.id(rest));
        }
      }
    }
    throw Refusal.of(
        405, Refusal.METHOD_NOT_ALLOWED, "Method not allowed: use " + String.join(" or ", allowed));
  }

  private void add(String method, String pattern, Set<Access.Kind> accepted, Operation operation) {
    routes.add(new Route(method, List.of(pattern.split("/")), accepted, operation));
  }

  /** Returns whether an operation of the document is implemented here. */
  boolean implementsRoute(ExampleRoutes.ExampleRoute example) {
    List<String> pattern = example.pattern();
    return pattern.size() > 2
        && routes.stream()
            .anyMatch(
                route ->
                    route.method().equals(example.method())
                        && route.pattern().equals(pattern.subList(2, pattern.size())));
  }

  /** Returns the decoded segments below the base URL. */
  static List<String> segmentsBelowBase(ReceivedRequest request) {
    List<String> segments = segments(request);
    return segments.size() < 2 || !segments.subList(0, 2).equals(BASE.subList(0, 2))
        ? List.of()
        : segments.subList(2, segments.size());
  }

  private static List<String> segments(ReceivedRequest request) {
    List<String> segments = new ArrayList<>();
    String path = request.path();
    for (String segment : path.substring(Math.min(1, path.length())).split("/", -1)) {
      try {
        // URLDecoder decodes form data, where "+" is a space.
        segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw unroutable(request);
      }
    }
    // As on the real server, an empty ID addresses the collection.
    if (segments.get(segments.size() - 1).isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    return segments;
  }

  private static Refusal unroutable(ReceivedRequest request) {
    return new Refusal(
        404,
        List.of(
            Refusal.error(
                Refusal.UNROUTABLE,
                "Could not route to "
                    + request.path()
                    + ", perhaps your object identifier is invalid?"),
            Refusal.error(Refusal.NO_ROUTE, "No route for that URI")));
  }

  private record Route(
      String method, List<String> pattern, Set<Access.Kind> accepted, Operation operation) {
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

    String id(List<String> segments) {
      int at = pattern.indexOf("*");
      return at < 0 ? "" : segments.get(at);
    }
  }
}
