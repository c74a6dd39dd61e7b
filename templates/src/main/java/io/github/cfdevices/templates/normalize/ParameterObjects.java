package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.schema.ClassNames;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects the query and header parameters of an operation in a separate schema, so that they get a
 * builder and checks. Omits the parameter that paging sets.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class ParameterObjects {
  private final OpenAPI document;
  private final References refs;
  private final ClassNames names;

  ParameterObjects(OpenAPI document, References refs, ClassNames names) {
    this.document = document;
    this.refs = refs;
    this.names = names;
  }

  void collect(List<Parameter> parameters, Operation operation) {
    List<PagingStyle> styles = PagingStyle.of(operation.getExtensions());
    styles.forEach(style -> check(style, parameters));
    Schema object = new ObjectSchema();
    Set<String> inQuery =
        parameters.stream()
            .filter(parameter -> "query".equals(parameter.getIn()))
            .map(Parameter::getName)
            .collect(Collectors.toSet());
    Set<String> taken = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (!Parameters.isFilter(parameter)) {
        continue;
      }
      String name = uniqueProperty(parameter, inQuery, taken);
      if (!PagingStyle.isWalked(styles, name)) {
        Schema property = parameter.getSchema();
        if (parameter.getDescription() != null) {
          property.setDescription(parameter.getDescription());
        }
        if (Boolean.TRUE.equals(parameter.getDeprecated())) {
          property.setDeprecated(true);
        }
        object.addProperty(name, property);
        if (Boolean.TRUE.equals(parameter.getRequired())) {
          object.addRequiredItem(name);
        }
      }
    }
    if (object.getProperties() != null) {
      String name = names.ofParameters(operation.getOperationId());
      object.setDescription(
          "The query and header parameters of " + operation.getOperationId() + ".");
      object.addExtension(Hints.IS_PARAMETERS, true);
      operation.addExtension(Hints.PARAMETERS, name);
      document.getComponents().addSchemas(name, object);
    }
  }

  /** Returns the name of the property of a parameter that was collected. */
  static String propertyOf(Parameter parameter) {
    Map<String, Object> extensions = parameter.getExtensions();
    return extensions != null && extensions.get(Hints.PROPERTY) instanceof String property
        ? property
        : parameter.getName();
  }

  /**
   * Returns the name of the property of a parameter, which is another one for a header with the
   * name of a query parameter.
   */
  private static String uniqueProperty(
      Parameter parameter, Set<String> inQuery, Set<String> taken) {
    String name = parameter.getName();
    boolean header = !"query".equals(parameter.getIn());
    String property = header && inQuery.contains(name) ? name + "-" + parameter.getIn() : name;
    String unique = property;
    for (int number = 2; !taken.add(unique); number++) {
      unique = property + number;
    }
    if (!unique.equals(name)) {
      parameter.addExtension(Hints.PROPERTY, unique);
    }
    return unique;
  }

  /** Checks that paging can set its parameter, and read its size. */
  private void check(PagingStyle style, List<Parameter> parameters) {
    Parameter walked = find(style.walked(), parameters);
    if (walked != null) {
      if ("cookie".equals(walked.getIn())) {
        throw new IllegalArgumentException(
            "x-paging names a parameter in a cookie: " + walked.getName());
      }
      SchemaKind kind = kindOf(walked);
      boolean plain =
          kind == SchemaKind.STRING || kind == SchemaKind.SCALAR_UNION || kind.isNumber();
      if (!plain || Hints.of(walked.getExtensions()).contains(Hints.STYLE)) {
        throw new IllegalArgumentException(
            "x-paging names a parameter that is neither a string nor a number: "
                + walked.getName());
      }
    }
    Parameter size = find(style.size(), parameters);
    if (size != null && style.kind() == PagingStyle.Kind.PAGE && !kindOf(size).isNumber()) {
      throw new IllegalArgumentException(
          "x-paging names a page size that is no number: " + size.getName());
    }
  }

  private SchemaKind kindOf(Parameter parameter) {
    return SchemaKind.of(refs.schema(parameter.getSchema()));
  }

  /** Returns the parameter of a name, or null if there is no name. */
  private static @Nullable Parameter find(@Nullable String name, List<Parameter> parameters) {
    return name == null
        ? null
        : parameters.stream()
            .filter(parameter -> Parameters.isFilter(parameter) && name.equals(parameter.getName()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "x-paging names a parameter that the operation does not have: " + name));
  }
}
