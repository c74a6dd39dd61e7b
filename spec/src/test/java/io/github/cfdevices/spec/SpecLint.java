package io.github.cfdevices.spec;

import java.util.ArrayList;
import java.util.List;

/** The rules that the document has to keep beyond those of OpenAPI. */
final class SpecLint {
  private SpecLint() {}

  static List<String> problems(SpecDocument document) {
    List<String> problems = new ArrayList<>();
    new GeneratorRules(document, problems).check();
    new OperationRules(document, problems).check();
    new SchemaRules(document, problems).check();
    new UnionRules(document, problems).check();
    return problems;
  }
}
