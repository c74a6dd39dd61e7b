package io.github.cfdevices.templates;

import io.github.cfdevices.templates.kotlin.KotlinViews;
import io.github.cfdevices.templates.render.JavaTemplate;
import io.github.cfdevices.templates.render.TemplateEngine;
import io.github.cfdevices.templates.schema.SentSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Generates suspending functions, flows and builders in Kotlin for an SDK that {@link SdkGenerator}
 * generates from the same document. Its name is {@code cfdevices-kotlin}.
 */
public final class KotlinGenerator extends SdkGenerator {
  private static final String SUFFIX = "Coroutines";
  private static final String EXTENSION = ".kt";

  private final KotlinViews views = new KotlinViews(imports()::packageOf);

  /** Creates the generator; called by OpenAPI Generator. */
  public KotlinGenerator() {
    modelTemplateFiles.clear();
    apiTemplateFiles.clear();
    modelTemplateFiles.put(JavaTemplate.KOTLIN_BUILDER.file(), "Dsl" + EXTENSION);
    apiTemplateFiles.put(JavaTemplate.KOTLIN.file(), SUFFIX + EXTENSION);
    sourceFolder = "src/main/kotlin";
    cliOptions.add(PackageOptions.kotlinPackageOption());
  }

  @Override
  public String getName() {
    return "cfdevices-kotlin";
  }

  @Override
  public String getHelp() {
    return "Generates the coroutine facades of an SDK that the cfdevices generator generates.";
  }

  @Override
  void checkNames() {
    super.checkNames();
    PackageOptions.check(PackageOptions.KOTLIN_PACKAGE, kotlinPackage());
    if (kotlinPackage().equals(modelPackage()) || kotlinPackage().equals(apiPackage())) {
      throw new IllegalArgumentException(
          PackageOptions.KOTLIN_PACKAGE
              + " must differ from the packages of Java, but is "
              + kotlinPackage());
    }
  }

  /** Kotlin packages have no such file. */
  @Override
  void addPackageInfos() {}

  /** Kotlin code needs none. */
  @Override
  void addReachabilityMetadata() {}

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    Set<String> sent = SentSchemas.of(openAPI);
    Map<String, ModelsMap> builders = new LinkedHashMap<>();
    super.postProcessAllModels(all)
        .forEach(
            (name, file) -> {
              @Nullable Object view =
                  views.builder(
                      Objects.requireNonNull(file.get(TemplateEngine.VIEW)), kotlinPackage(), sent);
              if (view != null) {
                file.put(TemplateEngine.VIEW, view);
                builders.put(name, file);
              }
            });
    return builders;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> all) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, all);
    Object view = Objects.requireNonNull(processed.get(TemplateEngine.VIEW));
    processed.put(TemplateEngine.VIEW, views.facade(view, kotlinPackage()));
    return processed;
  }

  @Override
  public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
    Map<String, Object> processed = super.postProcessSupportingFileData(data);
    imports().add(rootClass(), apiPackage());
    Object view = Objects.requireNonNull(processed.get(TemplateEngine.SDK));
    processed.put(TemplateEngine.SDK, views.root(view, kotlinPackage(), rootClass()));
    return processed;
  }

  @Override
  String facadePackage() {
    return kotlinPackage();
  }

  @Override
  String facadeSuffix() {
    return SUFFIX;
  }

  @Override
  String rootSuffix() {
    return SUFFIX;
  }

  @Override
  JavaTemplate rootTemplate() {
    return JavaTemplate.KOTLIN_ROOT;
  }

  @Override
  String rootExtension() {
    return EXTENSION;
  }

  @Override
  public String apiFileFolder() {
    return outputFolder + "/" + sourceFolder + "/" + kotlinPackage().replace('.', '/');
  }

  @Override
  public String modelFileFolder() {
    return apiFileFolder();
  }

  private String kotlinPackage() {
    return PackageOptions.kotlinPackage(additionalProperties);
  }
}
