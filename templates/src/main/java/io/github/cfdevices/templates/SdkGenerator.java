package io.github.cfdevices.templates;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** Methods that models and builders inherit, and fields they declare themselves. */
  private static final Set<String> TAKEN_MEMBERS =
      Set.of(
          "build", "builder", "clear", "clone", "describe", "finalize", "getClass", "hashCode",
          "masked", "nameOf", "notify", "notifyAll", "rawMember", "rawMembers", "require", "required",
          "self", "set", "setNullable", "setOptional", "takeRawMembers", "toBuilder",
          "toRequestBuilder", "toString", "unset", "wait", "discriminator", "accept");

  private static final List<String> KEYWORDS =
      List.of(
          "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
          "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally",
          "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
          "native", "new", "null", "package", "private", "protected", "public", "return", "short",
          "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient",
          "true", "try", "void", "volatile", "while", "_");

  private final Views views = new Views(this);

  /** Creates the generator; called by OpenAPI Generator. */
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
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
    setReservedWordsLowerCase(KEYWORDS);
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
    String variable = super.toVarName(name);
    return TAKEN_MEMBERS.contains(variable) ? variable + "Value" : variable;
  }

  @Override
  public String toModelName(String name) {
    String model = super.toModelName(name);
    return Imports.SIMPLE_NAMES.contains(model) ? model + "Model" : model;
  }

  @Override
  public String escapeReservedWord(String name) {
    return name + "Value";
  }

  @Override
  public void postProcessModelProperty(CodegenModel model, CodegenProperty property) {
    super.postProcessModelProperty(model, property);
    if (property.isBoolean && isReservedWord(property.baseName)) {
      property.name = "is" + Names.capitalized(property.baseName);
    }
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    return views.ofModels(super.postProcessAllModels(models));
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    String resource = processed.getOperations().getClassname();
    processed.put("resource", resource.substring(0, resource.length() - apiNameSuffix.length()));
    for (CodegenOperation operation : processed.getOperations().getOperation()) {
      views.ofOperation(operation);
    }
    return processed;
  }

  @Override
  protected ImmutableMap.Builder<String, Mustache.Lambda> addMustacheLambdas() {
    return super.addMustacheLambdas()
        .put(
            "javaFile",
            (fragment, out) -> out.write(JavaFile.finish(fragment.execute(), views.imports())))
        .put("text", (fragment, out) -> out.write(JavaFile.javadocText(fragment.execute())));
  }

  private void addPackageInfo(String javaPackage, String template) {
    supportingFiles.add(
        new SupportingFile(template, javaPackage.replace('.', File.separatorChar), "package-info.java"));
  }
}
