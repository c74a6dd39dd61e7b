package io.github.cfdevices.templates.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/**
 * Finds the resources that can be read, edited and put back: a GET and a PUT of one path, where the
 * request is made of what was read.
 */
final class EditMethods {
  private final List<CodegenOperation> operations;
  private final JavaTypes types;

  private EditMethods(List<CodegenOperation> operations, JavaTypes types) {
    this.operations = operations;
    this.types = types;
  }

  /** Marks the PUT of each such resource with what its editing methods show. */
  static void addTo(List<CodegenOperation> operations, JavaTypes types) {
    EditMethods methods = new EditMethods(operations, types);
    operations.forEach(methods::addTo);
  }

  private void addTo(CodegenOperation put) {
    CodegenOperation get = put.httpMethod.equals("PUT") ? readerOf(put) : null;
    if (get != null) {
      put.vendorExtensions.put(
          "cfEdit",
          Map.of(
              "editReads", get.vendorExtensions.get("cfMethod"),
              "editModel", get.vendorExtensions.get("cfResult"),
              "editArguments", get.vendorExtensions.get("cfArguments")));
    }
  }

  private @Nullable CodegenOperation readerOf(CodegenOperation put) {
    if (put.bodyParam == null || put.vendorExtensions.containsKey("cfParamsType")) {
      return null;
    }
    return operations.stream()
        .filter(get -> get.httpMethod.equals("GET") && get.path.equals(put.path))
        .filter(get -> result(get).equals(result(put)))
        .filter(get -> put.bodyParam.dataType.equals(requestOf(result(get))))
        .filter(get -> !get.vendorExtensions.containsKey("cfParamsType"))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Object requestOf(String model) {
    return types.find(model) == null ? null : types.model(model).vendorExtensions.get("cfRequest");
  }

  private static String result(CodegenOperation operation) {
    return String.valueOf(operation.vendorExtensions.get("cfResult"));
  }
}
