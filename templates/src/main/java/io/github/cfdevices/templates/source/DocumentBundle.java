package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies a document so that all references have the form {@code #/components/schemas/Name}. What
 * another reference refers to becomes a component, and is replaced by a reference to it.
 */
final class DocumentBundle {
  private static final String REF = "$ref";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<Kind> SECTIONS =
      List.of(
          Kind.SCHEMA, Kind.RESPONSE, Kind.PARAMETER, Kind.REQUEST_BODY, Kind.HEADER,
          Kind.SECURITY_SCHEME);
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** The keywords that keep their meaning beside a reference in OpenAPI 3.0. */
  private static final Set<String> ANNOTATIONS =
      Set.of("description", "nullable", "deprecated", "readOnly", "writeOnly", "default", "example");

  private final SourceFiles files;
  private final JsonNode root;
  private final boolean siblings;
  private final Diagnostics found;
  private final ComponentNames names;
  private final Map<Kind, Map<String, JsonNode>> components = new EnumMap<>(Kind.class);
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final Map<Kind, Set<String>> queued = new EnumMap<>(Kind.class);
  private Diagnostics diagnostics = new Diagnostics();

  private DocumentBundle(SourceFiles files, Diagnostics found) {
    this.files = files;
    this.root = files.root();
    this.siblings = !root.path("openapi").asText().startsWith("3.0");
    this.found = found;
    this.names = new ComponentNames(root.path("components"));
  }

  /** Returns a copy of a document for OpenAPI 3.0, and adds what it lacks to the diagnostics. */
  static ObjectNode of(SourceFiles files, Diagnostics found) {
    DocumentBundle bundle = new DocumentBundle(files, found);
    ObjectNode copy = bundle.copy();
    // A place that was copied before a reference to it was found is replaced the second time.
    for (int lifted = -1; lifted != bundle.names.size(); ) {
      lifted = bundle.names.size();
      copy = bundle.copy();
    }
    bundle.diagnostics.all().forEach(found::add);
    bundle.diagnostics.leftOut().forEach(found::addLeftOut);
    return copy;
  }

  private ObjectNode copy() {
    diagnostics = new Diagnostics();
    components.clear();
    queued.clear();
    Location start = new Location(SourceFiles.DOCUMENT, Pointer.ROOT);
    ObjectNode document = NODES.objectNode();
    root.fields()
        .forEachRemaining(
            member -> {
              if (!Set.of("paths", "components", "webhooks").contains(member.getKey())) {
                document.set(member.getKey(), member.getValue());
              }
            });
    document.put("openapi", "3.0.3");
    document.remove(List.of("swagger", "jsonSchemaDialect", "$self"));
    if (!document.path("info").isObject()) {
      document.set("info", NODES.objectNode().put("title", "").put("version", ""));
    }
    document.set("paths", paths(start.with("paths")));
    root.path("webhooks")
        .fieldNames()
        .forEachRemaining(
            name ->
                note(
                    start.with("webhooks").with(name),
                    "a webhook, which is a request to the app, is left out"));
    runQueue();
    copyUnusedComponents(start.with("components"));
    ObjectNode all = inOrder();
    CircularParts.find(all.path("schemas"), diagnostics);
    document.set("components", all);
    return document;
  }

  private void runQueue() {
    for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
      next.run();
    }
  }

  /** Copies the components that nothing refers to, without diagnostics. */
  private void copyUnusedComponents(Location place) {
    Diagnostics kept = diagnostics;
    diagnostics = new Diagnostics();
    for (Kind kind : SECTIONS) {
      if (kind == Kind.SECURITY_SCHEME) {
        diagnostics = kept;
      }
      root.path("components")
          .path(kind.section())
          .fieldNames()
          .forEachRemaining(name -> enqueue(kind, name, place.with(kind.section()).with(name)));
      runQueue();
    }
    diagnostics = kept;
  }

  /** Returns the components in the order of the document, followed by those from elsewhere. */
  private ObjectNode inOrder() {
    ObjectNode all = NODES.objectNode();
    for (Kind kind : SECTIONS) {
      Map<String, JsonNode> copied = components.getOrDefault(kind, Map.of());
      Set<String> order = new LinkedHashSet<>();
      root.path("components").path(kind.section()).fieldNames().forEachRemaining(order::add);
      order.retainAll(copied.keySet());
      order.addAll(copied.keySet());
      ObjectNode section = NODES.objectNode();
      order.forEach(name -> section.set(name, copied.get(name)));
      all.set(kind.section(), section);
    }
    return all;
  }

  private void enqueue(Kind kind, String name, Location place) {
    if (queued.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(name)) {
      queue.add(
          () -> {
            JsonNode node = place.pointer().in(Objects.requireNonNull(files.read(place.file())));
            JsonNode copy = node == null ? null : copyOf(kind, place, node);
            if (copy instanceof ObjectNode schema && kind == Kind.SCHEMA && !isComponent(kind, place)) {
              schema.put(Hints.SOURCE, place.toString());
            }
            if (copy != null) {
              components.computeIfAbsent(kind, key -> new LinkedHashMap<>()).put(name, copy);
            }
          });
    }
  }

  private ObjectNode paths(Location place) {
    ObjectNode copy = NODES.objectNode();
    root.path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              if (path.getKey().startsWith("/")) {
                JsonNode item = value(Kind.PATH_ITEM, place.with(path.getKey()), path.getValue());
                if (item != null) {
                  copy.set(path.getKey(), item);
                }
              }
            });
    return copy;
  }

  /** Returns the copy of a value or reference, or null if it is left out. */
  private @Nullable JsonNode value(Kind kind, Location place, JsonNode node) {
    if (!kind.isInlined()) {
      String name = names.of(kind, place);
      if (name != null && !isComponent(kind, place)) {
        enqueue(kind, name, place);
        return reference(kind, name, node);
      }
    }
    return copyOf(kind, place, node);
  }

  private @Nullable JsonNode copyOf(Kind kind, Location place, JsonNode node) {
    JsonNode ref = node.path(REF);
    // A property can be named $ref, too, but its value is a schema.
    if (ref.isTextual()) {
      return resolved(kind, place, (ObjectNode) node, ref.textValue());
    }
    if (kind == Kind.SCHEMA) {
      return schema(place, node);
    }
    if (!node.isObject()) {
      return missing(kind, place, "is not an object");
    }
    ObjectNode copy = NODES.objectNode();
    node.fields()
        .forEachRemaining(
            member -> {
              JsonNode value =
                  member(kind, member.getKey(), place.with(member.getKey()), member.getValue());
              if (value != null) {
                copy.set(member.getKey(), value);
              }
            });
    if (kind == Kind.PATH_ITEM) {
      moveParameters(copy);
    }
    return copy;
  }

  /** Moves the parameters of a path to its operations, before their own. */
  private static void moveParameters(ObjectNode pathItem) {
    if (pathItem.remove("parameters") instanceof ArrayNode shared) {
      for (String method : METHODS) {
        if (pathItem.get(method) instanceof ObjectNode operation) {
          ArrayNode all = shared.deepCopy();
          operation.path("parameters").forEach(all::add);
          operation.set("parameters", all);
        }
      }
    }
  }

  private @Nullable JsonNode resolved(Kind kind, Location place, ObjectNode node, String ref) {
    ReferenceTarget direct = ReferenceTarget.of(ref, place.file(), files);
    ReferenceTarget end = direct.end(files);
    if (end.location() == null || end.node() == null) {
      String problem = Objects.requireNonNull(end.problem());
      boolean indirect = direct.location() != null;
      return missing(kind, place, indirect ? "refers to " + ref + ", which " + problem : problem);
    }
    // An alias of a schema has a name of its own.
    Location target = kind == Kind.SCHEMA ? Objects.requireNonNull(direct.location()) : end.location();
    if (kind.isInlined()) {
      JsonNode copy = copyOf(kind, target, end.node());
      if (copy instanceof ObjectNode item && kind == Kind.PATH_ITEM) {
        addMembers(kind, place, node, item);
      }
      return copy;
    }
    String name = names.add(kind, target);
    enqueue(kind, name, target);
    if (kind != Kind.SCHEMA) {
      return reference(kind, name, NODES.objectNode());
    }
    ObjectNode beside = node.deepCopy();
    beside.remove(REF);
    if (!siblings) {
      beside.retain(
          ANNOTATIONS.stream().filter(beside::has).toList());
    }
    if (beside.isEmpty()) {
      return reference(kind, name, NODES.objectNode());
    }
    JsonNode copy = schema(place, beside);
    ObjectNode refined = copy instanceof ObjectNode object ? object : NODES.objectNode();
    refined.withArray("allOf").insert(0, reference(kind, name, NODES.objectNode()));
    return refined;
  }

  /** A path item can have members beside its reference. */
  private void addMembers(Kind kind, Location place, ObjectNode node, ObjectNode item) {
    node.fields()
        .forEachRemaining(
            member -> {
              JsonNode value =
                  member(kind, member.getKey(), place.with(member.getKey()), member.getValue());
              if (value != null && !member.getKey().equals(REF)) {
                item.set(member.getKey(), value);
              }
            });
    moveParameters(item);
  }

  /** Returns a reference to a component, with what an API says about this use of it. */
  private static ObjectNode reference(Kind kind, String name, JsonNode declared) {
    ObjectNode ref = NODES.objectNode();
    ref.put(REF, new Pointer(List.of("components", kind.section(), name)).toString());
    ObjectNode use = NODES.objectNode();
    for (String keyword : List.of("readOnly", "writeOnly", "deprecated")) {
      if (declared.path(keyword).isBoolean()) {
        use.set(keyword, declared.get(keyword));
      }
    }
    if (use.isEmpty() || kind != Kind.SCHEMA) {
      return ref;
    }
    use.putArray("allOf").add(ref);
    return use;
  }

  private static boolean isComponent(Kind kind, Location place) {
    List<String> tokens = place.pointer().tokens();
    return place.file().equals(SourceFiles.DOCUMENT)
        && tokens.size() == 3
        && tokens.get(0).equals("components")
        && tokens.get(1).equals(kind.section());
  }

  /** Returns what stands for a reference without a target, or null if it is left out. */
  private @Nullable JsonNode missing(Kind kind, Location place, String problem) {
    note(place, problem);
    ObjectNode any = NODES.objectNode();
    return switch (kind) {
      case SCHEMA -> any;
      case REQUEST_BODY -> anyJson(any);
      case RESPONSE -> {
        List<String> tokens = place.pointer().tokens();
        boolean success = tokens.get(tokens.size() - 1).matches("2..|default");
        yield success ? anyJson(any.put("description", "")) : null;
      }
      case PATH_ITEM -> {
        List<String> tokens = place.pointer().tokens();
        diagnostics.addLeftOut(tokens.get(tokens.size() - 1), "the path " + problem);
        yield null;
      }
      default -> null;
    };
  }

  private static ObjectNode anyJson(ObjectNode body) {
    body.putObject("content").putObject("application/json").putObject("schema");
    return body;
  }

  private @Nullable JsonNode member(Kind kind, String name, Location place, JsonNode value) {
    return switch (kind) {
      case PATH_ITEM -> ofPathItem(name, place, value);
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

  private @Nullable JsonNode ofPathItem(String name, Location place, JsonNode value) {
    if (METHODS.contains(name)) {
      return value.isObject() ? operation(place, (ObjectNode) value) : null;
    }
    if (name.equals("query") || name.equals("additionalOperations")) {
      leaveOut(name, place, value);
      return null;
    }
    return name.equals("parameters") ? parameters(place, value) : value;
  }

  private void leaveOut(String name, Location place, JsonNode value) {
    List<String> tokens = place.pointer().tokens();
    String path = tokens.get(tokens.size() - 2);
    if (name.equals("query")) {
      diagnostics.addLeftOut("QUERY " + path, "the method QUERY is not supported");
    } else {
      value
          .fieldNames()
          .forEachRemaining(
              method ->
                  diagnostics.addLeftOut(
                      method + " " + path, "the method " + method + " is not supported"));
    }
  }

  private ObjectNode operation(Location place, ObjectNode operation) {
    ObjectNode copy = NODES.objectNode();
    operation
        .fields()
        .forEachRemaining(
            member -> {
              Location inside = place.with(member.getKey());
              JsonNode value =
                  switch (member.getKey()) {
                    case "parameters" -> parameters(inside, member.getValue());
                    case "requestBody" -> value(Kind.REQUEST_BODY, inside, member.getValue());
                    case "responses" -> each(Kind.RESPONSE, inside, member.getValue());
                    case "callbacks" -> callbacks(inside, member.getValue());
                    default -> member.getValue();
                  };
              if (value != null) {
                copy.set(member.getKey(), value);
              }
            });
    if (copy.path("responses").isEmpty()) {
      copy.putObject("responses").putObject("default").put("description", "");
    }
    return copy;
  }

  private @Nullable JsonNode callbacks(Location place, JsonNode callbacks) {
    callbacks
        .fieldNames()
        .forEachRemaining(
            name ->
                note(place.with(name), "a callback, which is a request to the app, is left out"));
    return null;
  }

  private JsonNode parameters(Location place, JsonNode parameters) {
    ArrayNode copy = NODES.arrayNode();
    for (int i = 0; i < parameters.size(); i++) {
      JsonNode parameter = value(Kind.PARAMETER, place.with(i), parameters.get(i));
      if (parameter != null) {
        copy.add(parameter);
      }
    }
    return copy;
  }

  /** Copies the values of an object. */
  private ObjectNode each(Kind kind, Location place, JsonNode values) {
    ObjectNode copy = NODES.objectNode();
    values
        .fields()
        .forEachRemaining(
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

  private JsonNode schema(Location place, JsonNode schema) {
    if (schema.isBoolean()) {
      if (!schema.booleanValue()) {
        note(place, "the schema false, which no value matches, is read as any JSON");
      }
      return NODES.objectNode();
    }
    if (!schema.isObject()) {
      note(place, "is not a schema");
      return NODES.objectNode();
    }
    ObjectNode copy = NODES.objectNode();
    schema
        .fields()
        .forEachRemaining(
            member -> {
              Location inside = place.with(member.getKey());
              JsonNode value = member.getValue();
              copy.set(
                  member.getKey(),
                  switch (member.getKey()) {
                    case "properties", "patternProperties" -> each(Kind.SCHEMA, inside, value);
                    case "allOf", "anyOf", "oneOf", "prefixItems" -> parts(inside, value);
                    case "items", "additionalProperties" -> elements(inside, value);
                    case "discriminator" -> discriminator(place, value);
                    case Hints.SIBLING_DISCRIMINATOR -> withMapping(place, value, false);
                    case Hints.REQUEST_SCHEMA -> hint(place, value);
                    default -> value;
                  });
            });
    SchemaDialect.rewrite(copy, reason -> note(place, reason));
    return copy;
  }

  private JsonNode subschema(Location place, JsonNode schema) {
    return Objects.requireNonNull(value(Kind.SCHEMA, place, schema));
  }

  private JsonNode elements(Location place, JsonNode elements) {
    if (elements.isBoolean()) {
      return elements;
    }
    return elements.isArray() ? parts(place, elements) : subschema(place, elements);
  }

  private JsonNode parts(Location place, JsonNode parts) {
    ArrayNode copy = NODES.arrayNode();
    for (int i = 0; i < parts.size(); i++) {
      copy.add(subschema(place.with(i), parts.get(i)));
    }
    return copy;
  }

  private JsonNode discriminator(Location place, JsonNode discriminator) {
    return withMapping(place, discriminator, true);
  }

  private JsonNode withMapping(Location place, JsonNode discriminator, boolean names) {
    if (!discriminator.path("mapping").isObject()) {
      return discriminator;
    }
    ObjectNode copy = discriminator.deepCopy();
    ObjectNode mapping = copy.putObject("mapping");
    discriminator
        .path("mapping")
        .fields()
        .forEachRemaining(
            value -> mapping.set(value.getKey(), mapped(place, value.getValue(), names)));
    return copy;
  }

  private JsonNode mapped(Location place, JsonNode value, boolean names) {
    boolean named =
        names && root.path("components").path("schemas").has(value.asText())
            || !value.isTextual();
    return named ? value : hint(place, value);
  }

  /** Returns a reference in an extension, unchanged if it has no target. */
  private JsonNode hint(Location place, JsonNode ref) {
    if (!ref.isTextual()) {
      return ref;
    }
    ReferenceTarget target = ReferenceTarget.of(ref.textValue(), place.file(), files);
    if (target.location() == null) {
      return ref;
    }
    String name = names.add(Kind.SCHEMA, target.location());
    enqueue(Kind.SCHEMA, name, target.location());
    return reference(Kind.SCHEMA, name, NODES.objectNode()).get(REF);
  }

  private void note(Location place, String reason) {
    diagnostics.add(place.toString(), reason);
  }
}
