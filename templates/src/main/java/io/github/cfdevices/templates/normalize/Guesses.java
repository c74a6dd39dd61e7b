package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.util.Map;
import java.util.Set;

/** Reports what the generator has decided about an operation. */
final class Guesses {
  private Guesses() {}

  /**
   * Reports the hints that the generator has added.
   *
   * @param declared the hints that the document has
   */
  static void report(
      String name, Operation operation, Set<String> declared, Diagnostics diagnostics) {
    Map<String, Object> hints = operation.getExtensions();
    if (hints == null || declared.contains(Hints.ENVELOPE)) {
      return;
    }
    if (hints.containsKey(Hints.PAGING) && !declared.contains(Hints.PAGING)) {
      PagingStyle.of(hints)
          .forEach(
              style ->
                  diagnostics.addGuess(
                      name,
                      "a list that continues with the parameter " + style.walked(),
                      Hints.PAGING));
    }
    if (hints.containsKey(Hints.EMPTY_RESULT) && !declared.contains(Hints.EMPTY_RESULT)) {
      diagnostics.addGuess(name, "no result", Hints.EMPTY_RESULT + ": false");
    }
  }

  /** Reports a body that is JSON although the document names no media type of JSON. */
  static void reportMediaType(
      String place, Content declared, BodyContent chosen, Diagnostics diagnostics) {
    if (chosen.kind() == BodyContent.Kind.JSON
        && declared.keySet().stream().noneMatch(BodyContent::isJson)) {
      diagnostics.addGuess(
          place,
          "JSON of the media type " + String.join(" and ", declared.keySet()),
          BodyContent.JSON);
    }
  }
}
