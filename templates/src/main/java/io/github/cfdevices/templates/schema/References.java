package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the references of a document. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
public final class References {
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private final OpenAPI document;
  private final SchemaMerger merger;

  @SuppressWarnings("this-escape") // Stored only; not used before the constructor returns.
  public References(OpenAPI document) {
    this.document = document;
    Components components = document.getComponents();
    Map<String, Schema> schemas = components == null ? null : components.getSchemas();
    this.merger = new SchemaMerger(this, new Inheritance(schemas == null ? Map.of() : schemas));
  }

  /** Returns the name of the component that a reference, a URI with a JSON pointer, ends with. */
  public static String nameOf(String ref) {
    String step = ref.substring(ref.lastIndexOf('/') + 1);
    if (ESCAPE.matcher(step).find()) {
      step = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
    return step.replace("~1", "/").replace("~0", "~");
  }

  /** Returns the reference to a schema. */
  static String to(String schema) {
    return "#/components/schemas/"
        + schema.replace("~", "~0").replace("/", "~1").replace("%", "%25");
  }

  public SchemaMerger merger() {
    return merger;
  }

  /** Returns the flat form of a schema. */
  public Schema schema(Schema schema) {
    return merger.flat(schema);
  }

  /** Returns whether a reference, or a name, is that of a component. */
  boolean isComponent(String ref) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    return schemas != null && schemas.containsKey(nameOf(ref));
  }

  /** Returns the component of a reference. */
  public Schema component(String ref) {
    return found(ref, document.getComponents().getSchemas());
  }

  /** Returns whether a reference is to a response of the components. */
  public boolean isResponse(String ref) {
    Map<String, ApiResponse> responses = document.getComponents().getResponses();
    return responses != null && responses.containsKey(nameOf(ref));
  }

  public ApiResponse response(ApiResponse response) {
    return response.get$ref() == null
        ? response
        : found(response.get$ref(), document.getComponents().getResponses());
  }

  public Parameter parameter(Parameter parameter) {
    return parameter.get$ref() == null
        ? parameter
        : found(parameter.get$ref(), document.getComponents().getParameters());
  }

  public RequestBody requestBody(RequestBody body) {
    return body.get$ref() == null
        ? body
        : found(body.get$ref(), document.getComponents().getRequestBodies());
  }

  /** Returns all properties of a schema, those of its {@code allOf} parts included. */
  @SuppressWarnings("unchecked") // The parser's own type is raw.
  public Map<String, Schema> properties(Schema schema) {
    Map<String, Schema> properties = merger.flat(schema).getProperties();
    return properties == null ? Map.of() : properties;
  }

  /**
   * Returns the names of the properties that a schema or one of its {@code allOf} parts requires.
   */
  @SuppressWarnings("unchecked") // The parser's own type is raw.
  public Set<String> required(Schema schema) {
    List<String> required = merger.flat(schema).getRequired();
    return required == null ? Set.of() : Set.copyOf(required);
  }

  private static <T> T found(String ref, @Nullable Map<String, T> components) {
    T component = components == null ? null : components.get(nameOf(ref));
    if (component == null) {
      throw new IllegalArgumentException("the reference cannot be resolved: " + ref);
    }
    return component;
  }
}
