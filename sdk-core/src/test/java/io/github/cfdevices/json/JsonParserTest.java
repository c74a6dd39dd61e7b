package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading of valid JSON, and errors for values of an unexpected type. */
final class JsonParserTest {
  @Test
  void tokensAreReadInOrder() throws IOException {
    JsonParser in =
        input(" { \"a\" : [ 1 , \"b\" ,\ttrue,false, null,{},[]\r\n] , \"c\":-0.5e+1} ");

    in.beginObject();
    assertThat(in.hasNext()).isTrue();
    assertThat(in.peek()).isEqualTo(Token.NAME);
    assertThat(in.nextName()).isEqualTo("a");
    assertThat(in.peek()).isEqualTo(Token.BEGIN_ARRAY);
    in.beginArray();
    assertThat(in.nextLong()).isEqualTo(1);
    assertThat(in.nextString()).isEqualTo("b");
    assertThat(in.nextBoolean()).isTrue();
    assertThat(in.nextBoolean()).isFalse();
    assertThat(in.peek()).isEqualTo(Token.NULL);
    in.nextNull();
    in.beginObject();
    assertThat(in.hasNext()).isFalse();
    in.endObject();
    in.beginArray();
    in.endArray();
    assertThat(in.hasNext()).isFalse();
    assertThat(in.peek()).isEqualTo(Token.END_ARRAY);
    in.endArray();
    assertThat(in.nextName()).isEqualTo("c");
    assertThat(in.nextDecimal()).isEqualTo(new BigDecimal("-0.5e+1"));
    assertThat(in.peek()).isEqualTo(Token.END_OBJECT);
    in.endObject();
    assertThat(in.peek()).isEqualTo(Token.END_DOCUMENT);
    assertThat(in.hasNext()).isFalse();
  }

  @Test
  void onlyTheGivenRangeIsRead() throws IOException {
    byte[] bytes = "xx[12]3".getBytes(StandardCharsets.UTF_8);
    JsonParser in = JsonParser.of(bytes, 2, 6, "$.result");

    in.beginArray();
    assertThat(in.path()).isEqualTo("$.result[0]");
    assertThat(in.nextLong()).isEqualTo(12);
    in.endArray();
    assertThat(in.peek()).isEqualTo(Token.END_DOCUMENT);
    assertThat(JsonParser.of(bytes, 3, 4, "$").nextLong()).isEqualTo(1);
  }

