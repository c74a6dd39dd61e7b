package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cfdevices.errors.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

final class MaskedJsonFuzzTest {
  private static final String SECRET = "~secret~";
  private static final List<String> MEMBERS =
      List.of(
          "\"client_secret\":\"~secret~\"",
          "\"client\\u005fsecret\" : [\"~secret~\", {\"a\": \"~secret~\"}]",
          "\"key\":{\"client_secret\":null,\"~secret~\":1}",
          "\"key\":\"\\n\\\"~secret~\\\\\"");

  private static final List<String> SECRETS = List.of("client_secret", "key");

  static Stream<byte[]> surroundings() {
    return Stream.of("{@}", "[{\"a\":{@,\"b\":[1e400,\"@\\\"\"]}},{@}]", "{\"\\u0061\":7, @ }")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("surroundings")
  @DictionaryEntries({"{@}", ",@,", "\"a\":", "[", "]"})
  @JsonDictionary
  @FuzzTest(maxExecutions = 10_000)
  void secretIsMaskedInAnyContext(byte[] surrounding) {
    String template =
        new String(surrounding, StandardCharsets.UTF_8).replace("~", "").replace("*", "");
    if (template.contains("\\@")) {
      return; // A quotation mark would end the name.
    }
    for (String member : MEMBERS) {
      String json = template.replace("@", member);
      String masked;
      try {
        masked = MaskedJson.of(json, SECRETS);
      } catch (InvalidInputException e) {
        assertThat(e.getMessage()).doesNotContain(SECRET);
        continue;
      }
      assertThat(masked).doesNotContain(SECRET);
      assertThat(MaskedJson.of(masked, SECRETS)).isEqualTo(masked);
    }
  }
}
