package io.github.cfdevices.templates.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the imports that a file's code needs from the simple names it uses. */
public final class Imports {
  private static final Pattern SIMPLE_NAME =
      Pattern.compile(
          "(?<![\\p{javaJavaIdentifierPart}.])"
              + "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+");

  private final Map<String, String> generated = new HashMap<>();

  /** Adds a generated class. */
  public void add(String simpleName, String javaPackage) {
    generated.put(simpleName, javaPackage + "." + simpleName);
  }

  /** Returns the package of a generated class, or an empty string if no class has that name. */
  public String packageOf(String simpleName) {
    String name = generated.getOrDefault(simpleName, "");
    return name.isEmpty() ? "" : name.substring(0, name.length() - simpleName.length() - 1);
  }

  /**
   * Returns the qualified names, sorted, that code has to import.
   *
   * @param imported the qualified names that the code's template imports, needed or not
   */
  Set<String> neededBy(String code, Set<String> imported, String javaPackage) {
    Map<String, String> others = new HashMap<>();
    imported.forEach(name -> others.put(simpleName(name), name));
    Set<String> needed = new TreeSet<>();
    Matcher names = SIMPLE_NAME.matcher(JavaCode.withoutStrings(code));
    while (names.find()) {
      String qualified = generated.getOrDefault(names.group(), others.get(names.group()));
      if (qualified != null && !qualified.equals(javaPackage + "." + names.group())) {
        needed.add(qualified);
      }
    }
    return needed;
  }

  /** Returns the same for Kotlin, where the template's own names take precedence. */
  Set<String> neededByKotlin(String code, Set<String> imported, String kotlinPackage) {
    String plain = JavaCode.withoutStrings(code);
    Set<String> needed = new TreeSet<>();
    for (String name : imported) {
      if (Pattern.compile("\\b" + simpleName(name) + "\\b").matcher(plain).find()) {
        needed.add(name);
      }
    }
    Matcher names = SIMPLE_NAME.matcher(plain);
    while (names.find()) {
      String qualified = generated.get(names.group());
      if (qualified != null
          && !KotlinNames.isUsed(names.group())
          && !qualified.equals(kotlinPackage + "." + names.group())) {
        needed.add(KotlinNames.qualified(qualified));
      }
    }
    return needed;
  }

  static String simpleName(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }
}
