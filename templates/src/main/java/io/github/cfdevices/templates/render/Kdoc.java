package io.github.cfdevices.templates.render;

import java.util.regex.Pattern;

/** Converts Javadoc of a view to KDoc. */
public final class Kdoc {
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}`]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link #?([\\w.$]*)(?:#(\\w+))?[^}]*}");

  private Kdoc() {}

  /** Returns the same text. In Kotlin, a comment in a comment would need an end of its own. */
  public static String of(String javadoc) {
    String code = CODE.matcher(javadoc).replaceAll("`$1`");
    String links =
        LINK.matcher(code)
            .replaceAll(
                link ->
                    "[" + link.group(1) + (link.group(2) == null ? "" : "." + link.group(2)) + "]");
    return links.replace("/*", "/&#42;");
  }
}
