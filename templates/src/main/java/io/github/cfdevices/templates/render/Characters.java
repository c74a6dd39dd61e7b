package io.github.cfdevices.templates.render;

/** Classifies characters. The classes are fixed, so that the output is the same on each JDK. */
public final class Characters {
  private Characters() {}

  /**
   * Returns whether a character can be printed in source: it is no control character, no separator
   * of lines, no format character such as one that changes the direction, and no lone surrogate.
   */
  static boolean isVisible(int point) {
    boolean hidden =
        point < 0x20
            || (point >= 0x7f && point <= 0x9f)
            || point == 0xad
            || point == 0x61c
            || point == 0x180e
            || (point >= 0x200b && point <= 0x200f)
            || (point >= 0x2028 && point <= 0x202e)
            || (point >= 0x2060 && point <= 0x206f)
            || (point >= 0xd800 && point <= 0xdfff)
            || point == 0xfeff
            || (point >= 0xfff0 && point <= 0xfffb)
            || (point & 0xfffe) == 0xfffe
            || (point >= 0xe0000 && point <= 0xe0fff);
    return !hidden;
  }

  /** Returns a string on one line, with escapes instead of all invisible characters. */
  public static String visible(String string) {
    StringBuilder visible = new StringBuilder(string.length());
    string
        .codePoints()
        .forEach(
            point -> {
              if (isVisible(point)) {
                visible.appendCodePoint(point);
              } else {
                visible.append(String.format("\\u%04x", point));
              }
            });
    return visible.toString();
  }
}
