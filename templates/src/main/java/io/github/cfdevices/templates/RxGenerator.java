package io.github.cfdevices.templates;

import io.github.cfdevices.templates.render.JavaTemplate;
import org.openapitools.codegen.CliOption;

/**
 * Generates the RxJava 3 facades for an SDK that {@link SdkGenerator} generates from the same
 * document. Its name is {@code cfdevices-rx}.
 */
public final class RxGenerator extends SdkGenerator {
  private static final String SUFFIX = "Rx";

  /** Creates the generator; called by OpenAPI Generator. */
  public RxGenerator() {
    modelTemplateFiles.clear();
    apiTemplateFiles.clear();
    apiTemplateFiles.put(JavaTemplate.RX.file(), SUFFIX + ".java");
    cliOptions.add(
        CliOption.newString(
            PackageOptions.RX_PACKAGE, "package of the facades; by default apiPackage"));
  }

  @Override
  public String getName() {
    return "cfdevices-rx";
  }

  @Override
  public String getHelp() {
    return "Generates the RxJava 3 facades of an SDK that the cfdevices generator generates.";
  }

  @Override
  void checkNames() {
    super.checkNames();
    PackageOptions.check(PackageOptions.RX_PACKAGE, rxPackage());
  }

  /** The generator {@code cfdevices} documents the other packages. */
  @Override
  void addPackageInfos() {
    if (!rxPackage().equals(apiPackage()) && !rxPackage().equals(modelPackage())) {
      addPackageInfo(rxPackage(), JavaTemplate.RX_PACKAGE);
    }
  }

  /** Facades need none. */
  @Override
  void addReachabilityMetadata() {}

  @Override
  String facadePackage() {
    return rxPackage();
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
  String rxPackage() {
    return PackageOptions.rxPackage(additionalProperties, apiPackage());
  }

  @Override
  public String apiFileFolder() {
    return outputFolder + "/" + sourceFolder + "/" + rxPackage().replace('.', '/');
  }
}
