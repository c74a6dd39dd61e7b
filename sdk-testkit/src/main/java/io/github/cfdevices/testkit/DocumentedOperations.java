package io.github.cfdevices.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of the document, which the build writes to a resource file. */
final class DocumentedOperations {
  /** Each operation as an object: its method, path, accepted credentials and example. */
  static final List<Map<String, @Nullable Object>> ALL = of(Json.resource("operations.json"));

  private DocumentedOperations() {}

  /**
   * Returns what the document says of a property in the request of an operation.
   *
   * @param part {@code required} for the required members of each class, or {@code enums} for the
   *     values
   */
  static @Nullable Object ofProperty(String method, String path, String part, String property) {
    for (Map<String, @Nullable Object> operation : ALL) {
      if (path.equals(operation.get("path")) && method.equals(operation.get("method"))) {
        return Json.members(operation.get(part)).get(property);
      }
    }
    return null;
  }

  /** Returns the operations in a JSON array of objects. */
  static List<Map<String, @Nullable Object>> of(@Nullable Object array) {
    List<Map<String, @Nullable Object>> operations = new ArrayList<>();
    if (array instanceof List<?> elements) {
      elements.forEach(operation -> operations.add(Json.members(operation)));
    }
    return operations;
  }
}
