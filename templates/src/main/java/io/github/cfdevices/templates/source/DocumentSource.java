package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.read.DocumentReader;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document again, because OpenAPI Generator's parser resolves references to other files and
 * into schemas incompletely, and differently for each version of OpenAPI.
 */
public final class DocumentSource {
  private DocumentSource() {}

  /**
   * Replaces the content of a parsed document.
   *
   * @param location the file of the document; if it is no file, its parsed form is used
   */
  public static void reload(OpenAPI document, @Nullable String location, Diagnostics diagnostics) {
    OpenAPI parsed = parse(filesOf(document, location), diagnostics).getOpenAPI();
    document.setOpenapi(parsed.getOpenapi());
    document.setSpecVersion(SpecVersion.V30);
    document.setInfo(parsed.getInfo());
    document.setServers(parsed.getServers());
    document.setPaths(parsed.getPaths());
    document.setComponents(parsed.getComponents());
    document.setTags(parsed.getTags());
    document.setSecurity(parsed.getSecurity());
    document.setExtensions(parsed.getExtensions());
    document.setWebhooks(null);
    document.setJsonSchemaDialect(null);
  }

  /** Parses the files of a document. */
  static SwaggerParseResult parse(SourceFiles files, Diagnostics diagnostics) {
    ObjectNode bundle = DocumentBundle.of(files, diagnostics);
    return new OpenAPIV3Parser().parseJsonNode("", bundle, new ParseOptions());
  }

  private static SourceFiles filesOf(OpenAPI document, @Nullable String location) {
    Path file = location == null ? null : fileOf(location);
    SourceFiles files = file == null ? null : SourceFiles.of(file);
    if (files != null && files.root().path("openapi").asText().startsWith("3.")) {
      return files;
    }
    DocumentReader.restore(document, location);
    JsonNode parsed =
        document.getSpecVersion() == SpecVersion.V31
            ? Json31.mapper().valueToTree(document)
            : Json.mapper().valueToTree(document);
    return SourceFiles.of(file, parsed);
  }

  static @Nullable Path fileOf(String location) {
    try {
      Path path = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
      return Files.isRegularFile(path) ? path : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
