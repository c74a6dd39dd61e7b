package io.github.cfdevices.templates.render;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;

/** Derives Java names from strings of a document, and keeps them apart. */
public final class JavaNames {
  /**
   * The UTF-8 length of a name. Most file systems limit the name of a file to 255 bytes, and {@code
   * UnknownNameJsonAdapter$1.class} needs 26 more than {@code Name}.
   */
  private static final int MAX_BYTES = 200;

  private static final int SUFFIX = 5;

  /** A statement cannot begin with a call of a method of this name. */
  private static final Set<String> RESTRICTED = Set.of("yield");

  private JavaNames() {}

  /** Returns a name with its first letter in upper case. */
  public static String capitalized(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * Returns the name of a class as that of a method: the capital letters of its first word are
   * small. {@code DNSRecords} becomes {@code dnsRecords}.
   */
  public static String decapitalized(String name) {
    int[] points = name.codePoints().toArray();
    int end = 0;
    while (end < points.length && Character.isUpperCase(points[end])) {
      end++;
    }
    if (end > 1 && end < points.length && Character.isLowerCase(points[end])) {
      end--; // The first letter of the second word.
    }
    for (int i = 0; i < end; i++) {
      points[i] = Character.toLowerCase(points[i]);
    }
    return new String(points, 0, points.length);
  }

  /** Returns whether a word is a keyword of Java in any case, or cannot be called as a method. */
  public static boolean isReserved(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return SourceVersion.isKeyword(lower) || RESTRICTED.contains(lower);
  }

  /** Returns the sequences of letters and digits in a string, without other characters. */
  public static List<String> words(String string) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(string, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            point -> {
              if (isLetterOrNumber(point) && isPart(point)) {
                word.appendCodePoint(point);
              } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Returns an identifier or a keyword for a name that can contain any characters.
   *
   * @param name the name, which is returned if it is an identifier
   * @param fallback a prefix for a name that does not begin with a letter, and the name if there
   *     are no letters
   */
  public static String identifier(String name, String fallback) {
    StringBuilder valid = new StringBuilder();
    name.codePoints().filter(JavaNames::isPart).forEach(valid::appendCodePoint);
    String word = valid.toString();
    if (word.isEmpty() || !Character.isJavaIdentifierStart(word.codePointAt(0))) {
      word = fallback + word;
    }
    return limited(word, name);
  }

  /** Returns the name of a constant for a name that can contain any characters. */
  public static String constant(String name) {
    String constant = identifier(name, "_");
    return SourceVersion.isKeyword(constant) ? constant + "Value" : constant;
  }

  /**
   * Returns a name, or the beginning of a name that is too long for a file, with a suffix that is
   * derived from its origin.
   */
  public static String limited(String name, String origin) {
    if (name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
      return name;
    }
    StringBuilder limited = new StringBuilder();
    int bytes = SUFFIX;
    for (int i = 0; i < name.length(); ) {
      String next = Character.toString(name.codePointAt(i));
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_BYTES) {
        break;
      }
      limited.append(next);
      i += next.length();
    }
    return limited + suffix(origin, 0);
  }

  /**
   * Returns a name that is not in use, which is the wanted one or has a suffix.
   *
   * @param origin the string that the name is derived from
   * @param claim claims a name, or returns false if it is in use
   */
  public static String unique(String wanted, String origin, Predicate<String> claim) {
    String name = wanted;
    for (int attempt = 0; !claim.test(name); attempt++) {
      name = wanted + suffix(origin, attempt);
    }
    return name;
  }

  /**
   * Returns a key that is the same for names that a file system can regard as equal, because it
   * ignores the case or composes letters.
   */
  public static String fileKey(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a suffix for a name that is already in use.
   *
   * @param origin the string that the name is derived from; the suffix depends on nothing else
   * @param attempt the number of suffixes that are in use as well
   */
  private static String suffix(String origin, int attempt) {
    String suffix = String.format("X%04x", (origin.hashCode() + attempt) & 0xffff);
    return attempt <= 0xffff ? suffix : suffix + "X" + attempt;
  }

  private static boolean isLetterOrNumber(int point) {
    return Character.isLetterOrDigit(point) || Character.getType(point) == Character.LETTER_NUMBER;
  }

  private static boolean isPart(int point) {
    return Character.isJavaIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
  }
}
