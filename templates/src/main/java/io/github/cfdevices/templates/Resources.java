package io.github.cfdevices.templates;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.JavaNames;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Assigns each operation to one resource, the name that its classes begin with. The resource comes
 * from the first tag of the operation. Tags whose names differ in case or punctuation only have the
 * same resource.
 */
final class Resources {
  private static final String UNTAGGED = "default";

  private final UnaryOperator<String> nameOfTag;
  private final Map<String, String> byKey = new HashMap<>();

  /** Creates them, given the function that derives a name from a tag. */
  Resources(UnaryOperator<String> nameOfTag) {
    this.nameOfTag = nameOfTag;
  }

  /** Replaces the tags of all operations by the names of their resources. */
  void assign(OpenAPI document) {
    document.getPaths().values().forEach(path -> path.readOperations().forEach(this::assign));
  }

  private void assign(Operation operation) {
    List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
    String tag =
        tags.stream()
            .filter(Objects::nonNull)
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElse(UNTAGGED);
    operation.addExtension(Hints.TAG, tag);
    operation.setTags(List.of(resourceOf(tag)));
  }

  private String resourceOf(String tag) {
    String name = JavaNames.identifier(nameOfTag.apply(tag), "Tag");
    return byKey.computeIfAbsent(JavaNames.fileKey(name), key -> name);
  }
}
