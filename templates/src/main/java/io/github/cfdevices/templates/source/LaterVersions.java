package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.parser.core.extensions.SwaggerParserExtension;
import io.swagger.v3.parser.core.models.AuthorizationValue;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents that OpenAPI Generator's parser rejects: those of OpenAPI 3 like {@link
 * DocumentSource}, and others as a document with a failure. Loaded as a service.
 */
public final class LaterVersions implements SwaggerParserExtension {
  private static final String FAILURE = "x-unsupported-version";

  /** Creates the extension; called by the service loader. */
  public LaterVersions() {}

  /** Returns why a document cannot be read, or null if it can. */
  public static @Nullable String failureOf(OpenAPI document) {
    Object failure =
        document.getExtensions() == null ? null : document.getExtensions().get(FAILURE);
    return failure == null ? null : failure.toString();
  }

  @Override
  public SwaggerParseResult readLocation(
      String location, List<AuthorizationValue> credentials, ParseOptions options) {
    Path file = DocumentSource.fileOf(location);
    SourceFiles files = file == null ? null : SourceFiles.of(file);
    return files == null ? new SwaggerParseResult() : read(files);
  }

  @Override
  public SwaggerParseResult readContents(
      String content, List<AuthorizationValue> credentials, ParseOptions options) {
    JsonNode root = SourceFiles.parse(content, "");
    return root == null ? new SwaggerParseResult() : read(SourceFiles.of((Path) null, root));
  }

  private static SwaggerParseResult read(SourceFiles files) {
    JsonNode version = files.root().path("openapi");
    if (version.asText().matches("3\\.[0-2]\\..*")) {
      return DocumentSource.parse(files, new Diagnostics());
    }
    SwaggerParseResult result = new SwaggerParseResult();
    result.setMessages(List.of());
    if (version.isValueNode() && !version.isNull()) {
      OpenAPI unsupported = new OpenAPI().info(new Info().title("").version("")).paths(new Paths());
      unsupported.addExtension(
          FAILURE,
          "OpenAPI " + version.asText() + " is not supported; use 3.0, 3.1, 3.2 or Swagger 2.0");
      result.setOpenAPI(unsupported);
    }
    return result;
  }
}
