package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.JavaNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Gives each property of a class and each constant of an enum a unique Java name. The first one
 * keeps its name; others get a suffix that is derived from their JSON names.
 */
final class MemberNames {
  private static final Set<String> TAKEN_CONSTANTS =
      Set.of("Known", "UNRECOGNIZED", "constants", "known", "value");

  private final Set<String> taken = new HashSet<>();

  private MemberNames() {}

  static void assign(CodegenModel model) {
    MemberNames names = new MemberNames();
    Map<String, String> questions = new HashMap<>();
    for (CodegenProperty property : model.vars) {
      if (isAlwaysReturned(property)) {
        questions.putIfAbsent(question(property.name), property.baseName);
      }
    }
    for (CodegenProperty property : model.vars) {
      property.name =
          JavaNames.unique(
              property.name, property.baseName, name -> names.claim(name, property, questions));
    }
    if (model.isEnum) {
      assignConstants(model);
    }
  }

  /**
   * Claims a name for a property, together with its question, or returns false if one of them is in
   * use.
   *
   * @param questions the questions that are in use, each with the JSON name of its property
   */
  private boolean claim(String name, CodegenProperty property, Map<String, String> questions) {
    if (taken.contains(name) || questions.containsKey(name)) {
      return false;
    }
    if (isAlwaysReturned(property)) {
      String question = question(name);
      String other = questions.getOrDefault(question, property.baseName);
      if (taken.contains(question) || !other.equals(property.baseName)) {
        return false;
      }
      questions.put(question, property.baseName);
    }
    return taken.add(name);
  }

  /**
   * Makes the names of an enum's constants differ, also from the other fields of its class. The
   * values are those of the document, which OpenAPI Generator escapes.
   */
  private static void assignConstants(CodegenModel model) {
    MemberNames names = new MemberNames();
    names.taken.addAll(TAKEN_CONSTANTS);
    List<Map<String, Object>> constants = constants(model);
    List<?> values = model.allowableValues.get("values") instanceof List<?> list ? list : List.of();
    if (values.size() != constants.size()) {
      throw new IllegalStateException(model.name + " has other constants than values");
    }
    for (int i = 0; i < values.size(); i++) {
      String value = String.valueOf(values.get(i));
      String name = JavaNames.constant(String.valueOf(constants.get(i).get("name")));
      constants.get(i).put("name", names.unique(name, value));
      constants.get(i).put("value", value);
    }
  }

  /** Returns the constants of an enum, each with its name and its value. */
  @SuppressWarnings("unchecked") // The generator's own type is raw.
  static List<Map<String, Object>> constants(CodegenModel model) {
    return model.allowableValues.get("enumVars") instanceof List<?> constants
        ? (List<Map<String, Object>>) constants
        : List.of();
  }

  /** Returns the name of the method that returns whether a required property is present. */
  static String question(String property) {
    return "has" + JavaNames.capitalized(property);
  }

  /** Returns whether the document requires a property in responses. */
  static boolean isAlwaysReturned(CodegenProperty property) {
    return property.required
        && !property.isNullable
        && !property.vendorExtensions.containsKey(Hints.OMITTED_IN_RESPONSES);
  }

  /** Returns whether the document requires a property in requests. */
  static boolean isAlwaysSent(CodegenProperty property) {
    return property.required && !property.isReadOnly;
  }

  private String unique(String name, String origin) {
    return JavaNames.unique(name, origin, taken::add);
  }
}
