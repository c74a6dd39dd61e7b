package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Hints;
import org.openapitools.codegen.CodegenParameter;

/**
 * A parameter of an operation, or its body.
 *
 * @param source the generator's parameter
 * @param name its Java name
 * @param type its Java type in the service
 */
record RequestParameter(CodegenParameter source, String name, String type) {
  String wireName() {
    return source.baseName;
  }

  boolean inPath() {
    return source.isPathParam;
  }

  /** Returns whether its value comes from the client unless a call overrides it. */
  boolean fromClient() {
    return isFromClient(source);
  }

  static boolean isFromClient(CodegenParameter parameter) {
    return parameter.vendorExtensions.containsKey(Hints.CLIENT_DEFAULT);
  }

  /** Returns whether a list is one string: in a query if the document says so, else in headers. */
  boolean joined() {
    return isJoined(source);
  }

  static boolean isJoined(CodegenParameter parameter) {
    return parameter.isArray
        && (parameter.isHeaderParam || (parameter.isQueryParam && !parameter.isExplode));
  }
}
