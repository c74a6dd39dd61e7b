package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.schema.ClassNames;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the query and header parameters of an operation in a separate schema, so that they get a
 * builder and checks. Omits the parameter that paging sets.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class ParameterObjects {
  private final OpenAPI document;
  private final ClassNames names;

  ParameterObjects(OpenAPI document, ClassNames names) {
    this.document = document;
    this.names = names;
  }

  void collect(List<Parameter> parameters, Operation operation) {
    List<PagingStyle> styles = PagingStyle.of(operation.getExtensions());
    for (PagingStyle style : styles) {
      requireOneOf(parameters, style.walked(), operation);
      requireOneOf(parameters, style.size(), operation);
    }
    Schema object = new ObjectSchema();
    for (Parameter parameter : parameters) {
      if (Parameters.isFilter(parameter) && !PagingStyle.isWalked(styles, parameter.getName())) {
        Schema property = parameter.getSchema().description(parameter.getDescription());
        if (Boolean.TRUE.equals(parameter.getDeprecated())) {
          property.setDeprecated(true);
        }
        object.addProperty(parameter.getName(), property);
        if (Boolean.TRUE.equals(parameter.getRequired())) {
          object.addRequiredItem(parameter.getName());
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

  private static void requireOneOf(
      List<Parameter> parameters, @Nullable String name, Operation operation) {
    if (name != null && parameters.stream().noneMatch(p -> name.equals(p.getName()))) {
      throw new IllegalArgumentException(
          operation.getOperationId()
              + ": x-paging names a parameter that the operation does not have: "
              + name);
    }
  }
}
