package io.github.cfdevices.templates;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.normalize.DocumentNormalizer;
import io.github.cfdevices.templates.read.DocumentReader;
import io.github.cfdevices.templates.render.Imports;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.JavaTemplate;
import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.ReservedNames;
import io.github.cfdevices.templates.render.TemplateEngine;
import io.github.cfdevices.templates.schema.BodySchemas;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.Servers;
import io.github.cfdevices.templates.view.FacadeViews;
import io.github.cfdevices.templates.view.ModelViews;
import io.github.cfdevices.templates.view.Naming;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generates models, their JSON adapters, parameter objects, Retrofit services and facades. Its name
 * is {@code cfdevices}.
 *
 * <p>It extends OpenAPI Generator's base class for Java rather than one of its client generators,
 * which bring a runtime of their own.
 */
public class SdkGenerator extends AbstractJavaCodegen {
  private static final Logger LOGGER = LoggerFactory.getLogger(SdkGenerator.class);

  private static final String REPORT = "report";
  private static final String STRICT = "strict";

  /** Methods that models and builders inherit, and fields they declare themselves. */
  private static final Set<String> TAKEN_MEMBERS =
      Set.of(
          "build",
          "builder",
          "clear",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "nameOf",
          "notify",
          "notifyAll",
          "propertyValues",
          "rawMember",
          "rawMembers",
          "require",
          "required",
          "self",
          "set",
          "setNull",
          "setNullable",
          "setOptional",
          "copyRawMembers",
          "stringOf",
          "toBuilder",
          "toRequestBuilder",
          "toString",
          "unset",
          "wait",
          "discriminator",
          "accept");

  @SuppressWarnings("this-escape") // Stored only; not used before the constructor returns.
  private final Naming naming = new Names();

  private final Imports imports = new Imports();
  private final TemplateEngine engine = new TemplateEngine(imports);
  private final ModelViews models = new ModelViews(naming);
  private final FacadeViews facades = new FacadeViews(models, naming);

  /** Creates the generator; called by OpenAPI Generator. */
  @SuppressWarnings("this-escape") // OpenAPI Generator is extended this way.
  public SdkGenerator() {
    DocumentReader.setLimits();
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
    modelTemplateFiles.put(JavaTemplate.MODEL.file(), ".java");
    apiTemplateFiles.put(JavaTemplate.SERVICE.file(), "Service.java");
    apiTemplateFiles.put(JavaTemplate.API.file(), "Api.java");
    openapiNormalizer.put("NORMALIZER_CLASS", DocumentNormalizer.class.getName());
    // Otherwise a union with one member becomes its member, with the name of the union.
    openapiNormalizer.put("SIMPLIFY_ONEOF_ANYOF", "false");
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
    cliOptions.add(
        CliOption.newString(
            REPORT,
            "file for a report of the generated classes and of places that lose precision"));
    cliOptions.add(
        CliOption.newString(
            PackageOptions.ROOT_CLASS,
            "class with a method for each tag; by default named after the package"));
    cliOptions.add(strictOption());
  }

  static CliOption strictOption() {
    return CliOption.newBoolean(
        STRICT, "whether a part of the document that is left out is an error");
  }

  static boolean isStrict(Map<String, Object> options) {
    return Boolean.parseBoolean(String.valueOf(options.get(STRICT)));
  }

  @Override
  public String getName() {
    return "cfdevices";
  }

  @Override
  public String getHelp() {
    return "Generates an immutable Moshi and Retrofit SDK on top of cfdevices-core.";
  }

  /** Skips examples that OpenAPI Generator builds, whose size is exponential in the document's. */
  @Override
  public boolean isSkipOperationExample() {
    return true;
  }

  @Override
  public void processOpts() {
    PackageOptions.complete(additionalProperties);
    super.processOpts();
    try {
      checkNames();
    } catch (IllegalArgumentException e) {
      throw failureOf(e);
    }
    supportingFiles.clear();
    openapiNormalizer.put(DocumentNormalizer.LOCATION, getInputSpec());
    openapiNormalizer.put(DocumentNormalizer.ROOT, rootClass());
    addPackageInfos();
    addReachabilityMetadata();
  }

  /** Throws an exception if a package or the root class has a name that is not allowed. */
  void checkNames() {
    PackageOptions.checkRootClass(rootClass());
    PackageOptions.check(CodegenConstants.MODEL_PACKAGE, modelPackage());
    PackageOptions.check(CodegenConstants.API_PACKAGE, apiPackage());
  }

  /** Adds the files that document the packages of this generator. */
  void addPackageInfos() {
    addPackageInfo(modelPackage(), JavaTemplate.MODEL_PACKAGE);
    if (!apiPackage().equals(modelPackage())) {
      addPackageInfo(apiPackage(), JavaTemplate.API_PACKAGE);
    }
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    try {
      // OpenAPI Generator logs an exception of the normalizer and continues.
      DocumentNormalizer.rethrowFailure(openApi);
    } catch (IllegalArgumentException e) {
      throw failureOf(e);
    }
    super.preprocessOpenAPI(openApi);
    new Resources(this::resourceOf, rootClass()).assign(openApi);
  }

