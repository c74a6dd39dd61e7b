package io.github.cfdevices.spec;

import io.github.cfdevices.spec.SpecDocument.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What every operation declares: id, security, errors, examples and how its list is paged. */
final class OperationRules {
  private final SpecDocument document;
  private final List<String> problems;

  OperationRules(SpecDocument document, List<String> problems) {
    this.document = document;
    this.problems = problems;
  }

  void check() {
    Set<String> ids = new HashSet<>();
    for (Operation operation : document.operations()) {
      if (!operation.node().has("operationId")) {
        problems.add(operation.id() + ": no operationId");
      } else if (!ids.add(operation.id())) {
        problems.add(operation.id() + ": the operationId is used twice");
      }
      checkParameters(operation);
      checkSecurity(operation);
      checkExamples(operation);
      checkPaging(operation);
    }
  }

  private void checkParameters(Operation operation) {
    for (JsonNode parameter : operation.parameters()) {
      if (!parameter.isMissingNode() && parameter.path("description").asString("").isEmpty()) {
        problems.add(
            operation.id()
                + ": the parameter "
                + parameter.path("name").asString("")
                + " has no description");
      }
    }
  }

  private void checkSecurity(Operation operation) {
    JsonNode security = operation.node().path("security");
    if (security.isEmpty()) {
      problems.add(operation.id() + ": no security");
    }
    for (JsonNode choice : security) {
      for (String scheme : choice.propertyNames()) {
        if (!document.components("securitySchemes").containsKey(scheme)) {
          problems.add(operation.id() + ": there is no security scheme " + scheme);
        }
      }
    }
    if (!operation.node().path("responses").has("4XX")) {
      problems.add(operation.id() + ": no 4XX response");
    }
  }

  private void checkExamples(Operation operation) {
    if (operation.node().has("requestBody") && operation.request().example().isMissingNode()) {
      problems.add(operation.id() + ": no example of the request");
    }
    if (operation.response().example().isMissingNode()) {
      problems.add(operation.id() + ": no example of the 200 response");
    }
  }

  private void checkPaging(Operation operation) {
    Set<String> parameters =
        operation.parameters().stream()
            .map(parameter -> parameter.path("name").asString(""))
            .collect(Collectors.toSet());
    JsonNode result = document.property(operation.response().schema(), "result");
    boolean list = isArray(result) || parameters.contains("page") || parameters.contains("cursor");
    JsonNode paging = operation.node().path("x-paging");
    if (list && paging.isEmpty()) {
      problems.add(operation.id() + ": answers a list but declares no x-paging");
    }
    for (JsonNode entry : paging) {
      String style = entry.path("style").asString("");
      if (!Set.of("cursor", "page", "single").contains(style)) {
        problems.add(operation.id() + ": there is no paging style " + style);
      } else if (!style.equals("single") && !entry.has(style)) {
        problems.add(operation.id() + ": paging by " + style + " names no parameter for it");
      }
      Stream.of("cursor", "page", "size")
          .filter(role -> entry.has(role) && !parameters.contains(entry.path(role).asString("")))
          .forEach(
              role ->
                  problems.add(
                      operation.id()
                          + ": x-paging names the parameter "
                          + entry.path(role).asString("")
                          + ", which does not exist"));
      checkItems(operation.id(), result, entry.path("items").asString(""));
    }
  }

  private void checkItems(String id, JsonNode result, String items) {
    JsonNode list = result;
    for (String step : items.isEmpty() ? new String[0] : items.split("\\.", -1)) {
      list = document.property(list, step);
    }
    if (!isArray(list)) {
      problems.add(id + ": no array at result" + (items.isEmpty() ? "" : "." + items));
    }
  }

  private boolean isArray(JsonNode schema) {
    return document.target(schema).path("type").asString("").equals("array");
  }
}
