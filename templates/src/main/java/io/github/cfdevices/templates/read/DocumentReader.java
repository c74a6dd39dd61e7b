package io.github.cfdevices.templates.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Hints;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a document and the local files that it refers to as JSON, and parses it again if OpenAPI
 * Generator's parser has changed a value.
 */
public final class DocumentReader {
  /** The formats for which the parser converts the values of an enum. */
  private static final Set<String> CONVERTED =
      Set.of("binary", "byte", "date", "date-time", "uuid");

  /** The keywords that contain values instead of schemas. */
  private static final Set<String> VALUES = Set.of("default", "enum", "example", "examples");

  private static final long MAX_REFERENCES = 500_000;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Map<Path, JsonNode> files = new LinkedHashMap<>();
  private final Deque<Path> unread = new ArrayDeque<>();
  private boolean differs;

  private DocumentReader() {}

  /**
   * Removes the parser's limit on the size of YAML files, and reduces the number of times that it
   * visits an alias, which takes minutes by default. The system properties {@code
   * maxYamlCodePoints} and {@code maxYamlReferences} set other limits.
   */
  public static void setLimits() {
    DeserializationUtils.Options options = DeserializationUtils.getOptions();
    if (System.getProperty("maxYamlCodePoints") == null) {
      options.setMaxYamlCodePoints(Integer.MAX_VALUE);
    }
    if (System.getProperty("maxYamlReferences") == null) {
      options.setMaxYamlReferences(MAX_REFERENCES);
    }
  }