  private String resourceOf(String tag) {
    String name = isAscii(tag) ? super.sanitizeTag(tag) : camelCase(tag);
    String facade = name.isEmpty() ? "" : super.toApiName(name);
    return facade.endsWith(apiNameSuffix)
        ? facade.substring(0, facade.length() - apiNameSuffix.length())
        : facade;
  }

  /** Returns the tag unchanged, because it is the name of a resource already. */
  @Override
  public String sanitizeTag(String tag) {
    return tag;
  }

  @Override
  public String toApiName(String resource) {
    return resource + apiNameSuffix;
  }

  /** Returns the ID unchanged: those of a normalized document are names of methods. */
  @Override
  public String toOperationId(String operationId) {
    return operationId;
  }

  @Override
  public String apiFilename(String templateName, String tag) {
    String name = toApiName(tag);
    String resource = name.substring(0, name.length() - apiNameSuffix.length());
    return apiFileFolder() + File.separator + resource + apiTemplateFiles().get(templateName);
  }

  @Override
  public String toVarName(String name) {
    String variable =
        JavaNames.identifier(isReservedWord(name) ? escapeReservedWord(name) : javaName(name), "_");
    return TAKEN_MEMBERS.contains(variable) || isReservedWord(variable)
        ? variable + "Value"
        : variable;
  }

