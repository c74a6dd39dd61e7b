package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.squareup.moshi.JsonEncodingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MoshiAgreementTest {
  private static final String[] SCALARS = {
    "0",
    "-1",
    "12.50",
    "1e5",
    "-0.0E-7",
    "9223372036854775807",
    "9223372036854775808",
    "1.0",
    "\"\"",
    "\"a b\"",
    "\"\\u00e9\\n\\\"\\\\\"",
    "\"é€😀\"",
    "\"\\ud83d\"",
    "\"05\"",
    "\"1e3\"",
    "true",
    "false",
    "null"
  };
  private static final String MUTATIONS = "{}[]:,\"\\0e.-+ \ntrue\u00e9";

  private final Random random = new Random(7);

  @Test
  void generatedJsonIsReadAsMoshiReadsIt() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      byte[] json = value(5).getBytes(StandardCharsets.UTF_8);
      JsonEvents.of(json);
      MoshiAgreement.check(json);
    }
  }

  @Test
  void mutatedJsonIsReadAlikeOrRejectedByBoth() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      StringBuilder json = new StringBuilder(value(4));
      char other = MUTATIONS.charAt(random.nextInt(MUTATIONS.length()));
      int at = random.nextInt(json.length());
      switch (random.nextInt(3)) {
        case 0 -> json.insert(at, other);
        case 1 -> json.setCharAt(at, other);
        default -> json.deleteCharAt(at);
      }
      MoshiAgreement.check(json.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void byteThatMoshiTreatsAsTheEndIsRejected() throws IOException {
    byte[] json = "[1]\u00ff2".getBytes(StandardCharsets.ISO_8859_1);
    MoshiAgreement.check(json);
    assertThatThrownBy(() -> JsonEvents.of(json))
        .isInstanceOf(IOException.class)
        .hasMessage("Expected the end of the text at path $");
  }

  @Test
  void numberThatOverflowsToZeroInMoshiIsRead() throws IOException {
    String number = "18446744073709551616" + "0"; // 2^64, followed by a digit.
    byte[] json = number.getBytes(StandardCharsets.UTF_8);
    MoshiAgreement.check(json);
    assertThat(JsonEvents.of(json)).first(STRING).contains("NUMBER").contains(number);
    assertThatThrownBy(() -> JsonEvents.ofMoshi(json)).isInstanceOf(JsonEncodingException.class);
  }

  private String value(int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 4);
    if (kind < 2) {
      return space() + SCALARS[random.nextInt(SCALARS.length)] + space();
    }
    StringBuilder json = new StringBuilder();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      json.append(i == 0 ? "" : ",");
      if (kind == 2) {
        json.append(space()).append("\"").append(name()).append("\"").append(space()).append(":");
      }
      json.append(value(depth - 1));
    }
    return kind == 2 ? "{" + json + "}" : "[" + json + "]";
  }

  private String name() {
    return new String[] {"a", "b", "é", "\\u0061", "\\\"", ""}[random.nextInt(6)];
  }

  private String space() {
    return new String[] {"", "", "", " ", "\n\t\r "}[random.nextInt(5)];
  }
}
