package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.render.JavaNames;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each operation a unique ID that is a valid name of a Java method. */
final class OperationIds {
  /** The methods that each facade declares or inherits. */
  private static final Set<String> TAKEN =
      Set.of(
          "account",
          "clone",
          "equals",
          "finalize",
          "forAccount",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "with",
          "withResponse");

  private final Set<String> given = new HashSet<>();

  void complete(PathItem.HttpMethod method, String path, Operation operation) {
    String origin = method.name().toLowerCase(Locale.ROOT) + " " + path;
    String id = operation.getOperationId();
    String name = methodName(id == null || id.isBlank() ? origin : id);
    operation.setOperationId(
        JavaNames.unique(name, origin, unique -> given.add(unique.toLowerCase(Locale.ROOT))));
  }

  private static String methodName(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : JavaNames.words(id)) {
      boolean first = name.isEmpty();
      name.append(
              first ? Character.toLowerCase(word.charAt(0)) : Character.toUpperCase(word.charAt(0)))
          .append(word, 1, word.length());
    }
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
      name.insert(0, "call");
    }
    String method = JavaNames.limited(name.toString(), id);
    return JavaNames.isReserved(method) || TAKEN.contains(method) ? method + "Call" : method;
  }
}
