package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.schema.CanonicalSchema;
import io.github.cfdevices.templates.schema.FlatSchema;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Reduces the parameters of an operation to scalars and lists of scalars. The members of an object
 * become parameters of their own, and a parameter that cannot be sent is an error.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class Parameters {
  /** OpenAPI ignores these: bodies and security schemes determine them. */
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private final OpenAPI document;
  private final References refs;
  private final Diagnostics diagnostics;

  Parameters(OpenAPI document, References refs, Diagnostics diagnostics) {
    this.document = document;
    this.diagnostics = diagnostics;
    this.refs = refs;
  }

  /** Replaces the parameters of an operation, and returns the new ones. */
  List<Parameter> normalize(PathItem path, Operation operation) {
    List<Parameter> normalized = new ArrayList<>();
    Set<String> filters = new HashSet<>();
    for (Parameter parameter : declared(path, operation)) {
      for (Parameter flat : flat(parameter, operation)) {
        if (isFilter(flat) && !filters.add(flat.getName())) {
          throw invalid(operation, flat, "has the same name as another parameter");
        }
        nameEnum(flat, operation);
        normalized.add(flat);
      }
    }
    operation.setParameters(normalized);
    return normalized;
  }

  /** Returns whether a parameter belongs to the parameter object, because it is not in the path. */
  static boolean isFilter(Parameter parameter) {
    return !"path".equals(parameter.getIn());
  }

  /** Returns whether values of a schema are strings, numbers or booleans. */
  static boolean isScalar(Schema<?> schema) {
    return ModelUtils.isStringSchema(schema)
        || ModelUtils.isIntegerSchema(schema)
        || ModelUtils.isNumberSchema(schema)
        || ModelUtils.isBooleanSchema(schema);
  }

  /** Returns the parameters of a path and an operation, which can override those of the path. */
  private List<Parameter> declared(PathItem path, Operation operation) {
    Map<String, Parameter> declared = new LinkedHashMap<>();
    Stream.of(path.getParameters(), operation.getParameters())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .map(refs::parameter)
        .map(Parameters::copy)
        .forEach(
            parameter -> declared.put(parameter.getIn() + " " + parameter.getName(), parameter));
    return new ArrayList<>(declared.values());
  }

  /** Several operations can share a parameter. */
  static Parameter copy(Parameter parameter) {
    Parameter copy =
        new Parameter()
            .name(parameter.getName())
            .in(parameter.getIn())
            .description(parameter.getDescription())
            .required(parameter.getRequired())
            .deprecated(parameter.getDeprecated())
            .style(parameter.getStyle())
            .explode(parameter.getExplode())
            .allowReserved(parameter.getAllowReserved())
            .allowEmptyValue(parameter.getAllowEmptyValue())
            .schema(parameter.getSchema())
            .content(parameter.getContent());
    copy.setExtensions(parameter.getExtensions());
    return copy;
  }

  /** Names an inline enum after the operation and the parameter. */
  @SuppressWarnings("unchecked")
  private void nameEnum(Parameter parameter, Operation operation) {
    Schema schema = parameter.getSchema();
    boolean list = schema.getItems() != null;
    Schema values = list ? schema.getItems() : schema;
    String name = operation.getOperationId() + "_" + parameter.getName();
    if (values.getEnum() == null || document.getComponents().getSchemas().containsKey(name)) {
      return;
    }
    if (values.getDescription() == null) {
      values.setDescription(parameter.getDescription());
    }
    document.getComponents().addSchemas(name, values);
    Schema named = new Schema<>().$ref(CanonicalSchema.refTo(name));
    if (list) {
      Schema<?> copy = FlatSchema.copy(schema);
      copy.setItems(named);
      parameter.setSchema(copy);
    } else {
      parameter.setSchema(named);
    }
  }

  private List<Parameter> flat(Parameter parameter, Operation operation) {
    String in = parameter.getIn();
    if ("cookie".equals(in)) {
      throw invalid(operation, parameter, "is a cookie, which is never sent");
    }
    if ("header".equals(in)
        && IGNORED_HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    if (parameter.getSchema() == null) {
      throw invalid(operation, parameter, "has no schema");
    }
    Schema<?> schema = refs.schema(parameter.getSchema());
    StyleEnum style = parameter.getStyle();
    boolean usual = style == null || style == StyleEnum.FORM || style == StyleEnum.SIMPLE;
    Schema<?> string = usual ? stringFor(schema) : null;
    if (string != null) {
      diagnostics.add(
          operation.getOperationId() + " parameter " + parameter.getName(),
          "a string of any format");
      return List.of(parameter.schema(string));
    }
    if (usual && (isScalarOrAlias(schema) || (isScalarList(schema) && isFilter(parameter)))) {
      return List.of(parameter);
    }
    if (isMembers(parameter)) {
      List<Parameter> members = members(parameter, schema);
      if (!members.isEmpty() && members.stream().allMatch(this::isSendable)) {
        return members;
      }
    }
    throw invalid(
        operation,
        parameter,
        "of style "
            + (style == null ? "simple" : style)
            + " is "
            + kindOf(schema)
            + ", which cannot be sent in a "
            + in);
  }

  /**
   * Returns a string schema for a schema without a type, so that callers provide the string to
   * send, or null for any other schema.
   */
  private @Nullable Schema<?> stringFor(Schema<?> schema) {
    if (SchemaKind.of(schema) == SchemaKind.ANY) {
      return new StringSchema();
    }
    Schema<?> items = schema.getItems();
    if (items == null || SchemaKind.of(refs.schema(items)) != SchemaKind.ANY) {
      return null;
    }
    Schema<?> strings = FlatSchema.copy(schema);
    strings.setItems(new StringSchema());
    return strings;
  }

  /** Returns whether each member of an object is a query parameter of its own. */
  private static boolean isMembers(Parameter parameter) {
    return "query".equals(parameter.getIn())
        && (parameter.getStyle() == StyleEnum.DEEPOBJECT
            || !Boolean.FALSE.equals(parameter.getExplode()));
  }

  private List<Parameter> members(Parameter object, Schema<?> schema) {
    boolean deep = object.getStyle() == StyleEnum.DEEPOBJECT;
    boolean required = Boolean.TRUE.equals(object.getRequired());
    Set<String> requiredMembers = refs.required(schema);
    List<Parameter> members = new ArrayList<>();
    refs.properties(schema)
        .forEach(
            (name, member) ->
                members.add(
                    new Parameter()
                        .name(deep ? object.getName() + "[" + name + "]" : name)
                        .in("query")
                        .description(refs.schema(member).getDescription())
                        .deprecated(object.getDeprecated())
                        .required(required && requiredMembers.contains(name))
                        .explode(true)
                        .schema(member)));
    return members;
  }

  private boolean isSendable(Parameter parameter) {
    Schema<?> schema = refs.schema(parameter.getSchema());
    return isScalarOrAlias(schema) || isScalarList(schema);
  }

  private boolean isScalarList(Schema<?> schema) {
    return schema.getItems() != null && isScalarOrAlias(refs.schema(schema.getItems()));
  }

  private boolean isScalarOrAlias(Schema<?> schema) {
    List<Schema> parts = schema.getAllOf();
    boolean alias = parts != null && parts.size() == 1;
    return alias ? isScalarOrAlias(refs.schema(parts.get(0))) : isScalar(schema);
  }

  private static String kindOf(Schema<?> schema) {
    if (schema.getItems() != null) {
      return "a list";
    }
    return ModelUtils.isObjectSchema(schema) ? "an object" : "of an unsupported type";
  }

  private static IllegalArgumentException invalid(
      Operation operation, Parameter parameter, String problem) {
    return new IllegalArgumentException(
        operation.getOperationId() + ": the parameter " + parameter.getName() + " " + problem);
  }
}
