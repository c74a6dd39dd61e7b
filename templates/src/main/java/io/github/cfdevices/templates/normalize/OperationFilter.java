package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.Map;
import java.util.function.Function;

/** Removes operations, such as those that the {@code FILTER} rule excludes. */
final class OperationFilter {
  private static final String HIDDEN = "x-internal";

  /** The getters of the operations of a path, as the generator expects them. */
  static final Map<String, Function<PathItem, Operation>> ALL =
      Map.of(
          "get", PathItem::getGet,
          "put", PathItem::getPut,
          "head", PathItem::getHead,
          "post", PathItem::getPost,
          "delete", PathItem::getDelete,
          "patch", PathItem::getPatch,
          "options", PathItem::getOptions,
          "trace", PathItem::getTrace);

  /** A predicate of operations. */
  interface Unwanted {
    boolean test(PathItem.HttpMethod method, String url, PathItem path, Operation operation);
  }

  private OperationFilter() {}

  static void removeHidden(Paths paths, Diagnostics diagnostics) {
    remove(
        paths,
        (method, url, path, operation) -> {
          if (isHidden(operation)) {
            diagnostics.addHidden(method + " " + url, HIDDEN + " is true");
          }
          return isHidden(operation);
        });
  }

  /** Removes the operations that a predicate accepts. */
  static void remove(Paths paths, Unwanted unwanted) {
    paths.forEach(
        (url, path) ->
            path.readOperationsMap()
                .forEach(
                    (method, operation) -> {
                      if (unwanted.test(method, url, path, operation)) {
                        path.operation(method, null);
                      }
                    }));
    paths.values().removeIf(path -> path.readOperations().isEmpty());
  }

  static boolean isHidden(Operation operation) {
    return operation.getExtensions() != null
        && Boolean.TRUE.equals(operation.getExtensions().get(HIDDEN));
  }
}
