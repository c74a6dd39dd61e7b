package io.github.cfdevices.templates.kotlin;

/**
 * An argument of a function.
 *
 * @param name its name, in backticks if necessary
 * @param type its type
 * @param value its default, or an empty string
 * @param description its description as KDoc
 */
record KotlinArgument(String name, String type, String value, String description) {
  /** Returns its name in comments. */
  String plainName() {
    return name.replace("`", "");
  }

  /** Returns its declaration. */
  String declared() {
    return name + ": " + type + (value.isEmpty() ? "" : " = " + value);
  }
}
