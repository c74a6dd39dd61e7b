package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/**
 * The constraints of a value and of the elements in it.
 *
 * @param own those of the value
 * @param elements those of the items of a list or the values of a map, or null if there are none
 */
record Constraints(List<Constraint> own, @Nullable Elements elements) {
  private static final List<String> INDEXES = List.of("i", "j", "k", "l", "m", "n");

  /**
   * The constraints of elements.
   *
   * @param inList whether the value is a list rather than a map
   * @param type their Java type
   */
  record Elements(boolean inList, String type, Constraints constraints) {}

  static Constraints of(IJsonSchemaValidationProperties schema, JavaTypes types) {
    return new Constraints(Constraint.of(schema), elements(schema, types));
  }

  private static @Nullable Elements elements(
      IJsonSchemaValidationProperties schema, JavaTypes types) {
    CodegenProperty element = types.elementOf(schema);
    if (element == null) {
      return null;
    }
    Constraints constraints = of(element, types);
    boolean none = constraints.own.isEmpty() && constraints.elements == null;
    return none ? null : new Elements(schema.getIsArray(), types.stored(element), constraints);
  }

  /**
   * Returns the statements that check a value.
   *
   * @param label the expression of its name in messages
   * @param name the name of the variable that contains it
   */
  List<String> checks(String label, String name) {
    List<String> statements = new ArrayList<>();
    List<String> indexes = INDEXES.stream().filter(index -> !index.equals(name)).toList();
    addTo(statements, "", label, name, indexes, 0);
    return statements;
  }

  private void addTo(
      List<String> statements,
      String indent,
      String label,
      String value,
      List<String> indexes,
      int depth) {
    own.forEach(constraint -> statements.add(indent + constraint.check(label, value)));
    if (elements == null || depth == indexes.size()) {
      return;
    }
    String index = indexes.get(depth);
    String elementLabel;
    String element;
    if (elements.inList) {
      statements.add(
          indent
              + "for (int %1$s = 0; %2$s != null && %1$s < %2$s.size(); %1$s++) {"
                  .formatted(index, value));
      elementLabel =
          label + " + " + Literals.quoted("[") + " + " + index + " + " + Literals.quoted("]");
      element = value + ".get(" + index + ")";
    } else {
      statements.add(
          indent
              + "for (Map.Entry<String, %s> %s : Checks.entries(%s)) {"
                  .formatted(elements.type, index, value));
      elementLabel = label + " + " + Literals.quoted(".") + " + " + index + ".getKey()";
      element = index + ".getValue()";
    }
    elements.constraints.addTo(
        statements, indent + "  ", elementLabel, element, indexes, depth + 1);
    statements.add(indent + "}");
  }
}
