package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.extensions.SwaggerParserExtension;
import io.swagger.v3.parser.core.models.AuthorizationValue;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents that OpenAPI Generator's parser rejects: those of OpenAPI 3 like {@link
 * DocumentSource}, and others as a document with a failure, because OpenAPI Generator's own failure
 * has a stack trace and no reason. Loaded as a service.
 */
public final class LaterVersions implements SwaggerParserExtension {
  private static final String FAILURE = "x-unreadable";

  private static final String UNSUPPORTED = " is not supported; use 3.0, 3.1, 3.2 or Swagger 2.0";

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
    if (file == null) {
      return new SwaggerParseResult();
    }
    SourceFiles files = SourceFiles.of(file);
    return files == null
        ? unreadable(SourceFiles.problemOf(file))
        : read(files, () -> new SwaggerConverter().readLocation(location, credentials, options));
  }

  @Override
  public SwaggerParseResult readContents(
      String content, List<AuthorizationValue> credentials, ParseOptions options) {
    JsonNode root = SourceFiles.parse(content, "");
    return root == null
        ? new SwaggerParseResult()
        : read(
            SourceFiles.of((Path) null, root),
            () -> new SwaggerConverter().readContents(content, credentials, options));
  }

  /**
   * Reads a document.
   *
   * @param converter reads it as Swagger 2.0. The order of the extensions does not matter then
   */
  private static SwaggerParseResult read(
      SourceFiles files, Supplier<SwaggerParseResult> converter) {
    JsonNode version = files.root().path("openapi");
    if (version.asText().matches("3\\.[0-2]\\..*")) {
      return DocumentSource.parse(files, new Diagnostics());
    }
    JsonNode swagger = files.root().path("swagger");
    if (version.isValueNode() && !version.isNull()) {
      return unreadable("OpenAPI " + version.asText() + UNSUPPORTED);
    }
    if (!swagger.isValueNode() || swagger.isNull()) {
      return unreadable("the document has no version, such as openapi: 3.0.3");
    }
    if (!swagger.asText().equals("2.0")) {
      return unreadable("Swagger " + swagger.asText() + UNSUPPORTED);
    }
    SwaggerParseResult converted = converter.get();
    return converted.getOpenAPI() == null
        ? unreadable("the parser cannot read the document as Swagger 2.0")
        : converted;
  }

  private static SwaggerParseResult unreadable(String reason) {
    OpenAPI document = new OpenAPI().info(new Info().title("").version("")).paths(new Paths());
    document.addExtension(FAILURE, reason);
    SwaggerParseResult result = new SwaggerParseResult();
    result.setMessages(List.of());
    result.setOpenAPI(document);
    return result;
  }
}
