package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Diagnostics;
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
 * Leaves an operation with parameters that are values or lists of values: the members of an object
 * become parameters of their own, and what has no text on the wire is refused.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class Parameters {
  /** By the rules of OpenAPI, these say nothing: they follow from the bodies and the security. */
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private final OpenAPI document;
  private final References refs;
  private final Diagnostics notes;

  Parameters(OpenAPI document, References refs, Diagnostics notes) {
    this.document = document;
    this.notes = notes;
    this.refs = refs;
  }

  /** Returns the parameters, which are those of the operation from now on. */
  List<Parameter> settle(PathItem path, Operation operation) {
    List<Parameter> settled = new ArrayList<>();
    Set<String> filters = new HashSet<>();
    for (Parameter parameter : declared(path, operation)) {
      for (Parameter flat : flat(parameter, operation)) {
        if (isFilter(flat) && !filters.add(flat.getName())) {
          throw refused(operation, flat, "has the name of another one");
        }
        nameEnum(flat, operation);
        settled.add(flat);
      }
    }
    operation.setParameters(settled);
    return settled;
  }

  /** Returns whether it stands in the object of parameters, not in the path. */
  static boolean isFilter(Parameter parameter) {
    return !"path".equals(parameter.getIn());
  }

  /** Returns whether values of a schema have a text: they are neither objects nor lists. */
  static boolean isScalar(Schema<?> schema) {
    return ModelUtils.isStringSchema(schema)
        || ModelUtils.isIntegerSchema(schema)
        || ModelUtils.isNumberSchema(schema)
        || ModelUtils.isBooleanSchema(schema);
  }

  /** Returns the parameters of a path as its operation has overridden them. */
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

  /** A parameter may belong to several operations. */
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

  /** An enum that stands in a parameter is named after the operation and the parameter. */
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
    Schema named = new Schema<>().$ref(name);
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
      throw refused(operation, parameter, "is a cookie, which is never sent");
    }
    if ("header".equals(in)
        && IGNORED_HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    if (parameter.getSchema() == null) {
      throw refused(operation, parameter, "has no schema");
    }
    Schema<?> schema = refs.schema(parameter.getSchema());
    StyleEnum style = parameter.getStyle();
    boolean usual = style == null || style == StyleEnum.FORM || style == StyleEnum.SIMPLE;
    Schema<?> text = usual ? textOf(schema) : null;
    if (text != null) {
      notes.add(
          operation.getOperationId() + " parameter " + parameter.getName(), "a text of any form");
      return List.of(parameter.schema(text));
    }
    if (usual && (isText(schema) || (isTexts(schema) && isFilter(parameter)))) {
      return List.of(parameter);
    }
    if (isMembers(parameter)) {
      List<Parameter> members = members(parameter, schema);
      if (!members.isEmpty() && members.stream().allMatch(this::hasText)) {
        return members;
      }
    }
    throw refused(
        operation,
        parameter,
        "of style "
            + (style == null ? "simple" : style)
            + " is "
            + kindOf(schema)
            + ", which has no text in a "
            + in);
  }

  /**
   * Returns texts for what a document does not say more of, or null: callers then write what is
   * sent.
   */
  private @Nullable Schema<?> textOf(Schema<?> schema) {
    if (SchemaKind.of(schema) == SchemaKind.ANY) {
      return new StringSchema();
    }
    Schema<?> items = schema.getItems();
    if (items == null || SchemaKind.of(refs.schema(items)) != SchemaKind.ANY) {
      return null;
    }
    Schema<?> texts = FlatSchema.copy(schema);
    texts.setItems(new StringSchema());
    return texts;
  }

  /** Returns whether each member of an object stands in the query by itself. */
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

  private boolean hasText(Parameter parameter) {
    Schema<?> schema = refs.schema(parameter.getSchema());
    return isText(schema) || isTexts(schema);
  }

  private boolean isTexts(Schema<?> schema) {
    return schema.getItems() != null && isText(refs.schema(schema.getItems()));
  }

  private boolean isText(Schema<?> schema) {
    List<Schema> parts = schema.getAllOf();
    boolean alias = parts != null && parts.size() == 1;
    return alias ? isText(refs.schema(parts.get(0))) : isScalar(schema);
  }

  private static String kindOf(Schema<?> schema) {
    if (schema.getItems() != null) {
      return "a list";
    }
    return ModelUtils.isObjectSchema(schema) ? "an object" : "of no simple type";
  }

  private static IllegalArgumentException refused(
      Operation operation, Parameter parameter, String problem) {
    return new IllegalArgumentException(
        operation.getOperationId() + ": the parameter " + parameter.getName() + " " + problem);
  }
}
