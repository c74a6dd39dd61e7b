package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.MixedUnion;
import io.github.cfdevices.templates.hints.ScalarUnion;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/** Maps schemas to Java types and to the expressions that read them. */
final class JavaTypes {
  private static final String SCALAR_VALUE = "ScalarValue";
  private static final String NO_SCALAR = "an object or an array";

  private final Map<String, CodegenModel> models;

  /** Creates the types of a document, given its models by class name. */
  JavaTypes(Map<String, CodegenModel> models) {
    this.models = models;
  }

  /** Returns the type that callers see. */
  String declared(IJsonSchemaValidationProperties schema) {
    if (schema.getIsDateTime()) {
      return "OffsetDateTime";
    }
    return schema.getIsDate() ? "LocalDate" : stored(schema);
  }

  /** Returns the type of the field. A date is kept as the string that was received. */
  String stored(IJsonSchemaValidationProperties schema) {
    if (schema.getIsArray()) {
      return "List<" + element(schema.getItems()) + ">";
    }
    if (isModel(schema)) {
      return schema.getDataType();
    }
    if (schema.getIsMap() && valuesOf(schema) != null) {
      return "Map<String, " + element(valuesOf(schema)) + ">";
    }
    if (Form.FILE_FORMAT.equals(schema.getFormat())) {
      return "FormFile";
    }
    if (scalarUnion(schema) != null) {
      return SCALAR_VALUE;
    }
    return switch (scalar(schema)) {
      case STRING -> "String";
      case INT32 -> "Integer";
      case INT64 -> "Long";
      case DECIMAL -> "BigDecimal";
      case BOOLEAN -> "Boolean";
      case ANY -> "RawJson";
    };
  }

  private String element(CodegenProperty element) {
    String type = stored(element);
    return isNullable(element) ? "@Nullable " + type : type;
  }

  /** Returns whether an element can be null in Java. JSON of any type contains its null. */
  private boolean isNullable(CodegenProperty element) {
    return element.isNullable && !stored(element).equals("RawJson");
  }

  /** Returns whether an item of a list or a value of a map can be null, given its type. */
  static boolean hasNullableElements(String type) {
    return type.startsWith("List<@Nullable ") || type.startsWith("Map<String, @Nullable ");
  }

  /**
   * Returns the expression of an unmodifiable copy of a list or map, those inside it included.
   *
   * @param label the expression of its name in messages
   * @param name the variable that contains it
   */
  static String copyOf(String type, String label, String name) {
    boolean map = type.startsWith("Map<");
    boolean nullable = hasNullableElements(type);
    String start = (map ? "Map<String, " : "List<") + (nullable ? "@Nullable " : "");
    String element = type.substring(start.length(), type.length() - 1);
    String value = name;
    if (element.startsWith("List<") || element.startsWith("Map<")) {
      String item = name + "Item";
      value = "Checks.copyEach(" + name + ", " + item + " -> " + copyOf(element, label, item) + ")";
    }
    if (!nullable) {
      return "Checks.copy(" + label + ", " + value + ")";
    }
    return "Checks.copyOfNullable(" + (map ? label + ", " : "") + value + ")";
  }

  /**
   * Returns the expression that reads a property.
   *
   * @param adapterField the field with its adapter, if it needs one
   */
  String read(IJsonSchemaValidationProperties schema, String adapterField) {
    if (needsAdapter(schema)) {
      return "reader.value(" + adapterField + ")";
    }
    return switch (isEnum(schema) ? Scalar.STRING : scalar(schema)) {
      case STRING -> "reader.string()";
      case INT32 -> "reader.intValue()";
      case INT64 -> "reader.longValue()";
      case DECIMAL -> "reader.decimal()";
      case BOOLEAN -> "reader.bool()";
      case ANY -> "reader.json()";
    };
  }

