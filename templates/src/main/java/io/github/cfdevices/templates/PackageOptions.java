package io.github.cfdevices.templates;

import java.util.Map;
import javax.lang.model.SourceVersion;
import org.openapitools.codegen.CodegenConstants;

/** The options that name packages. Both generators derive the same names for those omitted. */
final class PackageOptions {
  private static final String DEFAULT_BASE = "com.example.sdk";
  private static final String MODEL = ".model";
  private static final String API = ".api";

  private PackageOptions() {}

  /** Adds the omitted options. */
  static void complete(Map<String, Object> options) {
    String base = base(options);
    putIfOmitted(options, CodegenConstants.MODEL_PACKAGE, base + MODEL);
    putIfOmitted(options, CodegenConstants.API_PACKAGE, base + API);
    putIfOmitted(options, CodegenConstants.INVOKER_PACKAGE, base);
  }

  private static String base(Map<String, Object> options) {
    String invokerPackage = valueOf(options, CodegenConstants.INVOKER_PACKAGE);
    String modelPackage = valueOf(options, CodegenConstants.MODEL_PACKAGE);
    String apiPackage = valueOf(options, CodegenConstants.API_PACKAGE);
    if (!invokerPackage.isEmpty()) {
      return invokerPackage;
    } else if (!modelPackage.isEmpty()) {
      return withoutSuffix(modelPackage, MODEL);
    } else if (!apiPackage.isEmpty()) {
      return withoutSuffix(apiPackage, API);
    }
    return DEFAULT_BASE;
  }

  /** Throws an exception if a package has a name that Java does not allow. */
  static void check(String option, String javaPackage) {
    if (!SourceVersion.isName(javaPackage)) {
      throw new IllegalArgumentException(
          option + " must be the name of a Java package, but is " + javaPackage);
    }
  }

  private static void putIfOmitted(Map<String, Object> options, String option, String value) {
    if (valueOf(options, option).isEmpty()) {
      options.put(option, value);
    }
  }

  private static String valueOf(Map<String, Object> options, String option) {
    return options.get(option) instanceof String value ? value.strip() : "";
  }

  private static String withoutSuffix(String javaPackage, String suffix) {
    return javaPackage.endsWith(suffix)
        ? javaPackage.substring(0, javaPackage.length() - suffix.length())
        : javaPackage;
  }
}
