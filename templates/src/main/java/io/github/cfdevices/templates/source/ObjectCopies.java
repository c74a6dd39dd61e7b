package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies the objects of a document, and replaces their references. */
final class ObjectCopies {
  static final String REF = "$ref";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The keywords that keep their meaning beside a reference in OpenAPI 3.0. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "description", "nullable", "deprecated", "readOnly", "writeOnly", "default", "example");

  private final SourceFiles files;
  private final BundledComponents components;
  private final Diagnostics diagnostics;
  private final boolean keepsSiblings;
  private final PathItemCopies pathItems;
  private final SchemaCopies schemas;

  ObjectCopies(SourceFiles files, BundledComponents components, Diagnostics diagnostics) {
    this.files = files;
    this.components = components;
    this.diagnostics = diagnostics;
    this.keepsSiblings = !files.root().path("openapi").asText().startsWith("3.0");
    this.pathItems = new PathItemCopies(this, files, diagnostics);
    this.schemas = new SchemaCopies(this, files, components, diagnostics);
  }

  /** Returns the copy of a value or reference, or null if it is left out. */
  @Nullable JsonNode value(Kind kind, Location place, JsonNode node) {
    String name = kind.isInlined() ? null : components.requestIfNamed(kind, place);
    return name == null ? copyOf(kind, place, node) : reference(kind, name, node);
  }

  /** Returns the copy of a value that is no component itself, or null if it is left out. */
  @Nullable JsonNode copyOf(Kind kind, Location place, JsonNode node) {
    if (node instanceof ObjectNode object && node.path(REF).isTextual()) {
      return resolved(kind, place, object);
    }
    String problem = problemOf(kind, node);
    if (problem != null) {
      return missing(kind, place, problem);
    }
    if (kind == Kind.SCHEMA) {
      return schemas.copyOf(place, node);
    }
    ObjectNode copy = NODES.objectNode();
    addMembers(kind, place, node, copy);
    return copy;
  }

  private static @Nullable String problemOf(Kind kind, JsonNode node) {
    if (node.has(REF)) {
      return "has a reference that is not a string";
    }
    if (kind == Kind.SCHEMA) {
      return null;
    }
    if (!node.isObject()) {
      return "is not an object";
    }
    boolean complete = node.path("name").isTextual() && node.path("in").isTextual();
    return kind == Kind.PARAMETER && !complete ? "has no name or no place" : null;
  }

  /** Copies the values of an object. */
  ObjectNode each(Kind kind, Location place, JsonNode values) {
    ObjectNode copy = NODES.objectNode();
    JsonNode ref = values.path(REF);
    if (ref.isTextual()) { // OpenAPI does not allow it here, but it is used.
      ReferenceTarget target = ReferenceTarget.of(ref.textValue(), place.file(), files).end(files);
      if (target.location() == null || target.node() == null) {
        diagnostics.add(place.toString(), String.valueOf(target.problem()));
        return copy;
      }
      return each(kind, target.location(), target.node());
    }
    values
        .properties()
        .forEach(
            member -> {
              boolean extension = kind == Kind.RESPONSE && member.getKey().startsWith("x-");
              JsonNode value =
                  extension
                      ? member.getValue()
                      : value(kind, place.with(member.getKey()), member.getValue());
              if (value != null) {
                copy.set(member.getKey(), value);
              }
            });
    return copy;
  }

  /** Copies the items of a list. */
  ArrayNode all(Kind kind, Location place, JsonNode items) {
    ArrayNode copy = NODES.arrayNode();
    if (!items.isArray()) {
      diagnostics.add(place.toString(), "is not a list");
      return copy;
    }
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = value(kind, place.with(i), items.get(i));
      if (item != null) {
        copy.add(item);
      }
    }
    return copy;
  }

  /** Returns a reference to a component, with what the document says about this use of it. */
  static ObjectNode reference(Kind kind, String name, JsonNode use) {
    ObjectNode ref = NODES.objectNode();
    ref.put(REF, new Pointer(List.of("components", kind.section(), name)).toString());
    ObjectNode refined = NODES.objectNode();
    for (String keyword : List.of("readOnly", "writeOnly", "deprecated")) {
      if (use.path(keyword).isBoolean()) {
        refined.set(keyword, use.get(keyword));
      }
    }
    if (refined.isEmpty() || kind != Kind.SCHEMA) {
      return ref;
    }
    refined.putArray("allOf").add(ref);
    return refined;
  }

  private @Nullable JsonNode resolved(Kind kind, Location place, ObjectNode node) {
    String ref = node.path(REF).textValue();
    ReferenceTarget direct = ReferenceTarget.of(ref, place.file(), files);
    ReferenceTarget end = direct.end(files);
    if (direct.location() == null || end.location() == null || end.node() == null) {
      String problem = Objects.requireNonNull(end.problem());
      boolean indirect = direct.location() != null;
      return missing(kind, place, indirect ? "refers to " + ref + ", which " + problem : problem);
    }
    String invalid = problemOf(kind, end.node());
    if (invalid != null) {
      return missing(kind, place, "refers to " + ref + ", which " + invalid);
    }
    if (kind.isInlined()) {
      JsonNode copy = copyOf(kind, end.location(), end.node());
      if (copy instanceof ObjectNode item && kind == Kind.PATH_ITEM) {
        addMembers(kind, place, node, item);
      }
      return copy;
    }
    // An alias of a schema has a name of its own.
    Location target = kind == Kind.SCHEMA ? direct.location() : end.location();
    String name = components.request(kind, target);
    ObjectNode reference = reference(kind, name, NODES.objectNode());
    return kind == Kind.SCHEMA ? withSiblings(place, node, reference) : reference;
  }

  private ObjectNode withSiblings(Location place, ObjectNode node, ObjectNode reference) {
    ObjectNode siblings = node.deepCopy();
    siblings.remove(REF);
    if (!keepsSiblings) {
      siblings.retain(ANNOTATIONS);
    }
    if (siblings.isEmpty()) {
      return reference;
    }
    ObjectNode refined = schemas.copyOf(place, siblings);
    refined.withArray("allOf").insert(0, reference);
    return refined;
  }

  /** Returns what stands for a reference without a target, or null if it is left out. */
  private @Nullable JsonNode missing(Kind kind, Location place, String problem) {
    diagnostics.add(place.toString(), problem);
    List<String> tokens = place.pointer().tokens();
    String last = tokens.get(tokens.size() - 1);
    ObjectNode any = NODES.objectNode();
    return switch (kind) {
      case SCHEMA -> any;
      case REQUEST_BODY -> anyJson(any);
      case RESPONSE -> last.matches("2..|default") ? anyJson(any.put("description", "")) : null;
      case PATH_ITEM -> {
        diagnostics.addLeftOut(last, "the path " + problem);
        yield null;
      }
      default -> null;
    };
  }

  private static ObjectNode anyJson(ObjectNode body) {
    body.putObject("content").putObject("application/json").putObject("schema");
    return body;
  }

  private void addMembers(Kind kind, Location place, JsonNode from, ObjectNode to) {
    from.properties()
        .forEach(
            member -> {
              String name = member.getKey();
              JsonNode value = member(kind, name, place.with(name), member.getValue());
              if (value != null && !name.equals(REF)) {
                to.set(name, value);
              }
            });
    if (kind == Kind.PATH_ITEM) {
      PathItemCopies.moveParameters(to);
    }
  }

  private @Nullable JsonNode member(Kind kind, String name, Location place, JsonNode value) {
    return switch (kind) {
      case PATH_ITEM -> pathItems.member(name, place, value);
      case PARAMETER, HEADER, MEDIA_TYPE, RESPONSE, REQUEST_BODY ->
          switch (name) {
            case "schema" -> value(Kind.SCHEMA, place, value);
            case "content" -> each(Kind.MEDIA_TYPE, place, value);
            case "headers" -> each(Kind.HEADER, place, value);
            case "examples" -> each(Kind.EXAMPLE, place, value);
            default -> value;
          };
      default -> value;
    };
  }
}
