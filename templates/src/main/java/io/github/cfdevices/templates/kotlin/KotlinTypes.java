package io.github.cfdevices.templates.kotlin;

import io.github.cfdevices.templates.render.KotlinNames;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes the types of views as types of Kotlin. */
final class KotlinTypes {
  private static final Map<String, String> BUILT_IN =
      Map.of("Integer", "Int", "int", "Int", "long", "Long", "boolean", "Boolean");

  private static final String NULLABLE = "@Nullable ";

  private final UnaryOperator<String> packageOf;

  /**
   * Creates the types of a document.
   *
   * @param packageOf returns the package of a generated class with the simple name
   */
  KotlinTypes(UnaryOperator<String> packageOf) {
    this.packageOf = packageOf;
  }

  /** Returns a type of Java, with the annotation of nullable ones, as one of Kotlin. */
  String of(String javaType) {
    if (javaType.startsWith(NULLABLE)) {
      return of(javaType.substring(NULLABLE.length())) + "?";
    }
    int open = javaType.indexOf('<');
    if (open < 0) {
      return ofClass(javaType);
    }
    String arguments = javaType.substring(open + 1, javaType.length() - 1);
    return javaType.startsWith("Map<String, ")
        ? "Map<String, " + of(arguments.substring("String, ".length())) + ">"
        : ofClass(javaType.substring(0, open)) + "<" + of(arguments) + ">";
  }

  /** Returns the name of a class, with its package if the simple name means another class. */
  String ofClass(String name) {
    String builtIn = BUILT_IN.get(name);
    if (builtIn != null) {
      return builtIn;
    }
    String origin = packageOf.apply(name);
    return origin.isEmpty() || !KotlinNames.isUsed(name)
        ? KotlinNames.quoted(name)
        : KotlinNames.qualified(origin + "." + name);
  }
}
