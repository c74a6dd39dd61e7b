package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":[true,null]} | { \"b\" : [ true , null ] , \"a\" : 1 }",
        "1 | 1.0",
        "1 | 1e0",
        "100 | 1e2",
        "0.001 | 1E-3",
        "0 | -0.0",
        "\"a\" | \"\\u0061\"",
        "[] | [ ]",
        "10e2147483647 | 10E2147483647",
        "[1000e2147483647] | [ 1000e2147483647 ]",
        "[1e99999999999] | [ 1e99999999999 ]",
        "null | ` null `",
      })
  void sameJsonIsEqual(String one, String other) {
    assertThat(RawJson.parse(one)).isEqualTo(RawJson.parse(other));
    assertThat(RawJson.parse(one)).hasSameHashCodeAs(RawJson.parse(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | \"1\"",
        "1 | true",
        "null | \"null\"",
        "[1,2] | [2,1]",
        "{\"a\":null} | {}",
        "9007199254740993 | 9007199254740992",
        "0.1 | 0.10000000000000001",
        "\"\" | null",
        "1e99999999999 | \"1e99999999999\"",
      })
  void otherJsonIsNotEqual(String one, String other) {
    assertThat(RawJson.parse(one)).isNotEqualTo(RawJson.parse(other));
  }

  @Test
  void hashCodesOfOtherJsonDiffer() {
    assertThat(
            Stream.of("1", "2", "\"a\"", "[true]", "{}").map(RawJson::parse).map(RawJson::hashCode))
        .doesNotHaveDuplicates();
  }

  @Test
  void numberThatIsTooLongForAValueIsReturnedAsAString() {
    String digits = "1".repeat(1001);

    assertThat(RawJson.of(new BigDecimal(digits)).value()).isEqualTo(digits);
    assertThat(RawJson.of(new BigDecimal(digits.substring(1))).value())
        .isEqualTo(new BigDecimal(digits.substring(1)));
    assertThat(RawJson.of(new BigDecimal(digits)))
        .isEqualTo(RawJson.of(new BigDecimal(digits)))
        .isNotEqualTo(RawJson.of(digits));
  }

  @Test
  void otherClassIsNotEqual() {
    assertThat(RawJson.parse("1").equals((Object) "1")).isFalse();
    assertThat(RawJson.parse("1")).isNotEqualTo(null);
  }

  @Test
  void javaValuesAreWrittenAsCompactJson() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "a\"\n");
    map.put("list", Arrays.asList(1, 2.5, new BigDecimal("1.10"), true, null));
    map.put("raw", RawJson.parse("{ \"b\": 1e2 }"));
    map.put("none", null);

    assertThat(RawJson.of(map).text())
        .isEqualTo(
            "{\"text\":\"a\\\"\\n\",\"list\":[1,2.5,1.10,true,null],\"raw\":{ \"b\": 1e2 },"
                + "\"none\":null}");
    assertThat(RawJson.of(null)).isEqualTo(RawJson.parse("null"));
    assertThat(RawJson.of("")).isEqualTo(RawJson.parse("\"\""));
  }

  @Test
  void loneSurrogateIsEscaped() {
    assertThat(RawJson.of(List.of("\ud83d\"\n", "\ud83d\ude00\udc00")).text())
        .isEqualTo("[\"\\ud83d\\\"\\n\",\"\ud83d\ude00\\udc00\"]");
  }

  @Test
  void loneSurrogateInJsonBecomesAnEscape() {
    RawJson json = RawJson.parse("[\"\ud83d\",\"\ud83d\ude00\"]");

    assertThat(json.text()).isEqualTo("[\"\\ud83d\",\"\ud83d\ude00\"]");
    assertThat(json.value()).isEqualTo(List.of("\ud83d", "\ud83d\ude00"));
    assertThat(json).isNotEqualTo(RawJson.parse("[\"?\",\"\ud83d\ude00\"]"));
    assertThat(ModelJson.decode(Product.class, "{\"name\":\"\udc00\"}").name()).isEqualTo("\udc00");
  }

  @Test
  void valueConsistsOfPlainJavaTypes() {
    Object value = RawJson.parse("{\"z\":[1.10,\"x\",false,null],\"a\":{}}").value();

    assertThat(value)
        .isEqualTo(
            Map.of("z", Arrays.asList(new BigDecimal("1.10"), "x", false, null), "a", Map.of()));
    assertThat(((Map<?, ?>) value).keySet().toString()).isEqualTo("[z, a]");
    assertThat(RawJson.parse("null").value()).isNull();
  }

  @Test
  void valueIsUnmodifiable() {
    Map<?, ?> map = (Map<?, ?>) RawJson.parse("{\"a\":[1]}").value();
    List<?> list = (List<?>) map.get("a");

    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "10e2147483647", "-7.771e2147483648"})
  void numberBeyondBigDecimalIsKeptAsAString(String number) {
    assertThat(RawJson.parse("[" + number + "]").value()).isEqualTo(List.of(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7771e2147483644", "1e2147483647", "1e-2147483647", "0.001e-2147483644"})
  void extremeBigDecimalIsReadBack(String number) {
    RawJson json = RawJson.parse(number);

    assertThat(RawJson.of(json.value())).isEqualTo(json);
  }

  @Test
  void jsonIsKeptVerbatim() {
    assertThat(RawJson.parse(" { \"a\" : 1.0 } ").text()).isEqualTo(" { \"a\" : 1.0 } ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,",
        "{\"a\"}",
        "{'a':1}",
        "abc",
        "[1;2]",
        "{\"a\":1,}",
        "\"a",
        "01"
      })
  void malformedJsonIsRejected(String text) {
    assertThatThrownBy(() -> RawJson.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("JSON text is malformed: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2", "{} {}", "null,", "[]x"})
  void trailingContentIsRejected(String text) {
    assertThatThrownBy(() -> RawJson.parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("JSON text ");
  }

  @Test
  void javaValueWithoutJsonFormIsRejected() {
    assertNoNotation(Double.NaN);
    assertNoNotation(List.of(Float.POSITIVE_INFINITY));
    assertNoNotation(new Object());
    assertNoNotation(new Fraction());
    assertNoNotation(Map.of(1, "x"));
    assertNoNotation(Collections.singletonMap(null, "x"));
  }

  @Test
  void listThatContainsItselfIsRejected() {
    List<Object> list = new ArrayList<>();
    list.add(list);

    assertNoNotation(list);
  }

  @Test
  void nestingIsLimited() {
    RawJson deepest = RawJson.parse("[".repeat(255) + "]".repeat(255));

    assertThat(deepest).isEqualTo(RawJson.parse("[ ".repeat(255) + "]".repeat(255)));
    assertThatThrownBy(() -> RawJson.parse("[".repeat(256) + "]".repeat(256)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("JSON text is malformed: Nesting too deep at $[0]");
    assertNoNotation(List.of(deepest));
  }

  @Test
  void toStringHidesTheContent() {
    assertThat(RawJson.parse("{\"key\":\"s3cret\"}")).hasToString("RawJson(16 chars)");
  }

  /** A number that does not print itself as JSON. */
  private static final class Fraction extends Number {
    @Override
    public int intValue() {
      return 0;
    }

    @Override
    public long longValue() {
      return 0;
    }

    @Override
    public float floatValue() {
      return 0.5f;
    }

    @Override
    public double doubleValue() {
      return 0.5;
    }

    @Override
    public String toString() {
      return "1/2";
    }
  }

  private static void assertNoNotation(Object value) {
    assertThatThrownBy(() -> RawJson.of(value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("JSON value has no JSON notation: ");
  }
}