  @Test
  void pathNamesTheCurrentPosition() throws IOException {
    JsonParser in = input("{\"a\":[[],{\"\\u0062\\\"\":1}],\"é\":2}");

    assertThat(in.path()).isEqualTo("$");
    in.beginObject();
    assertThat(in.path()).isEqualTo("$.");
    in.nextName();
    in.beginArray();
    assertThat(in.path()).isEqualTo("$.a[0]");
    in.beginArray();
    assertThat(in.path()).isEqualTo("$.a[0][0]");
    in.endArray();
    assertThat(in.path()).isEqualTo("$.a[1]");
    in.beginObject();
    in.nextName();
    assertThat(in.path()).isEqualTo("$.a[1].b\"");
    in.skipValue();
    in.endObject();
    assertThat(in.path()).isEqualTo("$.a[2]");
    in.endArray();
    assertThat(in.path()).isEqualTo("$.a");
    in.nextName();
    assertThat(in.path()).isEqualTo("$.é");
    in.skipValue();
    in.endObject();
    assertThat(in.path()).isEqualTo("$");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"\"                          | ``",
        "\"a b\u007f\"                 | `a b\u007f`",
        "\"é€😀\"                      | é€😀",
        "\"\\\"\\\\\\/\"               | `\"\\/`",
        "\"é\\u00e9\\u20AC\\u20ac€\"   | éé€€€",
        "\"\\ud83d\\ude00x\"           | 😀x",
        "12                            | 12",
        "-0.50E-7                      | -0.50E-7",
      })
  void stringIsRead(String json, String text) throws IOException {
    assertThat(input(json).nextString()).isEqualTo(text);
  }

  @Test
  void shortEscapesAreDecodedToControlCharacters() throws IOException {
    assertThat(input("\"\\b\\f\\n\\r\\t\\u0000\"").nextString()).isEqualTo("\b\f\n\r\t\0");
  }

  @Test
  void loneSurrogateIsKept() throws IOException {
    assertThat(input("\"a\\ud83d\"").nextString()).isEqualTo("a\ud83d");
    assertThat(input("\"\\ude00\\ud83d\"").nextString()).isEqualTo("\ude00\ud83d");
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 7, -1, 10, Long.MAX_VALUE, Long.MIN_VALUE, 999999999999999999L, -123456789012L})
  void integerIsRead(long number) throws IOException {
    for (String json : new String[] {number + "", " " + number + " ", "\"" + number + "\""}) {
      assertThat(input(json).nextLong()).isEqualTo(number);
    }
    JsonParser in = input("[" + number + "," + number + "]");
    in.beginArray();
    assertThat(in.nextLong()).isEqualTo(number);
    assertThat(in.nextLong()).isEqualTo(number);
    assertThat(in.hasNext()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1", "-2e1, -20", "120E-1, 12", "-0, 0", "2147483647, 2147483647", "0.0e5, 0"})
  void integralNumberInDecimalNotationIsReadAsInteger(String json, int number) throws IOException {
    for (String notation : new String[] {json, "\"" + json + "\""}) {
      assertThat(input(notation).nextLong()).isEqualTo(number);
      assertThat(input(notation).nextInt()).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "9223372036854775808  | a long | 9223372036854775808",
        "-9223372036854775809 | a long | -9223372036854775809",
        "1.5                  | a long | 1.5",
        "1e999999999          | a long | 1e999999999",
        "\"many\"             | a long | many",
        "\"\"                 | a long | ``",
        "true                 | a long | BOOLEAN",
        "2147483648           | an int | 2147483648",
        "-2147483649          | an int | -2147483649",
        "1e-400               | an int | 1e-400",
        "\"5d\"               | an int | 5d",
        "[]                   | an int | BEGIN_ARRAY",
      })
  void otherValueThanAnIntegerInRangeIsRejected(String json, String kind, String found)
      throws IOException {
    JsonParser in = inArray(json);

    assertThatThrownBy(() -> nextOf(kind, in))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected " + kind + " but was " + found + " at path $[1]");
  }

  @Test
  void decimalIsReadWithoutLoss() throws IOException {
    assertThat(input("1.10").nextDecimal()).isEqualTo(new BigDecimal("1.10"));
    assertThat(input("\"1e-400\"").nextDecimal()).isEqualTo(new BigDecimal("1e-400"));
    assertThatThrownBy(() -> inArray("\"x\"").nextDecimal())
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a number but was x at path $[1]");
    assertThatThrownBy(() -> inArray("{}").nextDecimal())
        .hasMessage("Expected a number but was BEGIN_OBJECT at path $[1]");
  }

  @Test
  void numberThatIsTooLongIsRejectedByEveryMethod() throws IOException {
    String most = "1".repeat(1000);
    String json = "[7," + most + "1]";

    assertThat(inArray(most).nextString()).isEqualTo(most);
    assertThat(inArray(most).nextJson()).isEqualTo(most);
    assertTooLong(() -> inArray(most + "1").nextString());
    assertTooLong(() -> inArray(most + "1").nextLong());
    assertTooLong(() -> inArray(most + "1").nextInt());
    assertTooLong(() -> inArray(most + "1").nextDecimal());
    assertTooLong(() -> inArray(most + "1").skipValue());
    assertTooLong(() -> inArray("0." + most).skipValue());
    assertTooLong(() -> inArray("-" + most).skipValue());
    assertThatThrownBy(() -> input(json).nextJson())
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Number of more than 1000 characters at byte 1003");
  }

  @Test
  void quotedNumberThatIsTooLongIsRejected() throws IOException {
    String most = "1".repeat(1000);

    assertThat(inArray("\"" + most + "\"").nextDecimal()).isEqualTo(new BigDecimal(most));
    for (String kind : new String[] {"a long", "an int", "a number"}) {
      assertThatThrownBy(() -> nextOf(kind, inArray("\"" + most + "1\"")))
          .isInstanceOf(JsonDataException.class)
          .hasMessage("Expected a number but was a string of 1001 characters at path $[1]");
    }
  }

  @Test
  void valueOfUnexpectedTypeIsRejected() {
    assertRejected("{", JsonParser::beginArray, "Expected BEGIN_ARRAY but was BEGIN_OBJECT");
    assertRejected("[", JsonParser::beginObject, "Expected BEGIN_OBJECT but was BEGIN_ARRAY");
    assertRejected("1", JsonParser::endArray, "Expected END_ARRAY but was NUMBER");
    assertRejected("1", JsonParser::endObject, "Expected END_OBJECT but was NUMBER");
    assertRejected("1", JsonParser::nextName, "Expected a name but was NUMBER");
    assertRejected(
        "1", in -> in.selectName(MemberNames.of("a"), 0), "Expected a name but was NUMBER");
    assertRejected("null", JsonParser::nextString, "Expected a string but was NULL");
    assertRejected("\"\"", JsonParser::nextBoolean, "Expected a boolean but was STRING");
    assertRejected("true", JsonParser::nextNull, "Expected null but was BOOLEAN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind       | kind  | true",
        "`{}`       | `{}`  | true",
        "k\\u0069nd | kind  | true",
        "k\u00e9   | k\u00e9 | true",
        "kin        | kind  | false",
        "kinds      | kind  | false",
        "kine       | kind  | false",
        "Kind       | kind  | false",
        "k\\u0069n  | kind  | false",
        "k\u00e8   | k\u00e9 | false",
      })
  void lookaheadFindsMemberByName(String json, String name, boolean same) throws IOException {
    JsonParser in = input("{\"" + json + "\":7}");

    assertThat(in.findInside(name)).isEqualTo(same ? "7" : null);
    in.beginObject();
    assertThat(in.findAfter(name)).isEqualTo(same ? "7" : null);
    in.nextName();
    assertThat(in.findAfter(name)).isNull();
    assertThat(in.nextLong()).isEqualTo(7);
  }

  @Test
  void skippingANameFails() throws IOException {
    JsonParser in = input("{\"a\":1}");
    in.beginObject();

    assertThatThrownBy(in::skipValue)
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a value but was NAME at path $.");
  }

  @Test
  void skippingAtTheEndFails() throws IOException {
    JsonParser in = input("[]");
    in.beginArray();

    assertThatThrownBy(in::skipValue)
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a value but was END_ARRAY at path $[0]");
    in.endArray();
    assertThatThrownBy(in::skipValue).hasMessage("Expected a value but was END_DOCUMENT at path $");
  }

  @Test
  void copyAdvancesIndependently() throws IOException {
    JsonParser in = input("[{\"a\":[1,2]},3]");
    in.beginArray();
    in.beginObject();
    in.nextName();
    in.peek();
    JsonParser ahead = in.copy();

    ahead.skipValue();
    ahead.endObject();
    assertThat(ahead.path()).isEqualTo("$[1]");
    assertThat(ahead.nextLong()).isEqualTo(3);
    assertThat(in.path()).isEqualTo("$[0].a");
    in.beginArray();
    assertThat(in.nextLong()).isEqualTo(1);
    assertThat(in.copy().nextLong()).isEqualTo(2);
    assertThat(in.nextLong()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-1.50e3",
        "\"é\\u0061\"",
        "null",
        "false",
        "[]",
        "{ \"a\" : [ {\"b\":{}} , 2 ] , \"\\n\" : null }"
      })
  void valueIsSkippedOrReadVerbatim(String json) throws IOException {
    JsonParser skipped = inArray(json + " ,8");
    JsonParser read = inArray(json + " ,8");

    skipped.skipValue();
    assertThat(read.nextJson()).isEqualTo(json);
    for (JsonParser in : new JsonParser[] {skipped, read}) {
      assertThat(in.path()).isEqualTo("$[2]");
      assertThat(in.nextLong()).isEqualTo(8);
    }
  }

  @Test
  void nestingIsLimitedTo255Levels() throws IOException {
    input("[".repeat(255) + "]".repeat(255)).skipValue();
    assertThatThrownBy(() -> input("[".repeat(256)).skipValue())
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Nesting too deep at $" + "[0]".repeat(255));
    assertThatThrownBy(() -> input("{\"a\":".repeat(256)).skipValue())
        .hasMessage("Nesting too deep at $" + ".a".repeat(255));
  }

  @Test
  void rawValueMayHave255LevelsOfItsOwn() throws IOException {
    String deep = "[".repeat(255) + "]".repeat(255);
    JsonParser in = inArray(deep + ",[" + deep + "]");

    assertThat(in.nextJson()).isEqualTo(deep);
    assertThatThrownBy(in::nextJson)
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Nesting too deep at $[2][0]");
  }

  @Test
  void nestingIsLimitedAfterARawValue() throws IOException {
    JsonParser in = inArray("[],[" + "[".repeat(255));

    in.nextJson();
    assertThatThrownBy(in::skipValue).hasMessage("Nesting too deep at $[2]" + "[0]".repeat(254));
  }

  private interface Reading {
    void from(JsonParser in) throws IOException;
  }

  private static void assertRejected(String json, Reading reading, String problem) {
    assertThatThrownBy(() -> reading.from(inArray(json)))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith(problem)
        .hasMessageEndingWith(" at path $[1]");
  }

  private static void assertTooLong(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith("Number of more than 1000 characters at byte 1003");
  }

  private static Object nextOf(String kind, JsonParser in) throws IOException {
    return switch (kind) {
      case "a long" -> in.nextLong();
      case "an int" -> in.nextInt();
      default -> in.nextDecimal();
    };
  }

  /** Returns a parser that is positioned before the second element of an array. */
  private static JsonParser inArray(String json) throws IOException {
    JsonParser in = input("[7," + json + "]");
    in.beginArray();
    in.nextLong();
    return in;
  }

  private static JsonParser input(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonParser.of(bytes, 0, bytes.length, "$");
  }
}