  /**
   * Returns the JSON type of a schema in words, such as {@code a string}, or null if it can be any
   * JSON.
   */
  @Nullable String expected(IJsonSchemaValidationProperties schema) {
    if (schema.getIsArray()) {
      return "an array" + elements(schema.getItems());
    }
    if (isEnum(schema)) {
      return "a string";
    }
    if (isModel(schema)) {
      return mixedUnion(schema.getDataType()) == null ? "an object" : null;
    }
    if (schema.getIsMap() && valuesOf(schema) != null) {
      return "an object" + elements(valuesOf(schema));
    }
    if (schema.getIsDateTime()) {
      return "a date-time of RFC 3339";
    }
    if (schema.getIsDate()) {
      return "a full-date of RFC 3339";
    }
    ScalarUnion scalars = scalarUnion(schema);
    if (scalars != null) {
      return scalars.description();
    }
    return switch (scalar(schema)) {
      case STRING -> "a string";
      case INT32 -> "a 32-bit integer";
      case INT64 -> "a 64-bit integer";
      case DECIMAL -> "a number";
      case BOOLEAN -> "a boolean";
      case ANY -> null;
    };
  }

  /**
   * Returns the values in a response for which the accessor of a property throws, in words, or null
   * if it returns a value for any JSON.
   */
  @Nullable String malformed(IJsonSchemaValidationProperties schema) {
    String expected = expected(schema);
    if (expected == null || isUnion(schema)) {
      return null;
    }
    String others = "a value that is not " + expected;
    if (elementOf(schema) == null && (isEnum(schema) || scalarUnion(schema) != null)) {
      return NO_SCALAR;
    }
    if (needsAdapter(schema) || schema.getIsDateTime() || schema.getIsDate()) {
      return others;
    }
    return switch (scalar(schema)) {
      case STRING -> NO_SCALAR;
      case INT32, INT64, DECIMAL -> others + ", which can be in a string";
      case BOOLEAN, ANY -> others;
    };
  }

  private String elements(IJsonSchemaValidationProperties schema) {
    if (schema.getIsArray()) {
      return " of arrays" + elements(schema.getItems());
    }
    if (schema.getIsMap() && valuesOf(schema) != null) {
      return " of objects" + elements(valuesOf(schema));
    }
    ScalarUnion scalars = scalarUnion(schema);
    if (scalars != null) {
      return " of " + scalars.plural();
    }
    String each = schema.getIsDateTime() || schema.getIsDate() ? "a string" : expected(schema);
    return each == null ? "" : " of " + each.substring(each.indexOf(' ') + 1) + "s";
  }

  /** Returns the items of a list or the values of a map, or null for anything else. */
  @Nullable CodegenProperty elementOf(IJsonSchemaValidationProperties schema) {
    if (schema.getIsArray()) {
      return schema.getItems();
    }
    return schema.getIsMap() && !isModel(schema) ? valuesOf(schema) : null;
  }

  /** Returns whether the adapter of a model reads a property with an adapter in a field. */
  boolean needsAdapter(IJsonSchemaValidationProperties schema) {
    return schema.getIsArray()
        || (isModel(schema) && !isEnum(schema))
        || (schema.getIsMap() && valuesOf(schema) != null)
        || scalarUnion(schema) != null;
  }

  /** Returns the expression that creates the adapter of a schema. */
  String adapter(IJsonSchemaValidationProperties schema) {
    if (schema.getIsArray()) {
      return "TypeAdapters.list" + ofElements(schema.getItems());
    }
    if (isEnum(schema)) {
      return "TypeAdapters.enumOf(" + schema.getDataType() + "::of)";
    }
    if (isModel(schema)) {
      return "TypeAdapter.of(" + schema.getDataType() + ".class)";
    }
    if (schema.getIsMap() && valuesOf(schema) != null) {
      return "TypeAdapters.map" + ofElements(valuesOf(schema));
    }
    if (scalarUnion(schema) != null) {
      return "TypeAdapter.of(" + SCALAR_VALUE + ".class)";
    }
    return switch (scalar(schema)) {
      case STRING -> "TypeAdapters.STRING";
      case INT32 -> "TypeAdapters.INTEGER";
      case INT64 -> "TypeAdapters.LONG";
      case DECIMAL -> "TypeAdapters.DECIMAL";
      case BOOLEAN -> "TypeAdapters.BOOLEAN";
      case ANY -> "TypeAdapters.RAW";
    };
  }

  private String ofElements(CodegenProperty element) {
    return (isNullable(element) ? "OfNullable(" : "Of(") + adapter(element) + ")";
  }

  /** Returns the primitive of a boxed type, or the type itself. */
  static String unboxed(String type) {
    return switch (type) {
      case "Long" -> "long";
      case "Integer" -> "int";
      case "Boolean" -> "boolean";
      default -> type;
    };
  }

