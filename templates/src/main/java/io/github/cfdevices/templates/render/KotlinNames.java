package io.github.cfdevices.templates.render;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes names that are valid in Java as names of Kotlin. */
public final class KotlinNames {
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          as break class continue do else false for fun if in interface is null object package
          return super this throw true try typealias typeof val var when while
          """
              .strip()
              .split("\\s+"));

  /** The types that the templates and views of Kotlin use without an import. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "AutoCloseable",
          "Boolean",
          "Deprecated",
          "DeprecationLevel",
          "Int",
          "List",
          "Long",
          "Map",
          "PublishedApi",
          "String",
          "Suppress",
          "Unit");

  /** The names of the classes that the Kotlin generator writes. */
  private static final String COMPANIONS = ".*(Coroutines|Dsl)";

  private KotlinNames() {}

  /** Returns a name, in backticks if it is a keyword or has other characters than Kotlin allows. */
  public static String quoted(String name) {
    boolean plain =
        !KEYWORDS.contains(name)
            && name.codePoints().allMatch(KotlinNames::isPlain)
            && !name.matches("_+");
    return plain ? name : "`" + name + "`";
  }

  /** Returns the name of a package, or of a class with its package. */
  public static String qualified(String name) {
    return Arrays.stream(name.split("\\.", -1))
        .map(KotlinNames::quoted)
        .collect(Collectors.joining("."));
  }

  /** Returns whether a generated class of the simple name is written with its package. */
  public static boolean isUsed(String className) {
    return BUILT_IN.contains(className)
        || className.matches(COMPANIONS)
        || TemplateImports.ofKotlin().contains(className);
  }

  private static boolean isPlain(int point) {
    return point == '_' || Character.isLetter(point) || Character.isDigit(point);
  }
}
