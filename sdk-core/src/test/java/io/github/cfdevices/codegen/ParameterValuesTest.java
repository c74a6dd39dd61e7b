package io.github.cfdevices.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.RawJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and objects as parameters. */
final class ParameterValuesTest {
  @Test
  void listIsJoined() {
    List<Object> values = List.of("a", 1L, LocalDate.of(2025, 1, 2));

    assertThat(CommaSeparated.of(values)).hasToString("a,1,2025-01-02");
    assertThat(Delimited.by("|", values)).hasToString("a|1|2025-01-02");
    assertThat(Delimited.by(" ", values)).hasToString("a 1 2025-01-02");
  }

  @Test
  void nothingIsSentForNullOrAnEmptyValue() {
    assertThat(CommaSeparated.of(null)).isNull();
    assertThat(CommaSeparated.of(List.of())).isNull();
    assertThat(CommaSeparated.members(null, ",")).isNull();
    assertThat(CommaSeparated.members(Map.of(), ",")).isNull();
    assertThat(Delimited.by("|", null)).isNull();
    assertThat(Delimited.by("|", List.of())).isNull();
    assertThat(JsonText.of(null)).isNull();
    assertThat(JsonText.each(null)).isNull();
    assertThat(ObjectMembers.of(null)).isEmpty();
    assertThat(ObjectMembers.deep("x", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "azAZ09-._~, azAZ09-._~",
    "a/b, a%2Fb",
    "'a,b', a%2Cb",
    "%2e, %252e",
    "é, %C3%A9",
    "'{`@[:', %7B%60%40%5B%3A"
  })
  void itemsInAPathArePercentEncoded(String item, String encoded) {
    assertThat(PathSegment.simple("ids", List.of(item, "x"), false)).hasToString(encoded + ",x");
  }

  @Test
  void listInAPathIsCheckedLikeAnId() {
    assertListRefused(null, "ids is required");
    assertListRefused(List.of(), "ids must not be empty");
    assertListRefused(List.of(""), "ids must not be empty");
    assertListRefused(List.of(".."), "ids must not be a dot segment");
    assertListRefused(
        List.of("a", "\n"), "ids must not contain a control character, but has one at index 2");
    assertThat(PathSegment.simple("ids", List.of(".", "."), false)).hasToString(".,.");
  }

  @Test
  void segmentsHaveAStyle() {
    List<String> list = List.of("a b", "c");
    Map<String, String> object = new LinkedHashMap<>();
    object.put("x", "1;");
    object.put("y", "2");

    assertThat(PathSegment.simple("id", object, false)).hasToString("x,1%3B,y,2");
    assertThat(PathSegment.simple("id", object, true)).hasToString("x=1%3B,y=2");
    assertThat(PathSegment.label("id", 5L, false)).hasToString(".5");
    assertThat(PathSegment.label("id", list, false)).hasToString(".a%20b,c");
    assertThat(PathSegment.label("id", list, true)).hasToString(".a%20b.c");
    assertThat(PathSegment.label("id", object, false)).hasToString(".x,1%3B,y,2");
    assertThat(PathSegment.label("id", object, true)).hasToString(".x=1%3B.y=2");
    assertThat(PathSegment.matrix("i d", 5L, true)).hasToString(";i%20d=5");
    assertThat(PathSegment.matrix("id", list, false)).hasToString(";id=a%20b,c");
    assertThat(PathSegment.matrix("id", list, true)).hasToString(";id=a%20b;id=c");
    assertThat(PathSegment.matrix("id", object, false)).hasToString(";id=x,1%3B,y,2");
    assertThat(PathSegment.matrix("id", object, true)).hasToString(";x=1%3B;y=2");
  }

  @Test
  void segmentOfAStyleIsNeitherEmptyNorADotSegment() {
    assertRefused(() -> PathSegment.label("id", "", false), "id must not be empty");
    assertRefused(() -> PathSegment.label("id", ".", false), "id must not be a dot segment");
    assertRefused(() -> PathSegment.matrix("id", List.of(), true), "id must not be empty");
    assertRefused(() -> PathSegment.matrix("id", Map.of(), false), "id must not be empty");
  }

  @Test
  void membersAreJoined() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("a", "x");
    members.put("b", List.of(1L, 2L));

    assertThat(CommaSeparated.members(members, ",")).hasToString("a,x,b,1,b,2");
    assertThat(CommaSeparated.members(members, "=")).hasToString("a=x,b=1,b=2");
  }

  @Test
  void jsonIsAscii() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("é", List.of(true, new BigDecimal("0.50"), LocalDate.of(2025, 1, 2)));
    members.put("r", RawJson.parse("{\"n\":1e400}"));

    assertThat(JsonText.of(members))
        .hasToString("{\"\\u00e9\":[true,0.50,\"2025-01-02\"],\"r\":{\"n\":1e400}}");
    assertThat(JsonText.of("\uD83D\uDE00\u007f")).hasToString("\"\\ud83d\\ude00\\u007f\"");
    assertThat(JsonText.each(List.of("a", 1L))).hasToString("[\"a\", 1]");
  }

  @Test
  void membersOfAnObjectKeepTheirNames() {
    RawJson object = RawJson.parse("{\"a\":[1,2.50],\"b\":{\"c\":\"ü\"},\"d\":null,\"e\":false}");

    assertThat(ObjectMembers.of(object).entrySet())
        .extracting(Object::toString)
        .containsExactly("a=1", "a=2.50", "b={\"c\":\"\\u00fc\"}", "e=false");
    assertThat(ObjectMembers.of(object)).hasSize(4);
    assertThat(ObjectMembers.of("no object")).isEmpty();
  }

  @Test
  void membersOfADeepObjectHaveTheirPathAsName() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", Map.of("b", Arrays.asList("x", "y")));
    object.put("c", List.of(Map.of("d", 1L), Map.of("d", 2L)));
    object.put("e", RawJson.of(null));

    assertThat(ObjectMembers.deep("f", object).entrySet())
        .extracting(Object::toString)
        .containsExactly("f[a][b]=x", "f[a][b]=y", "f[c][0][d]=1", "f[c][1][d]=2");
  }

  @SuppressWarnings("NullAway") // What callers from Kotlin or Java can pass.
  private static void assertListRefused(List<String> values, String message) {
    assertRefused(() -> PathSegment.simple("ids", values, false), message);
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessage(message);
  }
}
