package io.github.cfdevices.apidiff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.read.DocumentReader;
import io.github.cfdevices.templates.source.DocumentSource;
import io.github.cfdevices.templates.source.LaterVersions;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads a document as the generator does: in any version of OpenAPI, with the files that it refers
 * to. The result is a document of OpenAPI 3.0, so that documents of different versions can be
 * compared.
 */
final class ComparedDocument {
  private ComparedDocument() {}

  /**
   * Returns the content of a file.
   *
   * @throws IllegalArgumentException if it is not an OpenAPI document
   */
  static OpenAPI read(Path file) {
    DocumentReader.setLimits();
    String location = file.toString();
    OpenAPI document =
        new LaterVersions().readLocation(location, List.of(), new ParseOptions()).getOpenAPI();
    String failure =
        document == null ? "the file cannot be read" : LaterVersions.failureOf(document);
    if (document == null || failure != null) {
      throw new IllegalArgumentException(file.getFileName() + ": " + failure);
    }
    DocumentSource.reload(document, location, new Diagnostics());
    JsonNode tree = Json.mapper().valueToTree(document);
    copyMinimumLengths(tree);
    OpenAPI copy = new OpenAPIV3Parser().parseJsonNode("", tree, new ParseOptions()).getOpenAPI();
    if (copy.getComponents().getSchemas() == null) {
      copy.getComponents().setSchemas(new LinkedHashMap<>());
    }
    return copy;
  }

  /**
   * Copies {@code minLength} to {@code minProperties}, which has no meaning for strings, because
   * openapi-diff does not compare {@code minLength}.
   */
  private static void copyMinimumLengths(JsonNode node) {
    if (node instanceof ObjectNode schema
        && schema.path("minLength").isInt()
        && !schema.has("minProperties")) {
      schema.set("minProperties", schema.get("minLength"));
    }
    node.forEach(ComparedDocument::copyMinimumLengths);
  }
}