  private String javaName(String name) {
    if (isAscii(name)) {
      return JavaNames.words(name).isEmpty() && name.isBlank() ? "" : super.toVarName(name);
    }
    String words = camelCase(name);
    return words.isEmpty() ? "" : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  /** Returns the name of an enum's constant. */
  @Override
  public String toEnumVarName(String value, String type) {
    if (isAscii(value)) {
      return JavaNames.constant(super.toEnumVarName(value, type));
    }
    String words = String.join("_", JavaNames.words(value)).toUpperCase(Locale.ROOT);
    return JavaNames.constant(words);
  }

  private static String camelCase(String name) {
    return JavaNames.words(name).stream().map(JavaNames::capitalized).collect(joining());
  }

  /** OpenAPI Generator removes all other letters from names. */
  private static boolean isAscii(String name) {
    return name.chars().allMatch(unit -> unit < 0x80);
  }

  /** Returns the name unchanged: schemas of a normalized document are named like their classes. */
  @Override
  public String toModelName(String name) {
    if (openAPI != null && openAPI.getComponents().getSchemas().containsKey(name)) {
      return name;
    }
    String model = super.toModelName(name);
    return ReservedNames.isUsed(model) ? model + "Model" : model;
  }

  /** Returns the name unchanged: it is the name of a class. */
  @Override
  public String toModelFilename(String className) {
    return className;
  }

  @Override
  public String modelFilename(String templateName, String modelName) {
    return modelFilename(templateName, modelName, modelFileFolder());
  }

  /**
   * Returns the file of a class. The method of the superclass compares each name with those of all
   * other files; names of classes already differ in more than their case.
   */
  @Override
  public String modelFilename(String templateName, String modelName, String folder) {
    return folder
        + File.separator
        + toModelFilename(modelName)
        + modelTemplateFiles().get(templateName);
  }

  /** Reserves the keywords of Java only, not the names that OpenAPI Generator's clients use. */
  @Override
  public boolean isReservedWord(String word) {
    return word != null && JavaNames.isReserved(word);
  }

  /** Escapes a keyword, or a name that starts with a digit. */
  @Override
  public String escapeReservedWord(String name) {
    return Character.isDigit(name.charAt(0)) ? "_" + name : name + "Value";
  }

  /** Returns the string unchanged, because views escape values for literals and Javadoc. */
  @Override
  public String escapeUnsafeCharacters(String text) {
    return text;
  }

  @Override
  public String toRegularExpression(String pattern) {
    return pattern;
  }

  /**
   * Does nothing. The constants that the method of the superclass looks up among all schemas are
   * those of the enum's own model here.
   */
  @Override
  public void updateCodegenPropertyEnum(CodegenProperty property) {}

  @Override
  public void postProcessModelProperty(CodegenModel model, CodegenProperty property) {
    super.postProcessModelProperty(model, property);
    property.name = naming.memberName(property.baseName, property.isBoolean);
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    try {
      return models.files(
          super.postProcessAllModels(all), BodySchemas.of(openAPI), imports, diagnostics());
    } catch (IllegalArgumentException e) {
      throw failureOf(e);
    }
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> all) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, all);
    String facade = processed.getOperations().getClassname();
    String resource = facade.substring(0, facade.length() - apiNameSuffix.length());
    imports.add(facade, apiPackage());
    List<CodegenOperation> calls = processed.getOperations().getOperation();
    Object tag = calls.get(0).vendorExtensions.get(Hints.TAG);
    String description = Javadoc.escaped(descriptionOf(tag, resource));
    processed.put(
        TemplateEngine.VIEW,
        facades.of(resource, facade, description, Servers.of(openAPI), calls, diagnostics()));
    return processed;
  }

  /** Adds the view of the SDK, and its root class if there are operations. */
  @Override
  public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
    String title = openAPI.getInfo() == null ? null : openAPI.getInfo().getTitle();
    data.put(TemplateEngine.SDK, facades.sdk(title, Servers.of(openAPI)));
    if (!facades.isEmpty()) {
      addFile(rootTemplate(), naming.rootPackage(), naming.root() + rootExtension());
    }
    return super.postProcessSupportingFileData(data);
  }

  private Diagnostics diagnostics() {
    return DocumentNormalizer.diagnosticsOf(openAPI);
  }

  /**
   * Writes the report, and fails if the option {@code strict} forbids what it contains. Does not
   * call the superclass, which prints a request for donations.
   */
  @Override
  public void postProcess() {
    if (additionalProperties.get(REPORT) instanceof String file) {
      Report report = new Report(DocumentNormalizer.diagnosticsOf(openAPI));
      facades.summaries().forEach(report::add);
      models.summaries().forEach(report::add);
      report.write(Path.of(file));
    }
    try {
      if (isStrict(additionalProperties)) {
        diagnostics().requireComplete();
      }
    } catch (IllegalArgumentException e) {
      throw failureOf(e);
    }
  }

  @Override
  public TemplatingEngineAdapter getTemplatingEngine() {
    return engine;
  }

  /** Returns the packages of generated classes. */
  final Imports imports() {
    return imports;
  }

  /** Returns the package of the RxJava facades. */
  String rxPackage() {
    return apiPackage();
  }

  /** Returns the root class, which is that of the RxJava facades without its suffix. */
  final String rootClass() {
    return String.valueOf(additionalProperties.get(PackageOptions.ROOT_CLASS));
  }

  /** Returns the package of the classes that this generator generates for operations. */
  String facadePackage() {
    return apiPackage();
  }

  /** Returns the suffix of the classes of operations. */
  String facadeSuffix() {
    return apiNameSuffix;
  }

  /** Returns the template of the root class. */
  JavaTemplate rootTemplate() {
    return JavaTemplate.ROOT;
  }

  /** Returns the extension of the file of the root class. */
  String rootExtension() {
    return ".java";
  }

  /** Returns the suffix of the root class. */
  String rootSuffix() {
    return "";
  }

  /** Logs why no code can be generated, and returns an exception with the reason. */
  private GenerationException failureOf(IllegalArgumentException cause) {
    String reason = String.valueOf(cause.getMessage());
    LOGGER.error("{}: {}", naming.document(), reason);
    LOGGER.debug(reason, cause);
    return new GenerationException(reason);
  }

  private String descriptionOf(@Nullable Object tag, String resource) {
    List<Tag> tags = tag == null || openAPI.getTags() == null ? List.of() : openAPI.getTags();
    return tags.stream()
        .filter(declared -> declared.getName() != null && declared.getName().equals(tag))
        .map(Tag::getDescription)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("The operations of the resource " + resource + ".");
  }

  final void addPackageInfo(String javaPackage, JavaTemplate template) {
    addFile(template, javaPackage, "package-info.java");
  }

  /** Native Image finds the file in any folder below META-INF/native-image. */
  void addReachabilityMetadata() {
    String folder = "src/main/resources/META-INF/native-image/" + apiPackage();
    supportingFiles.add(
        new SupportingFile(TemplateEngine.REACHABILITY, folder, "reachability-metadata.json"));
  }

  private void addFile(JavaTemplate template, String javaPackage, String name) {
    String folder = sourceFolder + File.separator + javaPackage.replace('.', File.separatorChar);
    supportingFiles.add(new SupportingFile(template.file(), folder, name));
  }

  private final class Names implements Naming {
    /** Returns the file name, without its folder, which differs between machines. */
    @Override
    public String document() {
      String path = getInputSpec();
      return Javadoc.escaped(
          path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
    }

    @Override
    public String modelPackage() {
      return SdkGenerator.this.modelPackage();
    }

    @Override
    public String apiPackage() {
      return SdkGenerator.this.apiPackage();
    }

    @Override
    public String rxPackage() {
      return SdkGenerator.this.rxPackage();
    }

    @Override
    public String rootPackage() {
      return facadePackage();
    }

    @Override
    public String root() {
      return rootClass() + rootSuffix();
    }

    @Override
    public String accessorType(String resource) {
      return resource + facadeSuffix();
    }

    @Override
    public String className(String schema) {
      return toModelName(References.nameOf(schema));
    }

    /** A boolean whose name is a keyword gets the prefix {@code is}. */
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
