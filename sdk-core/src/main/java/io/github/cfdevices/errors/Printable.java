package io.github.cfdevices.errors;

import java.util.List;
import okhttp3.Headers;
import okio.Buffer;

/**
 * Makes strings from outside the SDK safe for one line of a message; for use within cfdevices only.
 */
@InternalApi
public final class Printable {
  // Enough for an excerpt of 200 characters however many bytes a character takes, and to recognize
  // a credential that begins within it.
  private static final int EXCERPT_BYTES = 16 * 1024;

  private static final int NAMES_IN_MESSAGE = 10;
  private static final int NAME_LIMIT = 100;

  private Printable() {}

  /**
   * Returns the first characters of a string, up to the limit. Characters that control a terminal
   * or break a line are replaced by spaces.
   */
  public static String of(String text, int limit) {
    int end = Math.min(text.length(), limit);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder printable = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      printable.append(controls(c) ? ' ' : c);
    }
    return printable.toString();
  }

  /** Returns the start of a body, long enough for an excerpt. */
  public static String startOf(Buffer body) {
    Buffer start = new Buffer();
    body.copyTo(start, 0, Math.min(body.size(), EXCERPT_BYTES));
    return start.readUtf8();
  }

  /** Returns headers of names and values in turn. */
  public static Headers headers(String... namesAndValues) {
    Headers.Builder builder = new Headers.Builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      try {
        builder.addUnsafeNonAscii(namesAndValues[i], namesAndValues[i + 1]);
      } catch (IllegalArgumentException ignored) {
        // OkHttp accepts names from a server that it does not accept from us.
      }
    }
    return builder.build();
  }

  /** Returns the first ten names of members, without values, which can be secrets. */
  static String names(List<String> members) {
    return names(members, "");
  }

  /** Returns the first ten names, each between quotation marks. */
  static String quotedNames(List<String> names) {
    return names(names, "\"");
  }

  private static String names(List<String> all, String quote) {
    StringBuilder names = new StringBuilder();
    int shown = Math.min(all.size(), NAMES_IN_MESSAGE);
    for (int i = 0; i < shown; i++) {
      names
          .append(i == 0 ? "" : ", ")
          .append(quote)
          .append(of(all.get(i), NAME_LIMIT))
          .append(quote);
    }
    int more = all.size() - shown;
    return more > 0 ? names + " and " + more + " more" : names.toString();
  }

  private static boolean controls(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
