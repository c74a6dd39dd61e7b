package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.ParameterStyle;
import io.github.cfdevices.templates.hints.PathStyle;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * A parameter of an operation, or its body.
 *
 * @param source the generator's parameter
 * @param name its Java name
 * @param type the Java type that callers see
 */
record RequestParameter(CodegenParameter source, String name, String type) {
  String wireName() {
    return source.baseName;
  }

  boolean inPath() {
    return source.isPathParam;
  }

  /** Returns the name of its property in the parameter object, or null if it has none. */
  static @Nullable String propertyOf(CodegenParameter parameter) {
    if (parameter.isPathParam || parameter.isBodyParam) {
      return null;
    }
    return parameter.vendorExtensions.get(Hints.PROPERTY) instanceof String property
        ? property
        : parameter.baseName;
  }

  /** Returns whether its value comes from the client unless a call overrides it. */
  boolean fromClient() {
    return isFromClient(source);
  }

  static boolean isFromClient(CodegenParameter parameter) {
    return parameter.isPathParam && parameter.vendorExtensions.containsKey(Hints.CLIENT_DEFAULT);
  }

  /** Removes the hint from parameters that are no strings, such as the client has. */
  static void checkClientDefaults(
      CodegenOperation operation, JavaTypes types, Diagnostics diagnostics) {
    for (CodegenParameter parameter : operation.allParams) {
      String type = isFromClient(parameter) ? types.declared(parameter) : "String";
      if (!type.equals("String")) {
        parameter.vendorExtensions.remove(Hints.CLIENT_DEFAULT);
        diagnostics.addIgnored(
            "%s %s path parameter %s %s"
                .formatted(
                    operation.httpMethod,
                    ServicePath.templateOf(operation),
                    parameter.baseName,
                    Hints.CLIENT_DEFAULT),
            "is no string in Java, but " + type);
      }
    }
  }

  /** Returns how a value in the path is sent that is not a plain segment, or null. */
  @Nullable PathStyle pathStyle() {
    return source.vendorExtensions.get(Hints.PATH_STYLE) instanceof PathStyle style ? style : null;
  }

  ParameterStyle style() {
    return source.vendorExtensions.get(Hints.STYLE) instanceof ParameterStyle style
        ? style
        : ParameterStyle.PLAIN;
  }
}
