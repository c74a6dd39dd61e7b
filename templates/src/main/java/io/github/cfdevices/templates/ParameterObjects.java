package io.github.cfdevices.templates;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the query and header parameters of an operation in a schema of their own, so that the
 * model templates give it a builder and checks. The parameters that a walk over pages sets are left
 * out.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class ParameterObjects {
  private final OpenAPI document;
  private final Refs refs;

  ParameterObjects(OpenAPI document, Refs refs) {
    this.document = document;
    this.refs = refs;
  }

  void collect(PathItem path, Operation operation) {
    List<PagingStyle> styles = PagingStyle.of(operation.getExtensions());
    List<Parameter> parameters = parametersOf(path, operation);
    for (PagingStyle style : styles) {
      requireOneOf(parameters, style.walked(), operation);
      requireOneOf(parameters, style.size(), operation);
    }
    Schema object = new ObjectSchema();
    for (Parameter parameter : parameters) {
      boolean inObject = "query".equals(parameter.getIn()) || "header".equals(parameter.getIn());
      if (inObject && !PagingStyle.isWalked(styles, parameter.getName())) {
        Schema property = parameter.getSchema().description(parameter.getDescription());
        object.addProperty(parameter.getName(), property);
        if (Boolean.TRUE.equals(parameter.getRequired())) {
          object.addRequiredItem(parameter.getName());
        }
      }
    }
    if (object.getProperties() != null) {
      String id = operation.getOperationId();
      String name = Names.capitalized(id) + "Params";
      if (document.getComponents().getSchemas().containsKey(name)) {
        throw new IllegalArgumentException(
            id + ": a schema has the name of its parameters: " + name);
      }
      object.setDescription("The optional and filtering parameters of one call.");
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
              + ": x-paging names a parameter that is none of the operation: "
              + name);
    }
  }

  private List<Parameter> parametersOf(PathItem path, Operation operation) {
    List<Parameter> all = new ArrayList<>();
    if (path.getParameters() != null) {
      all.addAll(path.getParameters());
    }
    if (operation.getParameters() != null) {
      all.addAll(operation.getParameters());
    }
    return all.stream().map(refs::parameter).toList();
  }
}
