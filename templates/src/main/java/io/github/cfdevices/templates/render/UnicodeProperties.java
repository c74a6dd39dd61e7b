package io.github.cfdevices.templates.render;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The names that ECMA-262 and Java have for properties of characters. */
final class UnicodeProperties {
  private static final Map<String, String> CATEGORIES = categories();

  /** The properties with two values that all versions of Java have. */
  private static final Map<String, String> BINARY =
      Map.of(
          "Alphabetic", "IsAlphabetic",
          "Alpha", "IsAlphabetic",
          "Lowercase", "IsLowercase",
          "Lower", "IsLowercase",
          "Uppercase", "IsUppercase",
          "Upper", "IsUppercase",
          "White_Space", "IsWhite_Space",
          "space", "IsWhite_Space",
          "ASCII", "ASCII",
          "Ideographic", "IsIdeographic");

  private UnicodeProperties() {}

  /** Returns the property in the syntax of Java, or null if Java has none. */
  static @Nullable String java(String property) {
    int equals = property.indexOf('=');
    if (equals < 0) {
      return BINARY.getOrDefault(property, CATEGORIES.get(property));
    }
    String value = property.substring(equals + 1);
    return switch (property.substring(0, equals)) {
      case "General_Category", "gc" -> CATEGORIES.get(value);
      case "Script", "sc" -> script(value);
      default -> null;
    };
  }

  private static @Nullable String script(String name) {
    String java = "script=" + name;
    try {
      boolean valid = name.matches("[A-Za-z_]+");
      return valid && !Pattern.compile("\\p{" + java + "}").pattern().isEmpty() ? java : null;
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static Map<String, String> categories() {
    String[] names = {
      "Lu Uppercase_Letter",
      "Ll Lowercase_Letter",
      "Lt Titlecase_Letter",
      "LC Cased_Letter",
      "Lm Modifier_Letter",
      "Lo Other_Letter",
      "L Letter",
      "Mn Nonspacing_Mark",
      "Mc Spacing_Mark",
      "Me Enclosing_Mark",
      "M Mark",
      "M Combining_Mark",
      "Nd Decimal_Number",
      "Nd digit",
      "Nl Letter_Number",
      "No Other_Number",
      "N Number",
      "Pc Connector_Punctuation",
      "Pd Dash_Punctuation",
      "Ps Open_Punctuation",
      "Pe Close_Punctuation",
      "Pi Initial_Punctuation",
      "Pf Final_Punctuation",
      "Po Other_Punctuation",
      "P Punctuation",
      "P punct",
      "Sm Math_Symbol",
      "Sc Currency_Symbol",
      "Sk Modifier_Symbol",
      "So Other_Symbol",
      "S Symbol",
      "Zs Space_Separator",
      "Zl Line_Separator",
      "Zp Paragraph_Separator",
      "Z Separator",
      "Cc Control",
      "Cc cntrl",
      "Cf Format",
      "Cs Surrogate",
      "Co Private_Use",
      "Cn Unassigned",
      "C Other"
    };
    Map<String, String> categories = new HashMap<>();
    for (String name : names) {
      String[] shortAndLong = name.split(" ", -1);
      categories.put(shortAndLong[0], shortAndLong[0]);
      categories.put(shortAndLong[1], shortAndLong[0]);
    }
    return Map.copyOf(categories);
  }
}
