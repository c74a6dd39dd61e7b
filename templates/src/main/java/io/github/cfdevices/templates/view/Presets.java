package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.InnerDiscriminator;
import io.github.cfdevices.templates.render.Literals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Sets the discriminators of union members in new builders, so that an app need not set the only
 * value that a class can have.
 */
final class Presets {
  private final JavaTypes types;
  private final Map<String, Map<String, Set<String>>> valuesByClass = new HashMap<>();

  Presets(JavaTypes types) {
    this.types = types;
  }

  /** Adds the values that the members of a union have. */
  void add(InnerDiscriminator discriminator) {
    String property = discriminator.property();
    if (property != null) {
      discriminator
          .written()
          .forEach(
              (type, value) ->
                  valuesByClass
                      .computeIfAbsent(type, key -> new TreeMap<>())
                      .computeIfAbsent(property, key -> new HashSet<>())
                      .add(value));
    }
  }

  /** Returns the statements for a class. A class with another value in another union has none. */
  List<String> of(CodegenModel model) {
    return valuesByClass.getOrDefault(model.classname, Map.of()).entrySet().stream()
        .filter(property -> property.getValue().size() == 1)
        .map(property -> preset(model, property.getKey(), property.getValue().iterator().next()))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable String preset(CodegenModel model, String jsonName, String value) {
    for (CodegenProperty property : model.vars) {
      if (property.baseName.equals(jsonName)) {
        String literal = literal(property, value);
        return literal == null ? null : "builder." + property.name + " = " + literal + ";";
      }
    }
    return "builder.rawMember("
        + Literals.quoted(jsonName)
        + ", RawJson.of("
        + Literals.quoted(value)
        + "));";
  }

  /** Returns the expression of a value, or null if the property has another type. */
  private @Nullable String literal(CodegenProperty property, String value) {
    String quoted = Literals.quoted(value);
    if (types.isEnum(property)) {
      return MemberNames.constants(types.model(property.dataType)).stream()
          .filter(constant -> value.equals(constant.get("value")))
          .map(constant -> property.dataType + "." + constant.get("name"))
          .findFirst()
          .orElse(property.dataType + ".of(" + quoted + ")");
    }
    try {
      return switch (types.stored(property)) {
        case "String" -> quoted;
        case "RawJson" -> "RawJson.of(" + quoted + ")";
        case "Boolean" -> value.equals("true") || value.equals("false") ? value : null;
        case "Integer" -> Integer.toString(new BigDecimal(value).intValueExact());
        case "Long" -> new BigDecimal(value).longValueExact() + "L";
        case "BigDecimal" ->
            "new BigDecimal(" + Literals.quoted(new BigDecimal(value).toString()) + ")";
        default -> null;
      };
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }
}
