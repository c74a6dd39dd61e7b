package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.JavaNames;
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
  private final Set<String> taken = new HashSet<>();

  private MemberNames() {}

  static void assign(CodegenModel model) {
    MemberNames names = new MemberNames();
    for (CodegenProperty property : model.vars) {
      if (isAlwaysSet(property)) {
        names.taken.add(question(property));
      }
    }
    for (CodegenProperty property : model.vars) {
      property.name = names.unique(property.name, property.baseName);
    }
    if (model.isEnum) {
      assignConstants(model);
    }
  }

  /** Makes the names of an enum's constants differ, also from the one for all other values. */
  private static void assignConstants(CodegenModel model) {
    MemberNames names = new MemberNames();
    names.taken.add("UNRECOGNIZED");
    for (Map<String, Object> constant : constants(model)) {
      String name = String.valueOf(constant.get("name"));
      constant.put("name", names.unique(name, String.valueOf(constant.get("value"))));
    }
  }

  /** Returns the constants of an enum, each with its name and the literal of its value. */
  @SuppressWarnings("unchecked") // The generator's own type is raw.
  static List<Map<String, Object>> constants(CodegenModel model) {
    return model.allowableValues.get("enumVars") instanceof List<?> constants
        ? (List<Map<String, Object>>) constants
        : List.of();
  }

  /** Returns the name of the method that returns whether a required property is present. */
  static String question(CodegenProperty property) {
    return "has" + JavaNames.capitalized(property.name);
  }

  static boolean isAlwaysSet(CodegenProperty property) {
    return property.required && !property.isNullable;
  }

  private String unique(String name, String origin) {
    String unique = name;
    for (int salt = 0; !taken.add(unique); salt++) {
      unique = name + JavaNames.suffix(origin, salt);
    }
    return unique;
  }
}
