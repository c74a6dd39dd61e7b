package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** Ignores the hints for names of methods that cannot be used. */
final class MethodNames {
  private final Diagnostics diagnostics;
  private final Map<String, String> taken = new HashMap<>();

  MethodNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(String place, Operation operation) {
    Map<String, Object> hints = operation.getExtensions();
    if (hints == null || !hints.containsKey(Hints.METHOD_NAME)) {
      return;
    }
    String name = String.valueOf(hints.get(Hints.METHOD_NAME));
    String problem = null;
    if (!SourceVersion.isIdentifier(name)) {
      problem = "no name of a Java method: " + name;
    } else {
      List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
      String other = taken.putIfAbsent((tags.isEmpty() ? "" : tags.get(0)) + " " + name, place);
      if (other != null) {
        problem = "the name of the method of " + other;
      }
    }
    if (problem != null) {
      hints.remove(Hints.METHOD_NAME);
      diagnostics.addIgnored(place + " " + Hints.METHOD_NAME, problem);
    }
  }
}
