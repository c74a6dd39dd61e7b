package io.github.cfdevices.templates.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.cfdevices.templates.kotlin.KotlinViews;
import io.github.cfdevices.templates.reference.Expression.Assignment;
import io.github.cfdevices.templates.reference.Expression.Built;
import io.github.cfdevices.templates.reference.Expression.Called;
import io.github.cfdevices.templates.reference.Expression.Plain;
import io.github.cfdevices.templates.render.KotlinNames;
import io.github.cfdevices.templates.render.Literals;
import io.github.cfdevices.templates.view.EnumView;
import io.github.cfdevices.templates.view.ObjectView;
import io.github.cfdevices.templates.view.ParameterView;
import io.github.cfdevices.templates.view.ParametersView;
import io.github.cfdevices.templates.view.PropertyView;
import io.github.cfdevices.templates.view.UnionView;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as expressions of the types that a view names. What a type cannot have is left out,
 * and what a builder requires gets a value.
 */
final class Values {
  private static final int MAX_DEPTH = 8; // Models can be recursive.
  private static final int MAX_ENTRIES = 10; // Of Map.of.
  private static final int MAX_LITERAL = 2000; // A class file limits constants.
  private static final String NULLABLE = "@Nullable ";

  private final Map<String, Object> models;
  private final KotlinViews kotlin;

  /**
   * Creates the expressions of a document.
   *
   * @param models the views of its models by class
   */
  Values(Map<String, Object> models, KotlinViews kotlin) {
    this.models = models;
    this.kotlin = kotlin;
  }

  /** Returns the value of an argument, or a value of its type if the JSON is absent or wrong. */
  Expression argument(String type, @Nullable JsonNode json, String name) {
    return orFallback(type, json, name, 0);
  }

  /**
   * Returns the parameter object, or null if it has no values and is optional.
   *
   * @param values returns the value of a parameter by its name
   */
  @Nullable Built parameters(
      String className, boolean optional, Function<String, @Nullable JsonNode> values) {
    ParametersView view = (ParametersView) Objects.requireNonNull(models.get(className));
    Built built = parametersOf(view, values, 0);
    return optional && built.assignments().isEmpty() ? null : built;
  }

  private Built parametersOf(
      ParametersView view, Function<String, @Nullable JsonNode> values, int depth) {
    List<Assignment> assignments = new ArrayList<>();
    for (ParameterView parameter : view.parameters()) {
      JsonNode json = values.apply(parameter.wireName());
      Expression value = json == null ? null : setter(parameter.type(), json, false, depth);
      if (value == null && parameter.required()) {
        value = fallback(parameter.type(), parameter.wireName(), depth);
      }
      if (value != null) {
        assignments.add(assignment(view.className(), parameter.name(), List.of(value), false));
      }
    }
    return built(view.className(), assignments);
  }

  private Built objectOf(ObjectView view, JsonNode json, int depth) {
    List<Assignment> assignments = new ArrayList<>();
    List<String> set = new ArrayList<>();
    for (PropertyView property : view.properties()) {
      JsonNode value = json.get(property.jsonName());
      Assignment assignment = value == null ? null : property(view, property, json, value, depth);
      if (assignment == null && property.built() && !isPreset(view, property)) {
        Expression fallback =
            property.sibling() == null
                ? fallback(property.type(), property.jsonName(), depth + 1)
                : null;
        assignment =
            fallback == null
                ? null
                : assignment(view.className(), property.name(), List.of(fallback), false);
      }
      if (assignment != null) {
        assignments.add(assignment);
        if (property.sibling() != null) {
          set.add(property.sibling().name());
        }
      }
    }
    // The setter of a union also sets the property that identifies its class.
    assignments.removeIf(each -> set.contains(each.setter()));
    return built(view.className(), assignments);
  }

  private static boolean isPreset(ObjectView view, PropertyView property) {
    return view.presets().stream()
        .anyMatch(preset -> preset.startsWith("builder." + property.name() + " = "));
  }

