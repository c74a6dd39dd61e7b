package io.github.cfdevices.templates.render;

/** Derives Java names. */
public final class JavaNames {
  private JavaNames() {}

  /** Returns a name with its first letter in upper case. */
  public static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * Returns a suffix for a name that is already in use.
   *
   * @param origin the string that the name is derived from; the suffix depends on nothing else
   * @param attempt the number of suffixes that are in use as well
   */
  public static String suffix(String origin, int attempt) {
    return String.format("X%04x", (origin + "\0".repeat(attempt)).hashCode() & 0xffff);
  }
}
