package io.github.cfdevices.tests.generation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** An OpenAPI document as plain maps and lists, with unmodified examples. */
final class WholeApiDocument {
  private static final Pattern VERSION =
      Pattern.compile("(?m)(^|[{,])\\s*\"?(openapi|swagger)\"?\\s*:\\s*[\"']?[23]\\.");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * An example.
   *
   * @param schema the pointer of its schema in the document
   */
  record Example(String schema, Object value) {}

  /** A value of the document. */
  private record Node(String pointer, @Nullable Object value) {}

  private final Node root;
  private final Map<String, String> byKey = new HashMap<>();

  private WholeApiDocument(@Nullable Object root) {
    this.root = new Node("#", root);
    operations().forEach(operation -> byKey.put(key(operation), operation));
  }

  /** Reads a document in JSON or YAML. */
  static WholeApiDocument read(Path file) throws IOException {
    return new WholeApiDocument(RawJson.parse(json(file)).value());
  }

  /** Returns whether a file declares a version of OpenAPI, unlike a part of a document. */
  static boolean isDocument(Path file) throws IOException {
    return VERSION.matcher(Files.readString(file)).find();
  }

  private static String json(Path file) throws IOException {
    String text = Files.readString(file).replaceFirst("^\uFEFF", "");
    if (file.toString().endsWith(".json")) {
      return text;
    }
    LoaderOptions unlimited = new LoaderOptions();
    unlimited.setCodePointLimit(Integer.MAX_VALUE);
    unlimited.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return new YAMLMapper(YAMLFactory.builder().loaderOptions(unlimited).build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(text)
        .toString();
  }

  /** Returns the document as JSON. */
  String json() {
    return RawJson.of(root.value()).text();
  }

  /** Returns the version of OpenAPI that the document declares, such as {@code 3.1.0}. */
  String version() {
    Object version = member(root, "openapi").value();
    return String.valueOf(version == null ? member(root, "swagger").value() : version);
  }

  /** Returns the methods and paths of all operations, such as {@code GET /zones}. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    if (member(root, "paths").value() instanceof Map<?, ?> paths) {
      for (Object path : paths.keySet()) {
        if (item(path.toString()).value() instanceof Map<?, ?> item) {
          item.keySet().stream()
              .filter(METHODS::contains)
              .forEach(
                  method ->
                      operations.add(method.toString().toUpperCase(Locale.ROOT) + " " + path));
        }
      }
    }
    return operations;
  }

  /**
   * Returns an operation by the path of its service method, whose variables can have other names,
   * or null.
   */
  @Nullable String operationAt(String servicePath) {
    return byKey.get(key(servicePath));
  }

  private static String key(String operation) {
    return operation.replaceAll("\\{[^{}/]*}", "{}").replaceFirst(" /?(\\.\\\\)?/?", " ");
  }

  /** Returns the value at a pointer after resolving references, or null. */
  @Nullable Object at(String pointer) {
    return node(pointer, new HashSet<>()).value();
  }

  /** Returns the examples of all successful JSON responses. */
  List<Example> answers(String operation) {
    List<Example> examples = new ArrayList<>();
    Node responses = member(operation(operation), "responses");
    if (responses.value() instanceof Map<?, ?> byStatus) {
      for (Object status : byStatus.keySet()) {
        if (status.toString().startsWith("2")) {
          Node response = member(responses, status.toString());
          addContent(examples, response);
          addSwagger(examples, response);
        }
      }
    }
    return examples;
  }

  /** Returns the examples of a JSON body. */
  List<Example> requests(String operation) {
    List<Example> examples = new ArrayList<>();
    addContent(examples, member(operation(operation), "requestBody"));
    return examples;
  }

  /** Returns an object that consists of the examples of its properties. */
  Map<String, Object> examplesOfMembers(Map<?, ?> schema) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, property) -> {
            Object example = member(new Node("", property), "example").value();
            if (example != null) {
              members.put(name.toString(), example);
            }
          });
    }
    return members;
  }

  private Node operation(String name) {
    String[] parts = name.split(" ", 2);
    return member(item(parts[1]), parts[0].toLowerCase(Locale.ROOT));
  }

  private Node item(String path) {
    return followed(member(root, "paths", path));
  }

  private void addContent(List<Example> examples, Node holder) {
    Node content = member(holder, "content");
    if (content.value() instanceof Map<?, ?> byType) {
      for (Object type : byType.keySet()) {
        if (isJson(type.toString())) {
          Node media = member(content, type.toString());
          String schema = member(media, "schema").pointer();
          addIfAny(examples, schema, member(media, "example"));
          Node named = member(media, "examples");
          if (named.value() instanceof Map<?, ?> byName) {
            byName
                .keySet()
                .forEach(
                    name ->
                        addIfAny(
                            examples, schema, member(member(named, name.toString()), "value")));
          }
        }
      }
    }
  }

  /** OpenAPI 2.0 has the schema of a response beside its examples. */
  private void addSwagger(List<Example> examples, Node response) {
    Node byType = member(response, "examples");
    if (byType.value() instanceof Map<?, ?> types) {
      for (Object type : types.keySet()) {
        if (isJson(type.toString())) {
          addIfAny(examples, member(response, "schema").pointer(), member(byType, type.toString()));
        }
      }
    }
  }

  private static boolean isJson(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.endsWith("+json");
  }

  private static void addIfAny(List<Example> examples, String schema, Node example) {
    if (example.value() != null) {
      examples.add(new Example(schema, example.value()));
    }
  }

  private Node member(Node owner, String... names) {
    Node node = owner;
    for (String name : names) {
      Node followed = followed(node);
      String step = name.replace("~", "~0").replace("/", "~1");
      Object value = followed.value();
      node =
          new Node(
              followed.pointer() + "/" + step,
              value instanceof Map<?, ?> map
                  ? map.get(name)
                  : value instanceof List<?> list ? item(list, name) : null);
    }
    return node;
  }

  private static @Nullable Object item(List<?> list, String index) {
    return index.matches("\\d{1,8}") && Integer.parseInt(index) < list.size()
        ? list.get(Integer.parseInt(index))
        : null;
  }

  private Node followed(Node node) {
    return followed(node, new HashSet<>());
  }

  private Node followed(Node node, Set<String> visited) {
    return node.value() instanceof Map<?, ?> map && map.get("$ref") instanceof String ref
        ? node(ref, visited)
        : node;
  }

  /** Returns a node without a value for a reference to another file, or to itself. */
  private Node node(String pointer, Set<String> visited) {
    if (!pointer.startsWith("#/") || !visited.add(pointer)) {
      return new Node(pointer, null);
    }
    Node node = root;
    for (String step : inDocument(pointer).substring(2).split("/", -1)) {
      node = member(node, step.replace("~1", "/").replace("~0", "~"));
    }
    return followed(node, visited);
  }

  /** OpenAPI 2.0 has schemas elsewhere than the parsed document, to which the report refers. */
  private String inDocument(String pointer) {
    boolean moved =
        root.value() instanceof Map<?, ?> document && document.containsKey("definitions");
    return moved ? pointer.replace("#/components/schemas/", "#/definitions/") : pointer;
  }
}
