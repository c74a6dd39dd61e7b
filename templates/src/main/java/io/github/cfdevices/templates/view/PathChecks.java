package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.PathStyle;
import io.github.cfdevices.templates.render.Literals;
import java.util.List;

/** The calls of the runtime's {@code Checks} for the values in a path. */
final class PathChecks {
  private PathChecks() {}

  /** Returns the variable that holds a value as it is sent if it has a style. */
  static String segmentOf(RequestParameter parameter) {
    return parameter.name() + "Segment";
  }

  /** Adds the statements that check a parameter. */
  static void add(RequestParameter parameter, JavaTypes types, List<String> statements) {
    String name = parameter.fromClient() ? "accountId" : parameter.name();
    String label = Literals.quoted(parameter.wireName());
    String type = parameter.type();
    PathStyle style = parameter.pathStyle();
    if (style != null) {
      statements.add(
          "PathSegment %s = PathSegment.%s(%s, %s, %s);"
              .formatted(segmentOf(parameter), style.name(), label, name, style.explode()));
    } else if (type.equals("String")) {
      Integer maxLength = parameter.source().maxLength;
      String limit = maxLength == null ? "" : ", " + maxLength;
      statements.add("Checks.pathSegment(" + label + ", " + name + limit + ");");
    } else if (types.isEnum(parameter.source())) {
      String value = "Checks.required(" + label + ", " + name + ").value()";
      statements.add("Checks.pathSegment(" + label + ", " + value + ");");
    } else if (JavaTypes.scalarUnion(parameter.source()) != null) {
      String value = "Checks.required(" + label + ", " + name + ").toString()";
      statements.add("Checks.pathSegment(" + label + ", " + value + ");");
    } else if (JavaTypes.unboxed(type).equals(type)) {
      statements.add("Checks.required(" + label + ", " + name + ");");
    }
    for (Constraint constraint : Constraint.of(parameter.source())) {
      if (!constraint.method().equals("length")) {
        statements.add(constraint.check(label, name));
      }
    }
  }
}
