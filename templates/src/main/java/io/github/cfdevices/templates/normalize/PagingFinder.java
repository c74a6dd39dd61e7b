package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.schema.FlatSchema;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.github.cfdevices.templates.schema.SchemaMerger;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Recognizes the paging of an operation by its parameters and its envelope. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class PagingFinder {
  private final SchemaMerger merger;
  private final Map<String, Schema> envelope;
  private final Map<String, Schema> query = new LinkedHashMap<>();

  private PagingFinder(Operation operation, Map<String, Schema> envelope, References refs) {
    this.envelope = envelope;
    this.merger = refs.merger();
    if (operation.getParameters() != null) {
      operation.setParameters(operation.getParameters().stream().map(refs::parameter).toList());
      for (Parameter parameter : operation.getParameters()) {
        if ("query".equals(parameter.getIn()) && parameter.getSchema() != null) {
          query.put(parameter.getName(), parameter.getSchema());
        }
      }
    }
  }

  static void addHint(Operation operation, Map<String, Schema> envelope, References refs) {
    Map<String, Object> style = new PagingFinder(operation, envelope, refs).style();
    if (style != null) {
      operation.addExtension(Hints.PAGING, List.of(style));
      count(operation, refs);
    }
  }

  /**
   * Adds how to continue a list that a hint declares as a single page, if the operation has
   * parameters for that.
   */
  static void addRest(Operation operation, Map<String, Schema> envelope, References refs) {
    if (!(operation.getExtensions().get(Hints.PAGING) instanceof List<?> styles)
        || styles.size() != 1
        || !(styles.get(0) instanceof Map<?, ?> single)
        || !"single".equals(single.get("style"))) {
      return;
    }
    Map<String, Object> rest = new PagingFinder(operation, envelope, refs).walk();
    if (rest != null) {
      Map<Object, Object> continued = new LinkedHashMap<>(single);
      continued.put(PagingStyle.REST, rest);
      operation.addExtension(Hints.PAGING, List.of(continued));
      count(operation, refs);
    }
  }

  private static void count(Operation operation, References refs) {
    operation.setParameters(
        operation.getParameters().stream()
            .map(parameter -> counted(parameter, refs.merger()))
            .toList());
  }

  /** Page numbers are integers, although some documents declare them as numbers. */
  private static Parameter counted(Parameter parameter, SchemaMerger merger) {
    boolean counts = parameter.getName().equals("page") || parameter.getName().equals("per_page");
    if (!counts || !merger.kind(parameter.getSchema()).isNumber()) {
      return parameter;
    }
    Schema schema = FlatSchema.copy(merger.flat(parameter.getSchema()));
    return Parameters.copy(parameter).schema(schema.type("integer").format("int64"));
  }

  private @Nullable Map<String, Object> style() {
    Map<String, Object> style = walk();
    if (style == null || (!style.containsKey("size") && !envelope.containsKey("result_info"))) {
      return null; // Without a page size or a total, the last page could not be detected.
    }
    Schema result = merger.flat(Objects.requireNonNull(envelope.get("result")));
    if (SchemaKind.of(result) == SchemaKind.ARRAY) {
      return style;
    }
    String items = onlyList(result);
    if (items == null) {
      return null;
    }
    style.put("items", items);
    return style;
  }

  /** Returns the parameters that request another page, or null if there are none. */
  private @Nullable Map<String, Object> walk() {
    Map<String, Object> style = new LinkedHashMap<>();
    if (is("cursor", SchemaKind.STRING) && hasCursor()) {
      style.put("style", "cursor");
      style.put("cursor", "cursor");
    } else if (is("page", SchemaKind.INTEGER) || is("page", SchemaKind.NUMBER)) {
      style.put("style", "page");
      style.put("page", "page");
    } else {
      return null;
    }
    if (is("per_page", SchemaKind.INTEGER) || is("per_page", SchemaKind.NUMBER)) {
      style.put("size", "per_page");
    }
    return style;
  }

  private boolean is(String parameter, SchemaKind kind) {
    Schema schema = query.get(parameter);
    return schema != null && merger.kind(schema) == kind;
  }

  private boolean hasCursor() {
    Schema info = envelope.get("result_info");
    Map<String, Schema> members = info == null ? null : merger.flat(info).getProperties();
    return members != null && members.containsKey("cursor");
  }

  /**
   * Returns the name of an object's only list, if its other properties can be dropped without loss.
   */
  private @Nullable String onlyList(Schema result) {
    Map<String, Schema> members = result.getProperties();
    if (SchemaKind.of(result) != SchemaKind.OBJECT || members.size() != 1) {
      return null;
    }
    Map.Entry<String, Schema> member = members.entrySet().iterator().next();
    return merger.kind(member.getValue()) == SchemaKind.ARRAY ? member.getKey() : null;
  }
}