  private @Nullable Assignment property(
      ObjectView view, PropertyView property, JsonNode object, JsonNode json, int depth) {
    String owner = view.className();
    if (json.isNull()) {
      boolean nullable = property.argumentType().startsWith(NULLABLE) && !property.omitsNull();
      return nullable
          ? assignment(owner, property.name(), List.of(new Plain("null", "null")), false)
          : null;
    }
    if (isPreset(view, property)) {
      return null;
    }
    if (property.hasChoice() && isChoice(property, json)) {
      List<Expression> constants = new ArrayList<>();
      json.forEach(
          item -> constants.add(constant(property.choiceType(), item.iterator().next().asText())));
      return assignment(owner, property.name(), constants, true);
    }
    Expression value;
    if (property.sibling() != null) {
      JsonNode sibling = object.get(property.sibling().jsonName());
      value = sibling == null ? null : member(property.type(), sibling.asText(), json, depth + 1);
    } else {
      value = setter(property.type(), json, property.decimal(), depth + 1);
    }
    return value == null ? null : assignment(owner, property.name(), List.of(value), false);
  }

  private static boolean isChoice(PropertyView property, JsonNode json) {
    if (!json.isArray() || json.isEmpty() || property.choice() == null) {
      return false;
    }
    for (JsonNode item : json) {
      if (!item.isObject() || item.size() != 1 || !item.iterator().next().isTextual()) {
        return false;
      }
    }
    return true;
  }

  private Assignment assignment(
      String owner, String setter, List<Expression> values, boolean choice) {
    return new Assignment(
        setter, KotlinNames.quoted(setter), kotlin.builderProperty(owner, setter), values, choice);
  }

  private Built built(String className, List<Assignment> assignments) {
    return new Built(
        className, kotlin.builderFunction(className), kotlin.type(className), assignments);
  }

  /** Returns the argument of a setter, which converts whole numbers and decimals. */
  private @Nullable Expression setter(String type, JsonNode json, boolean decimal, int depth) {
    if (type.equals("Long") && isWhole(json)) {
      long value = json.longValue();
      return same(value == (int) value ? Long.toString(value) : whole(value));
    }
    if (decimal && json.isNumber() && isShortDecimal(json.decimalValue())) {
      String literal = json.decimalValue().toPlainString();
      return new Plain(literal, bigDecimal("", literal));
    }
    return value(type, json, depth);
  }

  /** Returns whether JSON is a number with a literal of {@code long}. */
  private static boolean isWhole(JsonNode json) {
    return json.isNumber()
        && json.canConvertToExactIntegral()
        && json.canConvertToLong()
        && json.longValue() != Long.MIN_VALUE; // Its literal is an expression in Kotlin.
  }

  private static boolean isShortDecimal(BigDecimal number) {
    return number.precision() < 10 && Math.abs(number.scale()) < 10;
  }

  private static String whole(long value) {
    return value + "L";
  }

  private static String bigDecimal(String prefix, String number) {
    return prefix + "BigDecimal(" + Literals.quoted(number) + ")";
  }

  private Expression orFallback(String type, @Nullable JsonNode json, String name, int depth) {
    Expression value = json == null ? null : setter(type, json, false, depth);
    return value == null ? fallback(type, name, depth) : value;
  }

  /** Returns an expression of a type, or null if the JSON is no value of it. */
  private @Nullable Expression value(String declared, JsonNode json, int depth) {
    if (depth > MAX_DEPTH) {
      return null;
    }
    String type = declared.startsWith(NULLABLE) ? declared.substring(NULLABLE.length()) : declared;
    if (type.startsWith("List<")) {
      return json.isArray() ? list(argumentOf(type, "List<"), json, depth) : null;
    }
    if (type.startsWith("Map<String, ")) {
      return json.isObject() ? map(argumentOf(type, "Map<String, "), json, depth) : null;
    }
    Object model = models.get(type);
    if (model != null) {
      return model(model, json, depth);
    }
    return switch (type) {
      case "String" -> json.isTextual() ? string(json.asText()) : null;
      case "Integer", "int" ->
          isWhole(json) && json.canConvertToInt() ? same(Integer.toString(json.intValue())) : null;
      case "Long", "long" -> isWhole(json) ? same(whole(json.longValue())) : null;
      case "BigDecimal" -> json.isNumber() ? decimal(json.decimalValue()) : null;
      case "Boolean", "boolean" -> json.isBoolean() ? same(json.asText()) : null;
      case "OffsetDateTime" -> time(json.asText());
      case "LocalDate" -> date(json.asText());
      case "ScalarValue" -> scalar(json);
      case "RawJson" -> raw(json);
      case "ByteString" -> bytes(json.isTextual() ? json.asText() : "");
      case "FormFile" -> file(json.isTextual() ? json.asText() : "");
      default -> null;
    };
  }

