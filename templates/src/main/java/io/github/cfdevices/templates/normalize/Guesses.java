package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.swagger.v3.oas.models.Operation;
import java.util.Map;
import java.util.Set;

/** Reports the hints that the generator has added to an operation. */
final class Guesses {
  private Guesses() {}

  /**
   * Reports what was found.
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
}
