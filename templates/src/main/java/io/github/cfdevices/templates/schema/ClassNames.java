package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.ReservedNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives each schema a unique class name. Names differ in more than their case, because some file
 * systems do not distinguish {@code Foo.java} and {@code FOO.java}.
 *
 * <p>A name depends on the name of the schema only. If two schemas have the same Java name, the
 * second one gets a suffix that is derived from its own name. A schema that is added to a document
 * therefore renames no earlier schema, and no later one with another Java name.
 */
public final class ClassNames {
  private final Map<String, String> byKey = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final String rootKey;

  /** Creates the names of a document, given the root class, whose name no schema has. */
  public ClassNames(String root) {
    this.rootKey = JavaNames.fileKey(root);
  }

  /** Returns the class name of a schema, the same for each call. */
  String of(String key) {
    String known = byKey.get(key);
    if (known == null) {
      known = claim(javaName(key), key);
      byKey.put(key, known);
    }
    return known;
  }

  /** Returns a class name for a schema without a name of its own, given one and its place. */
  String ofNameless(String name, String place) {
    return claim(javaName(name), place);
  }

  /** Returns the name of the class that holds the parameters of an operation. */
  public String ofParameters(String operationId) {
    return claim(words(operationId) + "Params", operationId);
  }

  /** Returns the name of the class that holds the fields of an operation's form. */
  public String ofForm(String operationId) {
    return claim(words(operationId) + "Form", operationId);
  }

  private String claim(String wanted, String origin) {
    String name = JavaNames.limited(wanted, origin);
    return JavaNames.unique(name, origin, each -> taken.add(JavaNames.fileKey(each)));
  }

  /** Returns the class name of a schema's name that no other schema has taken. */
  private String javaName(String key) {
    String name = words(key);
    return ReservedNames.contains(name) || JavaNames.fileKey(name).equals(rootKey)
        ? name + "Model"
        : name;
  }

  private static String words(String key) {
    StringBuilder name = new StringBuilder();
    JavaNames.words(key).forEach(word -> name.append(JavaNames.capitalized(word)));
    boolean valid = !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
    return valid ? name.toString() : "Model" + name;
  }
}
