package io.github.cfdevices.tests.regeneration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The strings of a document, by the characters that OpenAPI or HTTP allow there. Each list contains
 * no string twice.
 *
 * @param any strings of any characters
 * @param names strings that are not empty
 * @param headers names of headers
 * @param segments parts of a path without variables
 * @param variables names of variables of a path
 * @param parts names of parts of a form, which are ASCII
 */
record DocumentStrings(
    List<String> any,
    List<String> names,
    List<String> headers,
    List<String> segments,
    List<String> variables,
    List<String> parts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int MAX_PERMISSION = 100;

  /** Returns strings without special characters, as many as these. */
  DocumentStrings harmless() {
    return new DocumentStrings(
        numbered("any", any),
        numbered("name", names),
        numbered("X-Header-", headers),
        numbered("segment", segments),
        numbered("variable", variables),
        numbered("part", parts));
  }

  private static List<String> numbered(String prefix, List<String> strings) {
    return IntStream.range(0, strings.size()).mapToObj(i -> prefix + i).toList();
  }

  /** Returns a document that has the strings in all places. */
  String document() {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/query", Map.of("get", operation(0, "parameters", parameters("query", names))));
    paths.put("/header", Map.of("get", operation(1, "parameters", parameters("header", headers))));
    paths.put(
        "/{" + String.join("}/{", variables) + "}",
        Map.of("get", operation(2, "parameters", parameters("path", variables))));
    paths.put(
        "/form",
        Map.of(
            "post", operation(3, "requestBody", body("application/x-www-form-urlencoded", names))));
    paths.put(
        "/parts", Map.of("post", operation(4, "requestBody", body("multipart/form-data", parts))));
    for (int i = 0; i < segments.size(); i++) {
      paths.put("/x" + segments.get(i) + "x", Map.of("get", operation(5 + i, "x-none", "")));
    }
    Map<String, Object> schemas = new LinkedHashMap<>();
    schemas.put("Box", object(any, string(0)));
    schemas.put("Mode", with(string(1), Map.of("enum", any, "x-enum-descriptions", any)));
    schemas.put("Color", with(string(2), Map.of("enum", names, "x-enum-varnames", any(names))));
    Map<String, Object> mapping = new LinkedHashMap<>();
    List<Object> members = new ArrayList<>();
    for (int i = 0; i < any.size(); i++) {
      String ref = "#/components/schemas/Shape" + i;
      schemas.put("Shape" + i, object(List.of(names.get(0)), string(i)));
      mapping.put(any.get(i), ref);
      members.add(Map.of("$ref", ref));
    }
    schemas.put(
        "Shape",
        Map.of(
            "oneOf",
            members,
            "discriminator",
            Map.of("propertyName", names.get(0), "mapping", mapping)));
    schemas.put(
        "Result",
        Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                "box",
                ref("Box"),
                "mode",
                ref("Mode"),
                "color",
                ref("Color"),
                "shape",
                ref("Shape"))));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.3");
    document.put("info", Map.of("title", any(0), "version", any(1), "description", any(2)));
    document.put("tags", List.of(Map.of("name", names.get(1), "description", any(3))));
    document.put("paths", paths);
    document.put(
        "security",
        List.of(
            Map.of("token", List.of()),
            Map.of("key", List.of()),
            Map.of("header", List.of()),
            Map.of()));
    document.put(
        "components",
        Map.of(
            "schemas",
            schemas,
            "securitySchemes",
            Map.of(
                "token",
                Map.of("type", "http", "scheme", "bearer"),
                "key",
                Map.of("type", "apiKey", "in", "query", "name", names.get(0)),
                "header",
                Map.of("type", "apiKey", "in", "header", "name", headers.get(0)))));
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns as many strings as a list has. */
  private List<String> any(List<String> list) {
    return list.stream().map(name -> any(list.indexOf(name))).toList();
  }

  /** Returns names of permissions, each of which is short enough. */
  List<String> permissions() {
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                (i + names.get(i))
                    .codePoints()
                    .limit(MAX_PERMISSION / 2)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString())
        .toList();
  }

  private String any(int index) {
    return any.get(index % any.size());
  }

  private Map<String, Object> operation(int index, String key, Object value) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", names.get(index % names.size()) + index);
    operation.put("x-method-name", any(index) + index);
    operation.put("tags", List.of(names.get(1), names.get(2)));
    operation.put("summary", any(index + 1));
    operation.put("description", any(index + 2));
    operation.put("x-api-token-group", permissions());
    operation.put("servers", List.of(Map.of("url", "https://" + any(index))));
    operation.put(key, value);
    operation.put(
        "responses",
        Map.of(
            "200",
            Map.of(
                "description",
                any(index + 3),
                "content",
                Map.of("application/json", Map.of("schema", ref("Result"))))));
    return operation;
  }

  private List<Object> parameters(String in, List<String> all) {
    return each(
        all,
        i ->
            Map.of(
                "name",
                all.get(i),
                "in",
                in,
                "required",
                in.equals("path"),
                "description",
                any(i),
                "schema",
                string(i)));
  }

  private Map<String, Object> body(String mediaType, List<String> fields) {
    return Map.of(
        "required",
        true,
        "content",
        Map.of(mediaType, Map.of("schema", object(fields, string(0)))));
  }

  private Map<String, Object> object(List<String> properties, Map<String, Object> description) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < properties.size(); i++) {
      members.put(properties.get(i), string(i));
    }
    return with(description, Map.of("type", "object", "properties", members));
  }

  private Map<String, Object> string(int index) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("title", any(index));
    schema.put("description", any(index + 1));
    schema.put("example", any(index + 2));
    return schema;
  }

  private static Map<String, Object> ref(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }

  private static Map<String, Object> with(Map<String, Object> schema, Map<String, Object> more) {
    Map<String, Object> both = new LinkedHashMap<>(schema);
    both.putAll(more);
    return both;
  }

  private static List<Object> each(List<String> strings, IntFunction<Object> function) {
    return IntStream.range(0, strings.size()).mapToObj(function).toList();
  }
}
