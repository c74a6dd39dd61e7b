package io.github.cfdevices.spec;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The document with one edit, to show that the lint sees it. */
final class EditedSpec {
  private EditedSpec() {}

  static List<String> problemsWhen(String pointer, Consumer<ObjectNode> edit) {
    SpecDocument document = SpecDocument.load();
    edit.accept((ObjectNode) document.root().requiredAt(pointer));
    return SpecLint.problems(document);
  }
}
