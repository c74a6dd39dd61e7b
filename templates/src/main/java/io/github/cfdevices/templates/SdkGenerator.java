package io.github.cfdevices.templates;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.github.cfdevices.templates.normalize.DocumentNormalizer;
import io.github.cfdevices.templates.render.Imports;
import io.github.cfdevices.templates.render.JavaFile;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.schema.BodySchemas;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.view.Naming;
import io.github.cfdevices.templates.view.Views;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Generates models, their JSON adapters, parameter objects, Retrofit services and facades; the
 * generator named {@code cfdevices}.
 *
 * <p>It stands on the generator's language support for Java and on none of its client libraries, so
 * nothing of their runtime has to be switched off.
 */
public class SdkGenerator extends AbstractJavaCodegen {
  private static final String REPORT = "report";

  /** Methods that models and builders inherit, and fields they declare themselves. */
  private static final Set<String> TAKEN_MEMBERS =
      Set.of(
          "build",
          "builder",
          "clear",
          "clone",
          "describe",
          "finalize",
          "getClass",
          "hashCode",
          "masked",
          "nameOf",
          "notify",
          "notifyAll",
          "rawMember",
          "rawMembers",
          "require",
          "required",
          "self",
          "set",
          "setNullable",
          "setOptional",
          "takeRawMembers",
          "textOf",
          "toBuilder",
          "toRequestBuilder",
          "toString",
          "unset",
          "wait",
          "discriminator",
          "accept");

  @SuppressWarnings("this-escape") // Kept for later, not used before the constructor's end.
  private final Naming naming = new Names();

  @SuppressWarnings("this-escape") // Kept for later, not used before the constructor's end.
  private final Views views = new Views(naming);

  private final Report report = new Report();

  /** Creates the generator; called by OpenAPI Generator. */
  @SuppressWarnings("this-escape") // OpenAPI Generator's own way to be extended.
  public SdkGenerator() {
    embeddedTemplateDir = "cfdevices";
    templateDir = "cfdevices";
    apiNameSuffix = "Api";
    supportsInheritance = false;
    useOneOfInterfaces = true;
    hideGenerationTimestamp = true;
    openApiNullable = false;
    modelTemplateFiles.clear();
    apiTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.put("service.mustache", "Service.java");
    apiTemplateFiles.put("api.mustache", "Api.java");
    openapiNormalizer.put("NORMALIZER_CLASS", DocumentNormalizer.class.getName());
    // A union of one class would become that class, under the union's name.
    openapiNormalizer.put("SIMPLIFY_ONEOF_ANYOF", "false");
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
    cliOptions.add(
        CliOption.newString(
            REPORT, "file for a summary of what was generated and what has no type of its own"));
  }

  @Override
  public String getName() {
    return "cfdevices";
  }

  @Override
  public String getHelp() {
    return "Generates an immutable Moshi and Retrofit SDK on top of cfdevices-core.";
  }

  @Override
  public void processOpts() {
    super.processOpts();
    supportingFiles.clear();
    additionalProperties.put("cfDocument", documentName());
    addPackageInfo(modelPackage(), "modelPackageInfo.mustache");
    if (!apiPackage().equals(modelPackage())) {
      addPackageInfo(apiPackage(), "apiPackageInfo.mustache");
    }
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    // OpenAPI Generator logs what a normalizer throws and goes on; a wrong document must stop here.
    DocumentNormalizer.rethrowFailure(openApi);
    super.preprocessOpenAPI(openApi);
  }

  @Override
  public String apiFilename(String templateName, String tag) {
    String name = toApiName(tag);
    String resource = name.substring(0, name.length() - apiNameSuffix.length());
    return apiFileFolder() + File.separator + resource + apiTemplateFiles().get(templateName);
  }

  @Override
  public String toVarName(String name) {
    String variable = isReservedWord(name) ? escapeReservedWord(name) : super.toVarName(name);
    return TAKEN_MEMBERS.contains(variable) ? variable + "Value" : variable;
  }

  /** Once a document is normalized, its schemas have the names of their classes. */
  @Override
  public String toModelName(String name) {
    if (openAPI != null && openAPI.getComponents().getSchemas().containsKey(name)) {
      return name;
    }
    String model = super.toModelName(name);
    return Imports.SIMPLE_NAMES.contains(model) ? model + "Model" : model;
  }

  /** The language's own words only, not those that OpenAPI Generator's clients have taken. */
  @Override
  public boolean isReservedWord(String word) {
    return word != null && SourceVersion.isKeyword(word.toLowerCase(Locale.ROOT));
  }

  /** Also called for names that begin with a digit. */
  @Override
  public String escapeReservedWord(String name) {
    return Character.isDigit(name.charAt(0)) ? "_" + name : name + "Value";
  }

  /** Values go into string literals and prose through {@code lambda.text}, where this is safe. */
  @Override
  public String escapeUnsafeCharacters(String text) {
    return text;
  }

  @Override
  public String toRegularExpression(String pattern) {
    return pattern;
  }

  @Override
  public void postProcessModelProperty(CodegenModel model, CodegenProperty property) {
    super.postProcessModelProperty(model, property);
    property.name = naming.memberName(property.baseName, property.isBoolean);
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    return views.ofModels(super.postProcessAllModels(models), BodySchemas.of(openAPI));
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    String resource = processed.getOperations().getClassname();
    processed.put("resource", resource.substring(0, resource.length() - apiNameSuffix.length()));
    views.imports().add(resource, apiPackage());
    List<CodegenOperation> all = processed.getOperations().getOperation();
    processed.put("cfDescription", descriptionOf(all.get(0).baseName));
    views.ofOperations(all);
    all.forEach(report::add);
    return processed;
  }

  /** Prints nothing: a build's log is not the place for a plea. */
  @Override
  public void postProcess() {
    if (additionalProperties.get(REPORT) instanceof String file) {
      report.write(Path.of(file), views.models(), DocumentNormalizer.notesOf(openAPI));
    }
  }

  @Override
  protected ImmutableMap.Builder<String, Mustache.Lambda> addMustacheLambdas() {
    return super.addMustacheLambdas()
        .put(
            "javaFile",
            (fragment, out) -> out.write(JavaFile.finish(fragment.execute(), views.imports())))
        .put("text", (fragment, out) -> out.write(JavaFile.javadocText(fragment.execute())));
  }

  /** Returns the document's name without its folder, which differs between machines. */
  private String documentName() {
    String path = getInputSpec();
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private String descriptionOf(String tag) {
    List<Tag> tags = openAPI.getTags() == null ? List.of() : openAPI.getTags();
    return tags.stream()
        .filter(declared -> tag.equals(sanitizeTag(declared.getName())))
        .map(Tag::getDescription)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("The calls of the resource " + tag + ".");
  }

  private void addPackageInfo(String javaPackage, String template) {
    String folder = sourceFolder + File.separator + javaPackage.replace('.', File.separatorChar);
    supportingFiles.add(new SupportingFile(template, folder, "package-info.java"));
  }

  private final class Names implements Naming {
    @Override
    public String modelPackage() {
      return SdkGenerator.this.modelPackage();
    }

    @Override
    public String className(String schema) {
      return toModelName(References.nameOf(schema));
    }

    /** The name of a flag that is a keyword becomes a question. */
    @Override
    public String memberName(String name, boolean isBoolean) {
      return isBoolean && isReservedWord(name)
          ? "is" + JavaNames.capitalized(name)
          : toVarName(name);
    }

    @Override
    public boolean isReservedWord(String word) {
      return SdkGenerator.this.isReservedWord(word);
    }
  }
}
