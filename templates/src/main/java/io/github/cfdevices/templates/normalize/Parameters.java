package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.schema.CanonicalSchema;
import io.github.cfdevices.templates.schema.FlatSchema;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reduces the parameters of an operation to those that can be sent, and completes those in the
 * path.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class Parameters {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

  private final OpenAPI document;
  private final References refs;
  private final SentParameters sent;
  private final Diagnostics diagnostics;

  Parameters(OpenAPI document, References refs, Diagnostics diagnostics) {
    this.document = document;
    this.diagnostics = diagnostics;
    this.refs = refs;
    this.sent = new SentParameters(refs, diagnostics);
  }

  /**
   * Replaces the parameters of an operation, and returns the new ones.
   *
   * @param place the method and path of the operation
   * @throws IllegalArgumentException if a required parameter cannot be sent
   */
  List<Parameter> normalize(String place, String url, PathItem path, Operation operation) {
    Set<String> variables = variables(url);
    List<Parameter> normalized = new ArrayList<>();
    for (Parameter parameter : declared(path, operation)) {
      String name = parameter.getName();
      String own = place + " " + parameter.getIn() + " parameter " + name;
      if (!isFilter(parameter) && !variables.remove(name)) {
        diagnostics.addIgnored(own, "a variable that the path does not contain");
        continue;
      }
      try {
        normalized.addAll(sent.of(parameter, own));
      } catch (RuntimeException e) {
        if (!isFilter(parameter) || Boolean.TRUE.equals(parameter.getRequired())) {
          throw new IllegalArgumentException(
              "the required parameter " + name + ": " + Diagnostics.reasonOf(e), e);
        }
        diagnostics.addIgnored(own, Diagnostics.reasonOf(e));
      }
    }
    for (String name : variables) {
      diagnostics.addGuess(
          place + " path parameter " + name,
          "a string, because the document does not declare it",
          "a parameter in path");
      normalized.add(
          new Parameter().name(name).in("path").required(true).schema(SentValues.string()));
    }
    // Retrofit rejects a path parameter after one in the query.
    normalized.sort(Comparator.comparing(Parameters::isFilter));
    normalized.forEach(parameter -> nameEnum(parameter, operation));
    operation.setParameters(normalized);
    return normalized;
  }

  /** Returns whether a parameter belongs to the parameter object, because it is not in the path. */
  static boolean isFilter(Parameter parameter) {
    return !"path".equals(parameter.getIn());
  }

  private static Set<String> variables(String url) {
    Set<String> variables = new LinkedHashSet<>();
    VARIABLE.matcher(url).results().forEach(found -> variables.add(found.group(1)));
    int query = url.indexOf('?');
    if (query >= 0 && VARIABLE.matcher(url.substring(query)).find()) {
      throw new IllegalArgumentException("the query of the path contains a variable");
    }
    return variables;
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
    if (parameter.getExtensions() != null) {
      copy.setExtensions(new LinkedHashMap<>(parameter.getExtensions()));
    }
    return copy;
  }

  /** Names an inline enum after the operation and the parameter. */
  @SuppressWarnings("unchecked")
  private void nameEnum(Parameter parameter, Operation operation) {
    Schema schema = parameter.getSchema();
    boolean list = schema.getItems() != null;
    Schema values = list ? schema.getItems() : schema;
    // A reference with other characters would be taken for a URL.
    String name = operation.getOperationId() + "_" + parameter.getName().replaceAll("[./#]", "_");
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
}
