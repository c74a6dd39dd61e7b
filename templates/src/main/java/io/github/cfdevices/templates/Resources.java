package io.github.cfdevices.templates;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.JavaNames;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Assigns each operation to one resource, the name that its classes begin with. The resource comes
 * from the first tag of the operation. Tags whose names differ in case or punctuation only have the
 * same resource.
 */
final class Resources {
  private static final String UNTAGGED = "default";
  private static final String SUFFIX = "Tag";

  private final UnaryOperator<String> nameOfTag;
  private final String rootKey;
  private final Map<String, String> byKey = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Creates them.
   *
   * @param nameOfTag returns a name that is derived from a tag
   * @param root the root class, whose name no resource has
   */
  Resources(UnaryOperator<String> nameOfTag, String root) {
    this.nameOfTag = nameOfTag;
    this.rootKey = JavaNames.fileKey(root);
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
            .orElse(null);
    if (tag != null) {
      operation.addExtension(Hints.TAG, tag);
    }
    operation.setTags(List.of(resourceOf(tag == null ? UNTAGGED : tag)));
  }

  private String resourceOf(String tag) {
    String name = JavaNames.identifier(nameOfTag.apply(tag), SUFFIX);
    return byKey.computeIfAbsent(JavaNames.fileKey(name), key -> unique(name, key));
  }

  private String unique(String name, String key) {
    String wanted = key.equals(rootKey) ? name + SUFFIX : name;
    return JavaNames.unique(wanted, name, each -> taken.add(JavaNames.fileKey(each)));
  }
}
