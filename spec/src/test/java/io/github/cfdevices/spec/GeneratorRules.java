package io.github.cfdevices.spec;

import io.github.cfdevices.spec.SpecDocument.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import tools.jackson.databind.JsonNode;

/** Rules whose violations would otherwise fail in the generator, the compiler or Retrofit. */
final class GeneratorRules {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final SpecDocument document;
  private final List<String> problems;

  GeneratorRules(SpecDocument document, List<String> problems) {
    this.document = document;
    this.problems = problems;
  }

  void check() {
    checkTags();
    checkMethodNames();
    document.operations().forEach(this::checkPath);
    document.operations().forEach(this::checkResponses);
    for (String name : document.components("schemas").keySet()) {
      if (!CLASS_NAME.matcher(name).matches()) {
        problems.add(name + ": the name of a schema must be that of a class");
      }
    }
    walk("", document.root());
  }

  private void checkTags() {
    Set<String> declared = new HashSet<>();
    for (JsonNode tag : document.root().path("tags")) {
      if (!declared.add(tag.path("name").asString(""))) {
        problems.add("the tag " + tag.path("name").asString("") + " is declared twice");
      }
    }
    for (Operation operation : document.operations()) {
      JsonNode tags = operation.node().path("tags");
      if (tags.size() != 1) {
        problems.add(operation.id() + ": must have one tag");
      }
      for (JsonNode tag : tags) {
        if (!declared.contains(tag.asString(""))) {
          problems.add(operation.id() + ": the tag " + tag.asString("") + " is not declared");
        }
      }
    }
  }

  /** Checks operation IDs, which name methods of services, and the names of methods of APIs. */
  private void checkMethodNames() {
    Map<String, String> names = new HashMap<>();
    for (Operation operation : document.operations()) {
      String name = operation.node().path("x-method-name").asString(operation.id());
      if (operation.node().has("operationId")) {
        checkMethodName(operation, operation.id());
      }
      if (operation.node().has("x-method-name")) {
        checkMethodName(operation, name);
      }
      addMethod(operation, name, names);
      JsonNode paging = operation.node().path("x-paging");
      for (int i = 1; i < paging.size(); i++) {
        String style = paging.path(i).path("style").asString("");
        if (!style.isEmpty()) {
          addMethod(
              operation,
              name + "By" + Character.toUpperCase(style.charAt(0)) + style.substring(1),
              names);
        }
      }
    }
  }

  private void addMethod(Operation operation, String name, Map<String, String> names) {
    String tag = operation.node().path("tags").path(0).asString("");
    String other = names.putIfAbsent(tag + " " + name, operation.id());
    if (other != null && !other.equals(operation.id())) {
      problems.add(
          "%s: %s of the tag %s has the method name %s, too"
              .formatted(operation.id(), other, tag, name));
    }
  }

  private void checkMethodName(Operation operation, String name) {
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      problems.add(operation.id() + ": " + name + " cannot be the name of a method");
    }
  }

  private void checkPath(Operation operation) {
    Set<String> variables = new LinkedHashSet<>();
    Matcher matcher = VARIABLE.matcher(operation.path());
    while (matcher.find()) {
      variables.add(matcher.group(1));
    }
    Set<String> declared = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.path("name").asString("");
      String in = parameter.path("in").asString("");
      if (parameter.isMissingNode()) {
        continue; // Its reference is reported.
      }
      if (!Set.of("path", "query", "header").contains(in)) {
        problems.add("%s: the parameter %s is in '%s'".formatted(operation.id(), name, in));
      }
      if (!all.add(in + " " + name)) {
        problems.add(operation.id() + ": the parameter " + name + " is declared twice");
      }
      if (in.equals("path")) {
        declared.add(name);
        if (!variables.contains(name)) {
          problems.add(operation.id() + ": the path has no {" + name + "}");
        }
        if (!parameter.path("required").asBoolean(false)) {
          problems.add(operation.id() + ": the parameter " + name + " must be required");
        }
      }
    }
    for (String variable : variables) {
      if (!declared.contains(variable)
          && operation.parameters().stream().noneMatch(JsonNode::isMissingNode)) {
        problems.add(operation.id() + ": {" + variable + "} is not declared as a parameter");
      }
    }
  }

  private void checkResponses(Operation operation) {
    if (operation.node().path("responses").propertyNames().stream()
        .noneMatch(status -> status.startsWith("2"))) {
      problems.add(operation.id() + ": no successful response");
    }
  }

  /** Checks the references and schemas at all places. */
  private void walk(String where, JsonNode node) {
    JsonNode reference = node.path("$ref");
    if (reference.isString()) {
      String target = reference.asString("");
      // SchemaRules checks references to schemas.
      if (!target.startsWith("#/components/schemas/") && document.at(target).isMissingNode()) {
        problems.add(where + ": $ref points to nothing: " + target);
      }
    }
    node.forEachEntry(
        (name, child) -> {
          if (name.equals("schema")
              || name.equals("items")
              || where.endsWith("/properties")
              || where.equals("/components/schemas")) {
            checkSchema(where + "/" + name, child);
          }
          if (!name.equals("example") && !name.equals("examples") && !name.startsWith("x-")) {
            walk(where + "/" + name.replace("~", "~0").replace("/", "~1"), child);
          }
        });
    if (node.isArray()) {
      int index = 0;
      for (JsonNode item : node) {
        walk(where + "/" + index++, item);
      }
    }
  }

  private void checkSchema(String where, JsonNode schema) {
    if (!schema.isObject()) {
      return;
    }
    JsonNode type = schema.path("type");
    if (!type.isMissingNode() && !TYPES.contains(type.asString(""))) {
      problems.add(where + ": there is no type " + type.asString("?"));
    }
    if (type.asString("").equals("array") && !schema.has("items")) {
      problems.add(where + ": an array without items");
    }
    if (schema.has("properties") && !schema.has("allOf")) {
      Set<String> names = new TreeSet<>(schema.path("properties").propertyNames());
      for (JsonNode required : schema.path("required")) {
        if (!names.contains(required.asString(""))) {
          problems.add(
              where + ": requires the property " + required.asString("") + ", which it lacks");
        }
      }
    }
    checkEnum(where, schema);
  }

  private void checkEnum(String where, JsonNode schema) {
    Set<String> values = new HashSet<>();
    for (JsonNode value : schema.path("enum")) {
      if (!values.add(value.asString(""))) {
        problems.add(where + ": the value " + value.asString("") + " is listed twice");
      }
    }
    Set<String> names = new HashSet<>();
    for (JsonNode name : schema.path("x-enum-varnames")) {
      if (!CONSTANT.matcher(name.asString("")).matches()) {
        problems.add(where + ": " + name.asString("") + " cannot be the name of a constant");
      }
      if (!names.add(name.asString(""))) {
        problems.add(where + ": the name " + name.asString("") + " is used twice");
      }
    }
  }
}
