package io.github.cfdevices.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.kotlin.KotlinViews;
import io.github.cfdevices.templates.normalize.Examples;
import io.github.cfdevices.templates.normalize.RequestExamples;
import io.github.cfdevices.templates.reference.ReferenceViews;
import io.github.cfdevices.templates.render.JavaTemplate;
import io.github.cfdevices.templates.render.Markdown;
import io.github.cfdevices.templates.render.TemplateEngine;
import io.github.cfdevices.templates.schema.SentSchemas;
import io.github.cfdevices.templates.source.DocumentSource;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Generates a reference: a page of Markdown for each operation of the SDK that {@link SdkGenerator}
 * generates from the same document, and the snippets of the pages as code that compiles. Its name
 * is {@code cfdevices-reference}.
 */
public final class ReferenceGenerator extends SdkGenerator {
  private static final String SNIPPET_PACKAGE = "snippetPackage";

  private static final ObjectWriter PRETTY =
      Json.mapper()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                          .withArrayEmptySeparator("")
                          .withObjectEmptySeparator(""))
                  .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
                  .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n")))
          .with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

  private final KotlinViews kotlin = new KotlinViews(imports()::packageOf);
  private @Nullable ReferenceViews views;

  /** Creates the generator; called by OpenAPI Generator. */
  public ReferenceGenerator() {
    modelTemplateFiles.clear();
    apiTemplateFiles.clear();
    cliOptions.add(
        CliOption.newString(
            PackageOptions.RX_PACKAGE, "package of the RxJava facades; by default apiPackage"));
    cliOptions.add(PackageOptions.kotlinPackageOption());
    cliOptions.add(
        CliOption.newString(
            SNIPPET_PACKAGE,
            "package of the snippets; by default snippets in the package of the APIs"));
  }

  @Override
  public String getName() {
    return "cfdevices-reference";
  }

  @Override
  public String getHelp() {
    return "Generates a reference for an SDK that the cfdevices generator generates.";
  }

  @Override
  void checkNames() {
    super.checkNames();
    PackageOptions.check(PackageOptions.RX_PACKAGE, rxPackage());
    PackageOptions.check(PackageOptions.KOTLIN_PACKAGE, kotlinPackage());
    PackageOptions.check(SNIPPET_PACKAGE, snippetPackage());
  }

  /** The other generators document the packages. */
  @Override
  void addPackageInfos() {}

  /** A reference needs none. */
  @Override
  void addReachabilityMetadata() {}

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    Set<String> sent = SentSchemas.of(openAPI);
    Map<String, ModelsMap> files = super.postProcessAllModels(all);
    ReferenceViews reference = views();
    files
        .values()
        .forEach(
            file -> {
              Object view = Objects.requireNonNull(file.get(TemplateEngine.VIEW));
              kotlin.builder(view, kotlinPackage(), sent);
              reference.addModel(view, sent::contains);
            });
    return files;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> all) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, all);
    Object view = Objects.requireNonNull(processed.get(TemplateEngine.VIEW));
    kotlin.facade(view, kotlinPackage());
    views().addFacade(view);
    return processed;
  }

  /** Writes the reference, because OpenAPI Generator writes one file for each tag only. */
  @Override
  public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
    Map<String, Object> processed = super.postProcessSupportingFileData(data);
    supportingFiles.clear();
    OpenAPI declared = new OpenAPI();
    DocumentSource.reload(declared, getInputSpec(), new Diagnostics());
    imports().add(rootClass(), apiPackage());
    imports().add(rootClass() + "Rx", rxPackage());
    views()
        .make(
            Objects.requireNonNull(processed.get(TemplateEngine.SDK)),
            new RequestExamples(declared),
            new RequestExamples(openAPI),
            responses(declared));
    try {
      write(views());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return processed;
  }

  @Override
  String rxPackage() {
    return PackageOptions.rxPackage(additionalProperties, apiPackage());
  }

  private String kotlinPackage() {
    return PackageOptions.kotlinPackage(additionalProperties);
  }

  private String snippetPackage() {
    return (String) additionalProperties.getOrDefault(SNIPPET_PACKAGE, apiPackage() + ".snippets");
  }

  private ReferenceViews views() {
    ReferenceViews made = views;
    if (made == null) {
      made =
          new ReferenceViews(
              kotlin,
              new ReferenceViews.Names(
                  rootClass(),
                  rootClass() + "Rx",
                  rootClass() + "Coroutines",
                  kotlinPackage(),
                  snippetPackage(),
                  name -> imports().packageOf(name).isEmpty()));
      views = made;
    }
    return made;
  }

  private static Map<String, List<String>> responses(OpenAPI declared) {
    Map<String, List<String>> responses = new HashMap<>();
    for (Map<String, @Nullable Object> operation : new Examples(declared).operations()) {
      Object body = operation.get("body");
      if (body != null && String.valueOf(operation.get("mediaType")).contains("json")) {
        responses.put(
            operation.get("method") + " " + operation.get("path"),
            pretty(body).lines().map(Markdown::fenced).toList());
      }
    }
    return responses;
  }

  private static String pretty(Object json) {
    try {
      return PRETTY.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an example is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void write(ReferenceViews reference) throws IOException {
    TemplateEngine engine = (TemplateEngine) getTemplatingEngine();
    Path folder = Path.of(outputFolder());
    for (ReferenceViews.Page page : reference.pages()) {
      write(folder.resolve(page.file()), engine.page(page.template(), page.view()));
    }
    String inPackage = snippetPackage().replace('.', '/');
    for (ReferenceViews.Source source : reference.sources()) {
      boolean java = source.template() == JavaTemplate.SNIPPETS;
      String language = java ? "java" : "kotlin";
      String file = source.name() + (java ? ".java" : ".kt");
      write(
          folder.resolve("src/main").resolve(language).resolve(inPackage).resolve(file),
          engine.snippets(source.template(), source.view()));
    }
    write(folder.resolve("reference.json"), pretty(summaryOf(reference)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  /** Returns the pages, for the navigation of a site, and what the snippets send, for tests. */
  private static JsonNode summaryOf(ReferenceViews reference) {
    ObjectNode summary = Json.mapper().createObjectNode();
    ArrayNode pages = summary.putArray("pages");
    for (ReferenceViews.Page page : reference.pages()) {
      pages
          .addObject()
          .put("file", page.file())
          .put("group", page.group())
          .put("title", page.title());
    }
    ArrayNode snippets = summary.putArray("snippets");
    for (ReferenceViews.Sent sent : reference.sent()) {
      ObjectNode snippet =
          snippets.addObject().put("page", sent.page()).put("function", sent.function());
      ObjectNode classes = snippet.putObject("classes");
      sent.classes()
          .forEach((language, name) -> classes.put(language.name().toLowerCase(Locale.ROOT), name));
      if (sent.method() != null) {
        ObjectNode request = snippet.putObject("request");
        request.put("method", sent.method()).put("path", sent.path());
        ObjectNode parameters = request.putObject("parameters");
        sent.parameters().forEach(parameters::set);
        if (sent.body() != null) {
          request.set("body", sent.body());
        }
      }
    }
    return summary;
  }
}
