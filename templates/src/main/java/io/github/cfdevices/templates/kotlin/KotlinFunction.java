package io.github.cfdevices.templates.kotlin;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of a facade.
 *
 * @param modifiers what precedes {@code fun}, such as {@code suspend}
 * @param name its name, in backticks if necessary
 * @param paragraphs its description as KDoc
 * @param arguments its arguments
 * @param deprecation why it is deprecated as a literal, or null if it is not
 * @param type the type that it returns, or null for {@code Unit}
 * @param expression the expression that it returns
 */
record KotlinFunction(
    String modifiers,
    String name,
    List<String> paragraphs,
    List<KotlinArgument> arguments,
    @Nullable String deprecation,
    @Nullable String type,
    String expression) {
  /** Returns the declarations of its arguments. */
  String declared() {
    return arguments.stream().map(KotlinArgument::declared).collect(joining(", "));
  }

  /** Returns the first paragraph of its description. */
  String summary() {
    return paragraphs.get(0);
  }

  /** Returns the other paragraphs. */
  List<String> details() {
    return paragraphs.subList(1, paragraphs.size());
  }
}
