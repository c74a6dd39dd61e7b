package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import io.github.cfdevices.errors.InvalidInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScalarValueTest {
  private static final TypeAdapter<ScalarValue> ADAPTER = TypeAdapter.of(ScalarValue.class);

  @Test
  void valueHasOneType() {
    ScalarValue string = ScalarValue.of("1");
    ScalarValue number = ScalarValue.of(1);
    ScalarValue bool = ScalarValue.of(true);

    assertThat(string.string()).isEqualTo("1");
    assertThat(string.number()).isNull();
    assertThat(string.bool()).isNull();
    assertThat(string.value()).isEqualTo("1");
    assertThat(number.string()).isNull();
    assertThat(number.number()).isEqualTo(BigDecimal.ONE);
    assertThat(number.value()).isEqualTo(BigDecimal.ONE);
    assertThat(bool.bool()).isTrue();
    assertThat(bool.number()).isNull();
    assertThat(bool.value()).isEqualTo(true);
  }

  @Test
  void doubleIsItsShortestDecimal() {
    assertThat(ScalarValue.of(0.1).number()).isEqualTo(new BigDecimal("0.1"));
    assertThat(ScalarValue.of(1e3).number()).isEqualTo(new BigDecimal("1000"));
    assertThatThrownBy(() -> ScalarValue.of(Double.NaN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("ScalarValue must be a finite number");
  }

  @Test
  void nullIsRejected() {
    assertThatThrownBy(() -> ScalarValue.of((String) null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("ScalarValue is required");
    assertThatThrownBy(() -> ScalarValue.of((BigDecimal) null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("ScalarValue is required");
  }

  @Test
  void equalityIgnoresTheNotationOfNumbersOnly() {
    ScalarValue one = ScalarValue.of(1);
    ScalarValue decimal = ScalarValue.of(new BigDecimal("1.0"));

    assertThat(one).isEqualTo(decimal).hasSameHashCodeAs(decimal);
    assertThat(one).isNotEqualTo(ScalarValue.of("1")).isNotEqualTo(ScalarValue.of(2));
    assertThat(ScalarValue.of("a")).isEqualTo(ScalarValue.of("a")).hasSameHashCodeAs("a");
    assertThat(ScalarValue.of(true)).isNotEqualTo(ScalarValue.of(false)).isNotEqualTo(null);
  }

  @Test
  void textIsThatOfTheValue() {
    assertThat(ScalarValue.of("a b")).hasToString("a b");
    assertThat(ScalarValue.of(new BigDecimal("1.50"))).hasToString("1.50");
    assertThat(ScalarValue.of(false)).hasToString("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"1\"", "\"\\ud83d\"", "1", "-0.50", "1E+5", "true", "false"})
  void jsonIsWrittenAsItWasRead(String json) throws IOException {
    assertThat(ADAPTER.toJson(ADAPTER.fromJson(json))).isEqualTo(json);
    assertThat(ModelJson.moshi().adapter(ScalarValue.class).fromJson(json))
        .isEqualTo(ADAPTER.fromJson(json));
  }

  @Test
  void bodiesCanBeScalarsAndListsOfThem() throws IOException {
    TypeAdapter<List<ScalarValue>> lists =
        TypeAdapter.ofType(Types.newParameterizedType(List.class, ScalarValue.class));

    assertThat(lists.fromJson("[1,\"a\"]")).containsExactly(ScalarValue.of(1), ScalarValue.of("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null"})
  void otherTypesAreRejected(String json) {
    assertThatThrownBy(() -> ADAPTER.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessageMatching("Expected a string, number or boolean but was \\w+ at path \\$");
  }

  @Test
  void typeIsChecked() {
    ScalarValue.requireType("Box.size", ScalarValue.of("a"), "a string", "a number");
    ScalarValue.requireType("Box.size", ScalarValue.of(1.5), "a string", "a number");
    ScalarValue.requireType("Box.size", null, "a string");

    assertThatThrownBy(
            () -> ScalarValue.requireType("Box.size", ScalarValue.of(true), "a string", "a number"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("Box.size must be a string or a number, but is a boolean");
  }
}