  /**
   * Replaces the content of a parsed document if the parser has changed values.
   *
   * @param location the document's file; for a URL, nothing is replaced
   * @throws IllegalArgumentException if aliases in a file are circular or repeat too many values
   */
  public static void restore(OpenAPI document, @Nullable String location) {
    Path file = location == null ? null : localFile(location);
    if (file == null) {
      return;
    }
    try {
      DocumentReader reader = new DocumentReader();
      reader.readAll(file);
      if (reader.differs) {
        OpenAPI restored = reader.document(file);
        if (restored != null) {
          replace(document, restored);
        }
      }
    } catch (YAMLException e) {
      // The parser has reported it, or it is in a file that the parser does not read.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Path localFile(String location) {
    try {
      Path path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
      return Files.isRegularFile(path) ? path.toAbsolutePath().normalize() : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Returns the JSON of a file's content.
   *
   * @param name the name of the file, for messages
   * @throws RuntimeException if it is neither JSON nor YAML
   * @throws IllegalArgumentException if its aliases are circular or repeat too many values
   */
  public static JsonNode tree(String content, String name) {
    DocumentReader reader = new DocumentReader();
    JsonNode root = reader.parse(content, name);
    reader.keepAllValues(root);
    return root;
  }

  private void readAll(Path main) throws IOException {
    unread.add(main);
    while (!unread.isEmpty()) {
      Path file = unread.remove();
      if (!files.containsKey(file)) {
        JsonNode root = parse(decoded(file), String.valueOf(file.getFileName()));
        addFiles(root, file);
        keepAllValues(root);
        if (root.has("swagger")) {
          removeTuples(root);
          keepCollectionFormats(root);
        }
        files.put(file, root);
      }
    }
  }

  /** Returns the content of a file; bytes that are not UTF-8 are replaced. */
  private static String decoded(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private JsonNode parse(String written, String name) {
    String content = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
    if (content.stripLeading().startsWith("{")) {
      try {
        return JSON.readTree(content);
      } catch (JsonProcessingException e) {
        differs = true; // The braces are YAML.
      }
    }
    YamlTree.Tree tree = YamlTree.of(content, name);
    differs |= tree.differs();
    return tree.root();
  }

  private void addFiles(JsonNode node, Path from) {
    if (node.path("$ref").isTextual()) {
      addFile(node.path("$ref").textValue(), from);
    }
    node.forEach(child -> addFiles(child, from));
  }

  /** Keeps the values that the parser converts. */
  private void keepAllValues(JsonNode node) {
    if (node instanceof ObjectNode object) {
      keepValues(object);
    }
    node.forEach(this::keepAllValues);
  }

  /**
   * Replaces {@code items} that are a list of schemas, which the parser drops. Without a type, the
   * value need not be a list.
   */
  private void removeTuples(JsonNode node) {
    if (node instanceof ObjectNode schema && schema.path("items").isArray()) {
      schema.remove("items");
      if (schema.path("type").asText().equals("array")) {
        schema.putObject("items");
      }
      schema.put(Hints.DROPPED_ITEMS, true);
      differs = true;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getKey().equals("properties")) {
        member.getValue().forEach(this::removeTuples);
      } else if (!VALUES.contains(member.getKey())) {
        removeTuples(member.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(this::removeTuples);
    }
  }

  /** Keeps how the items of a list in a form are joined, which the parser drops. */
  private void keepCollectionFormats(JsonNode node) {
    if (node instanceof ObjectNode parameter
        && parameter.path("in").asText().equals("formData")
        && parameter.path("type").asText().equals("array")) {
      parameter.put(Hints.COLLECTION_FORMAT, parameter.path("collectionFormat").asText("csv"));
      differs = true;
    }
    node.forEach(this::keepCollectionFormats);
  }

  private void addFile(String ref, Path from) {
    int end = ref.indexOf('#');
    String name = end < 0 ? ref : ref.substring(0, end);
    if (!name.isEmpty() && !name.contains("://")) {
      try {
        Path file = from.resolveSibling(name).normalize();
        if (Files.isRegularFile(file)) {
          unread.add(file);
        }
      } catch (InvalidPathException e) {
        // The parser reports references that it cannot resolve.
      }
    }
  }

  private void keepValues(ObjectNode schema) {
    JsonNode format = schema.get("format");
    if (schema.get("enum") instanceof ArrayNode values
        && format != null
        && format.isTextual()
        && CONVERTED.contains(format.textValue())) {
      ArrayNode written = JSON.createArrayNode();
      values.forEach(written::add);
      schema.set(Hints.WRITTEN_VALUES, written);
      differs = true;
    }
  }

  private @Nullable OpenAPI document(Path main) throws IOException {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveResponses(true);
    if (files.size() == 1) {
      String json = JSON.writeValueAsString(files.get(main));
      return new OpenAPIParser().readContents(json, null, options).getOpenAPI();
    }
    Path folder = Files.createTempDirectory("cfdevices");
    try {
      for (Map.Entry<Path, JsonNode> file : files.entrySet()) {
        Path copy = copyOf(file.getKey(), folder);
        Files.createDirectories(copy.resolveSibling("."));
        Files.writeString(copy, JSON.writeValueAsString(file.getValue()));
      }
      String location = copyOf(main, folder).toString();
      return new OpenAPIParser().readLocation(location, null, options).getOpenAPI();
    } finally {
      try (Stream<Path> copies = Files.walk(folder)) {
        for (Path copy : copies.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(copy);
        }
      }
    }
  }

  /** Returns a file in a folder such that relative references between files remain valid. */
  private static Path copyOf(Path file, Path folder) {
    return folder.resolve(file.getRoot().relativize(file).toString());
  }

  private static void replace(OpenAPI document, OpenAPI restored) {
    document.setOpenapi(restored.getOpenapi());
    document.setInfo(restored.getInfo());
    document.setExternalDocs(restored.getExternalDocs());
    document.setServers(restored.getServers());
    document.setSecurity(restored.getSecurity());
    document.setTags(restored.getTags());
    document.setPaths(restored.getPaths());
    document.setComponents(restored.getComponents());
    document.setExtensions(restored.getExtensions());
    document.setWebhooks(restored.getWebhooks());
  }
}