  private @Nullable Expression model(Object model, JsonNode json, int depth) {
    if (model instanceof EnumView view) {
      return json.isTextual() ? constant(view.className(), json.asText()) : null;
    }
    if (model instanceof ObjectView view) {
      return json.isObject() ? objectOf(view, json, depth) : null;
    }
    if (model instanceof ParametersView view) {
      return json.isObject() ? parametersOf(view, json::get, depth) : null;
    }
    return model instanceof UnionView view ? union(view, json, depth) : null;
  }

  private @Nullable Expression union(UnionView view, JsonNode json, int depth) {
    for (UnionView.Variant variant : view.variants()) {
      if (variant.jsonType().equals(typeOf(json))) {
        Expression value = value(variant.type(), json, depth + 1);
        return value == null
            ? null
            : new Called(
                view.className() + ".of(", kotlin.type(view.className()) + ".of(", List.of(value));
      }
    }
    if (view.object() != null && json.isObject()) {
      return value(view.object(), json, depth + 1);
    }
    UnionView.Inner inner = view.inner();
    if (inner != null && inner.jsonName() != null && json.hasNonNull(inner.jsonName())) {
      Expression found = member(view.className(), json.get(inner.jsonName()).asText(), json, depth);
      if (found != null) {
        return found;
      }
    }
    return view.members().stream()
        .map(models::get)
        .filter(ObjectView.class::isInstance)
        .map(ObjectView.class::cast)
        .filter(member -> fits(member, json))
        .findFirst()
        .map(member -> (Expression) objectOf(member, json, depth + 1))
        .orElse(null);
  }

  private static boolean fits(ObjectView member, JsonNode json) {
    return json.isObject()
        && member.properties().stream()
            .filter(PropertyView::built)
            .allMatch(property -> json.has(property.jsonName()) || isPreset(member, property));
  }

  private @Nullable Expression member(String union, String value, JsonNode json, int depth) {
    if (!(models.get(union) instanceof UnionView view)) {
      return null;
    }
    Optional<UnionView.Case> found =
        view.cases().stream().filter(each -> each.jsonValue().equals(value)).findFirst();
    return found.map(each -> value(each.type(), json, depth + 1)).orElse(null);
  }

