package io.github.cfdevices.templates;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.ReservedNames;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;

/**
 * The options that name packages and the root class. Both generators derive the same names for
 * those omitted.
 */
final class PackageOptions {
  private static final String DEFAULT_BASE = "com.example.sdk";
  private static final String MODEL = ".model";
  private static final String API = ".api";
  private static final String KOTLIN = ".kotlin";
  private static final String ROOT_SUFFIX = "Sdk";

  /** The option that names the root class. */
  static final String ROOT_CLASS = "rootClass";

  private PackageOptions() {}

  /** The option that names the package of the Kotlin facades. */
  static final String KOTLIN_PACKAGE = "kotlinPackage";

  /** The option that names the package of the RxJava facades. */
  static final String RX_PACKAGE = "rxPackage";

  /** Adds the omitted options. */
  static void complete(Map<String, Object> options) {
    String base = base(options);
    putIfOmitted(options, CodegenConstants.MODEL_PACKAGE, base + MODEL);
    putIfOmitted(options, CodegenConstants.API_PACKAGE, base + API);
    putIfOmitted(options, CodegenConstants.INVOKER_PACKAGE, base);
    putIfOmitted(options, ROOT_CLASS, rootClass(base));
    putIfOmitted(options, KOTLIN_PACKAGE, base + KOTLIN);
  }

  /** Returns the declaration of {@link #KOTLIN_PACKAGE}. */
  static CliOption kotlinPackageOption() {
    return CliOption.newString(
        KOTLIN_PACKAGE, "package of the Kotlin code; by default kotlin beside the other packages");
  }

  /** Returns the package of the Kotlin code from completed options. */
  static String kotlinPackage(Map<String, Object> options) {
    return String.valueOf(options.get(KOTLIN_PACKAGE));
  }

  /** Returns the package of the RxJava facades, which is that of the APIs unless it is named. */
  static String rxPackage(Map<String, Object> options, String apiPackage) {
    return (String) options.getOrDefault(RX_PACKAGE, apiPackage);
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

  /**
   * Throws an exception if the root class has a name that Java or generated code does not allow.
   */
  static void checkRootClass(String name) {
    boolean valid =
        SourceVersion.isName(name)
            && name.indexOf('.') < 0
            && !Character.isLowerCase(name.codePointAt(0))
            && JavaNames.limited(name, name).equals(name);
    if (!valid) {
      throw new IllegalArgumentException(
          ROOT_CLASS + " must be the name of a Java class, but is " + name);
    }
    if (ReservedNames.contains(name)) {
      throw new IllegalArgumentException(
          ROOT_CLASS + " must not be a name that generated code uses, but is " + name);
    }
  }

  /**
   * Returns the name of the root class for a package: that of its last part, which ends with Sdk.
   */
  private static String rootClass(String base) {
    String part = base.substring(base.lastIndexOf('.') + 1);
    String name = JavaNames.words(part).stream().map(JavaNames::capitalized).collect(joining());
    String root = name.endsWith(ROOT_SUFFIX) ? name : name + ROOT_SUFFIX;
    return ReservedNames.contains(root) ? ROOT_SUFFIX : JavaNames.limited(root, base);
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
