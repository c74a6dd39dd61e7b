package io.github.cfdevices.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.normalize.Examples;
import io.github.cfdevices.templates.read.DocumentReader;
import io.github.cfdevices.templates.source.DocumentSource;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;

/**
 * The generator {@code cfdevices-examples}, which writes the operations of a document with an
 * example of each response to a JSON file, for a fake server.
 */
public final class ExamplesGenerator extends DefaultCodegen implements CodegenConfig {
  private static final String FILE = "examples";

  private List<Map<String, @Nullable Object>> operations = List.of();

  /** Creates the generator; called by OpenAPI Generator. */
  public ExamplesGenerator() {
    DocumentReader.setLimits();
    cliOptions.add(CliOption.newString(FILE, "file for the examples"));
    cliOptions.add(SdkGenerator.strictOption());
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.OTHER;
  }

  @Override
  public String getName() {
    return "cfdevices-examples";
  }

  @Override
  public String getHelp() {
    return "Writes the operations of a document with an example of each response.";
  }

  @Override
  public void processOpts() {
    super.processOpts();
    supportingFiles.clear();
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    DocumentSource.reload(openApi, getInputSpec(), new Diagnostics());
    Examples examples = new Examples(openApi);
    operations = examples.operations();
    if (SdkGenerator.isStrict(additionalProperties)) {
      examples.diagnostics().requireComplete();
    }
  }

  /** Writes the file. Unlike the inherited method, it prints no request for donations. */
  @Override
  public void postProcess() {
    try {
      Path file = Path.of(String.valueOf(additionalProperties.get(FILE))).toAbsolutePath();
      Path directory = file.getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(file, Json.mapper().writeValueAsString(operations));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an example is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
