package io.github.cfdevices.templates;

/** Derives Java names. */
final class Names {
  private Names() {}

  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
