package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lookup of member names. */
final class NameTableTest {
  private static final MemberNames NAMES = MemberNames.of("id", "name", "é€", "", "a\"b", "id2");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id | 0",
        "name | 1",
        "é€ | 2",
        "`` | 3",
        "a\\\"b | 4",
        "id2 | 5",
        "n\\u0061me | 1",
        "\\u0069d | 0",
        "\\u00e9\\u20ac | 2",
      })
  void knownNameIsFoundWithAnyHint(String name, int index) throws IOException {
    for (int likely = 0; likely < 8; likely++) {
      JsonParser in = member(name);
      assertThat(in.selectName(NAMES, likely)).isEqualTo(index);
      assertThat(in.nextLong()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "id3", "ID", "idname", "nam", "names", "é", "a", "\\u0061", " "})
  void unknownNameIsNotConsumed(String name) throws IOException {
    for (int likely = 0; likely < 8; likely++) {
      JsonParser in = member(name);
      assertThat(in.selectName(NAMES, likely)).isEqualTo(-1);
      assertThat(in.nextName()).isEqualTo(name.equals("\\u0061") ? "a" : name);
      assertThat(in.nextLong()).isEqualTo(1);
    }
  }

  @Test
  void collidingNamesAreDistinguished() throws IOException {
    // "Aa" and "BB" have the same hash code, and so do all strings composed of them.
    String[] names =
        IntStream.range(0, 256)
            .mapToObj(i -> Integer.toBinaryString(256 + i).replace("0", "Aa").replace("1", "BB"))
            .toArray(String[]::new);
    MemberNames all = MemberNames.of(names);
    for (int i = 0; i < names.length; i++) {
      assertThat(member(names[i]).selectName(all, i + 1)).isEqualTo(i);
    }
    assertThat(member("BBAaCC").selectName(all, 0)).isEqualTo(-1);
  }

  @Test
  void emptyTableFindsNoName() throws IOException {
    assertThat(member("a").selectName(MemberNames.of(), 0)).isEqualTo(-1);
    assertThat(member("").selectName(MemberNames.of(), 0)).isEqualTo(-1);
  }

  private static JsonParser member(String name) throws IOException {
    byte[] json = ("{\"" + name + "\":1}").getBytes(StandardCharsets.UTF_8);
    JsonParser in = JsonParser.of(json, 0, json.length, "$");
    in.beginObject();
    return in;
  }
}