  /** Returns whether the document marks the value of a property, or a part of it, as secret. */
  boolean isSecret(CodegenProperty property) {
    return isSecret(property, new HashSet<>());
  }

  private boolean isSecret(CodegenProperty property, Set<String> visited) {
    ScalarUnion scalars = scalarUnion(property);
    CodegenProperty element = elementOf(property);
    return "password".equals(property.dataFormat)
        || (scalars != null && scalars.secret())
        || (element != null && isSecret(element, visited))
        || hasSecretVariant(property.dataType, visited);
  }

  /** Returns whether a class is a union that has a variant with a secret. */
  boolean hasSecretVariant(String className) {
    return hasSecretVariant(className, new HashSet<>());
  }

  private boolean hasSecretVariant(String className, Set<String> visited) {
    MixedUnion union = mixedUnion(className);
    return union != null
        && visited.add(className)
        && union.variants().values().stream()
            .anyMatch(variant -> isSecret(valueOf(model(variant)), visited));
  }

  /** Returns the value of a variant that is not a model. */
  static CodegenProperty valueOf(CodegenModel variant) {
    return variant.vars.get(0);
  }

  /** Returns whether a class is a variant that is not a model. */
  static boolean isValueVariant(CodegenModel model) {
    return model.vendorExtensions.containsKey(Hints.VALUE_VARIANT);
  }

  /** Returns the classes of a union of several JSON types, or null for any other class. */
  @Nullable MixedUnion mixedUnion(String className) {
    CodegenModel model = models.get(className);
    return model != null
            && model.vendorExtensions.get(Hints.MIXED_UNION) instanceof MixedUnion union
        ? union
        : null;
  }

  /** Returns the union of scalars that a schema is, or null. */
  static @Nullable ScalarUnion scalarUnion(IJsonSchemaValidationProperties schema) {
    return ScalarUnion.ofFormat(formatOf(schema));
  }

  /** Returns the model of a class name, or null if the document has none. */
  @Nullable CodegenModel find(String className) {
    return models.get(className);
  }

  /** Returns the model of a class name. */
  CodegenModel model(String className) {
    return Objects.requireNonNull(models.get(className), className);
  }

  boolean isEnum(IJsonSchemaValidationProperties schema) {
    CodegenModel model = models.get(schema.getDataType());
    return model != null && model.isEnum;
  }

  /** Returns whether a schema is a union, which has an unknown class for all other values. */
  private boolean isUnion(IJsonSchemaValidationProperties schema) {
    CodegenModel model = models.get(schema.getDataType());
    return model != null && !model.oneOf.isEmpty();
  }

  private boolean isModel(IJsonSchemaValidationProperties schema) {
    return models.containsKey(schema.getDataType());
  }

  private static CodegenProperty valuesOf(IJsonSchemaValidationProperties map) {
    CodegenProperty values = map.getAdditionalProperties();
    return values != null ? values : map.getItems();
  }

  private enum Scalar {
    STRING,
    INT32,
    INT64,
    DECIMAL,
    BOOLEAN,
    ANY
  }

  /** Returns the format, which the generator keeps elsewhere for parameters. */
  private static @Nullable String formatOf(IJsonSchemaValidationProperties schema) {
    return schema instanceof CodegenParameter parameter ? parameter.dataFormat : schema.getFormat();
  }

  private static Scalar scalar(IJsonSchemaValidationProperties schema) {
    if (schema.getIsBoolean()) {
      return Scalar.BOOLEAN;
    }
    if (schema.getIsInteger() || schema.getIsLong() || schema.getIsShort()) {
      return "int32".equals(formatOf(schema)) ? Scalar.INT32 : Scalar.INT64;
    }
    if (schema.getIsNumber()
        || schema.getIsFloat()
        || schema.getIsDouble()
        || schema.getIsDecimal()) {
      return Scalar.DECIMAL;
    }
    boolean string =
        schema.getIsString()
            || schema.getIsUuid()
            || schema.getIsDate()
            || schema.getIsDateTime()
            || schema.getIsByteArray()
            || "File".equals(schema.getDataType())
            || "String".equals(schema.getDataType())
            || "URI".equals(schema.getDataType());
    return string ? Scalar.STRING : Scalar.ANY;
  }
}
