package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares our parser with Moshi's reader, and the parser's methods with each other. */
final class MoshiAgreement {
  private MoshiAgreement() {}

  static void check(byte[] json) throws IOException {
    List<String> events;
    try {
      events = JsonEvents.of(json);
    } catch (IOException | JsonDataException e) {
      assertThat(skipped(json)).isEqualTo(e.getMessage());
      assertThat(isAcceptedByMoshiOnly(e.getMessage(), json) || isRejectedByMoshi(json))
          .as("rejected with: %s", e.getMessage())
          .isTrue();
      return;
    }
    if (!overflowsToZeroInMoshi(new String(json, StandardCharsets.UTF_8))) {
      assertThat(events).isEqualTo(JsonEvents.ofMoshi(json));
    }
    assertThat(skipped(json)).isEqualTo("END_DOCUMENT");
    assertThat(JsonParser.of(json, 0, json.length, "$").nextJson())
        .isEqualTo(new String(json, StandardCharsets.UTF_8).strip());
  }

  /**
   * Returns whether a document has a number whose prefix overflows to zero in the 64-bit arithmetic
   * of Moshi's reader, which rejects it as a leading zero.
   */
  static boolean overflowsToZeroInMoshi(String json) {
    Matcher digits = Pattern.compile("[1-9][0-9]{20,}").matcher(json);
    while (digits.find()) {
      long computed = 0;
      for (int i = digits.start(); i < digits.end() - 1; i++) {
        computed = computed * 10 + Character.digit(json.charAt(i), 10);
        if (computed == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static String skipped(byte[] json) {
    JsonParser in = JsonParser.of(json, 0, json.length, "$");
    try {
      in.skipValue();
      return in.peek().toString();
    } catch (IOException | JsonDataException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Moshi accepts invalid UTF-8, long numbers, control characters and the like. */
  private static boolean isAcceptedByMoshiOnly(String problem, byte[] json) {
    if (problem.startsWith("Expected UTF-8") || problem.startsWith("Number of more than")) {
      return true;
    }
    String text = new String(json, StandardCharsets.ISO_8859_1);
    return (problem.startsWith("Unescaped control character") && has(text, "[\\x00-\\x1f]"))
        || (problem.startsWith("Invalid escape sequence") && has(text, "\\\\['\n]"))
        || (problem.startsWith("Expected value") && has(text, "[TRUEFALSN]"));
  }

  private static boolean has(String text, String regex) {
    return Pattern.compile(regex).matcher(text).find();
  }

  private static boolean isRejectedByMoshi(byte[] json) {
    try {
      JsonEvents.ofMoshi(json);
      return false;
    } catch (IOException | JsonDataException e) {
      return true;
    }
  }
}
