package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Compares our input with Moshi's reader, and its ways to read a text with each other. */
final class MoshiAgreement {
  private MoshiAgreement() {}

  static void check(byte[] json) throws IOException {
    List<String> events;
    try {
      events = JsonEvents.of(json);
    } catch (IOException | JsonDataException e) {
      assertThat(skipped(json)).isEqualTo(e.getMessage());
      assertThat(isMoshisOwn(e.getMessage(), json) || isRefusedByMoshi(json))
          .as("what is refused with: %s", e.getMessage())
          .isTrue();
      return;
    }
    assertThat(events).isEqualTo(JsonEvents.ofMoshi(json));
    assertThat(skipped(json)).isEqualTo("END_DOCUMENT");
    assertThat(JsonInput.of(json, 0, json.length, "$").nextJson())
        .isEqualTo(new String(json, StandardCharsets.UTF_8).strip());
  }

  private static String skipped(byte[] json) {
    JsonInput in = JsonInput.of(json, 0, json.length, "$");
    try {
      in.skipValue();
      return in.peek().toString();
    } catch (IOException | JsonDataException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Moshi takes bytes that are no UTF-8, long numbers, control characters, and so on. */
  private static boolean isMoshisOwn(String problem, byte[] json) {
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

  private static boolean isRefusedByMoshi(byte[] json) {
    try {
      JsonEvents.ofMoshi(json);
      return false;
    } catch (IOException | JsonDataException e) {
      return true;
    }
  }
}
