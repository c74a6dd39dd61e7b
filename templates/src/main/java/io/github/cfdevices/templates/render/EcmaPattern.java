package io.github.cfdevices.templates.render;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a document, in the syntax of ECMA-262 with the flag {@code u}.
 *
 * @param java the equivalent for {@link Pattern}, in ASCII; null if there is none
 * @param problem why there is none, or null
 */
public record EcmaPattern(@Nullable String java, @Nullable String problem) {
  /** Translates a regular expression. */
  public static EcmaPattern of(String pattern) {
    try {
      String java = new PatternParser(pattern).translate();
      Pattern.compile(java);
      return new EcmaPattern(java, null);
    } catch (PatternSyntaxException e) {
      return new EcmaPattern(null, e.getDescription());
    }
  }
}