  private static String typeOf(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> "string";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT -> "object";
      default -> "";
    };
  }

  private @Nullable Expression list(String item, JsonNode json, int depth) {
    List<Expression> items = new ArrayList<>();
    for (JsonNode each : json) {
      Expression value = value(item, each, depth + 1);
      if (value == null) {
        return null;
      }
      items.add(value);
    }
    return new Called("List.of(", "listOf(", items);
  }

  private @Nullable Expression map(String type, JsonNode json, int depth) {
    List<Expression> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      Expression value = value(type, entry.getValue(), depth + 1);
      if (value == null || entries.size() == MAX_ENTRIES) {
        return null;
      }
      entries.add(new Expression.Entry(literal(entry.getKey()), value));
    }
    return new Called("Map.of(", "mapOf(", entries);
  }

  /** Returns a constant of an open enum, or its value if it has none. */
  private Expression constant(String className, String value) {
    EnumView view = (EnumView) Objects.requireNonNull(models.get(className));
    String kotlinClass = kotlin.type(className);
    return view.constants().stream()
        .filter(constant -> constant.jsonValue().equals(value))
        .findFirst()
        .<Expression>map(
            constant ->
                new Plain(
                    className + "." + constant.name(),
                    kotlinClass + "." + KotlinNames.quoted(constant.name())))
        .orElseGet(
            () -> new Called(className + ".of(", kotlinClass + ".of(", List.of(literal(value))));
  }

  private static Plain same(String code) {
    return new Plain(code, code);
  }

  private static @Nullable Expression string(String value) {
    return value.length() > MAX_LITERAL ? null : literal(value);
  }

  private static Plain literal(String value) {
    return new Plain(Literals.quoted(value), Literals.kotlin(value));
  }

  private static Plain decimal(BigDecimal value) {
    String number = value.toString();
    return new Plain(bigDecimal("new ", number), bigDecimal("", number));
  }

  private static @Nullable Expression time(String value) {
    try {
      OffsetDateTime.parse(value);
      return new Called("OffsetDateTime.parse(", "OffsetDateTime.parse(", List.of(literal(value)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Expression date(String value) {
    try {
      String day = value.length() > 10 ? value.substring(0, 10) : value;
      LocalDate.parse(day);
      return new Called("LocalDate.parse(", "LocalDate.parse(", List.of(literal(day)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Expression scalar(JsonNode json) {
    Expression value;
    if (json.isTextual()) {
      value = string(json.asText());
    } else if (json.isBoolean()) {
      value = same(json.asText());
    } else {
      value = json.isNumber() ? decimal(json.decimalValue()) : null;
    }
    return value == null ? null : new Called("ScalarValue.of(", "ScalarValue.of(", List.of(value));
  }

  private static @Nullable Expression raw(JsonNode json) {
    String text = json.toString();
    return text.length() > MAX_LITERAL
        ? null
        : new Called("RawJson.parse(", "RawJson.parse(", List.of(literal(text)));
  }

  private static Expression bytes(String text) {
    String value = text.length() > MAX_LITERAL ? "" : text;
    return new Plain(
        "ByteString.encodeUtf8(" + Literals.quoted(value) + ")",
        Literals.kotlin(value) + ".encodeUtf8()");
  }

  private static Expression file(String text) {
    Expression type = literal("text/plain");
    return new Called(
        "FormFile.of(", "FormFile.of(", List.of(literal("file.txt"), type, bytes(text)));
  }

  /** Returns a value of a type for which the document has no example. */
  private Expression fallback(String type, String name, int depth) {
    if (type.startsWith(NULLABLE)) {
      return fallback(type.substring(NULLABLE.length()), name, depth);
    }
    if (type.startsWith("List<")) {
      return new Called("List.of(", "listOf(", List.of());
    }
    if (type.startsWith("Map<")) {
      return new Called("Map.of(", "mapOf(", List.of());
    }
    Object model = depth > MAX_DEPTH ? null : models.get(type);
    if (model instanceof EnumView view && !view.constants().isEmpty()) {
      return constant(type, view.constants().get(0).jsonValue());
    }
    if (model instanceof ObjectView view) {
      return objectOf(view, MissingNode.getInstance(), depth + 1);
    }
    if (model instanceof ParametersView view) {
      return parametersOf(view, any -> null, depth + 1);
    }
    if (model instanceof UnionView view) {
      return view.variants().isEmpty()
          ? fallback(view.members().get(0), name, depth + 1)
          : new Called(
              type + ".of(",
              kotlin.type(type) + ".of(",
              List.of(fallback(view.variants().get(0).type(), name, depth + 1)));
    }
    return switch (type) {
      case "String" -> literal(name);
      case "Integer", "int" -> same("1");
      case "Long", "long" -> same(whole(1));
      case "BigDecimal" -> decimal(BigDecimal.ONE);
      case "Boolean", "boolean" -> same("true");
      case "OffsetDateTime" -> Objects.requireNonNull(time("2026-01-15T12:00:00Z"));
      case "LocalDate" -> Objects.requireNonNull(date("2026-01-15"));
      case "ScalarValue" ->
          new Called("ScalarValue.of(", "ScalarValue.of(", List.of(literal(name)));
      case "ByteString" -> bytes(name);
      case "FormFile" -> file(name);
      default ->
          models.get(type) instanceof ObjectView
              ? built(type, List.of())
              : new Called("RawJson.parse(", "RawJson.parse(", List.of(literal("{}")));
    };
  }

  private static String argumentOf(String type, String start) {
    return type.substring(start.length(), type.length() - 1);
  }
}
