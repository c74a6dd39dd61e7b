package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors for malformed JSON. */
final class JsonSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1 2]              | Unterminated array at path $[1]",
        "[1;2]              | Unterminated array at path $[1]",
        "[1}                | Unterminated array at path $[1]",
        "[01]               | Unterminated array at path $[1]",
        "[1x]               | Unterminated array at path $[1]",
        "[truex]            | Unterminated array at path $[1]",
        "[1,]               | Expected value at path $[1]",
        "[,1]               | Expected value at path $[0]",
        "[}                 | Expected value at path $[0]",
        "[tru]              | Expected value at path $[0]",
        "[True]             | Expected value at path $[0]",
        "[falze]            | Expected value at path $[0]",
        "[nul]              | Expected value at path $[0]",
        "[NaN]              | Expected value at path $[0]",
        "[Infinity]         | Expected value at path $[0]",
        "['a']              | Expected value at path $[0]",
        "[+1]               | Expected value at path $[0]",
        "[.5]               | Expected value at path $[0]",
        "[/**/1]            | Expected value at path $[0]",
        "[\f1]              | Expected value at path $[0]",
        "[\u00a01]          | Expected value at path $[0]",
        "[-]                | Expected a digit at path $[0]",
        "[-x]               | Expected a digit at path $[0]",
        "[1.]               | Expected a digit at path $[0]",
        "[1.e5]             | Expected a digit at path $[0]",
        "[1e]               | Expected a digit at path $[0]",
        "[1E+]              | Expected a digit at path $[0]",
        "[1e-x]             | Expected a digit at path $[0]",
        "{\"a\":1 \"b\":2}  | Unterminated object at path $.a",
        "{\"a\":1;\"b\":2}  | Unterminated object at path $.a",
        "{\"a\":1]          | Unterminated object at path $.a",
        "{\"a\":}           | Expected value at path $.a",
        "{\"a\":,\"b\":1}   | Expected value at path $.a",
        "{\"a\":1,}         | Expected name at path $.a",
        "{,}                | Expected name at path $.",
        "{a:1}              | Expected name at path $.",
        "{'a':1}            | Expected name at path $.",
        "{1:1}              | Expected name at path $.",
        "{]                 | Expected name at path $.",
        "{\"a\"}            | Expected ':' at path $.a",
        "{\"a\"=1}          | Expected ':' at path $.a",
        "{\"a\" 1}          | Expected ':' at path $.a",
        "{\"\\x\":1}        | Invalid escape sequence at path $.",
        "[\"\\x\"]          | Invalid escape sequence at path $[0]",
        "[\"\\'\"]          | Invalid escape sequence at path $[0]",
        "[\"\\U0041\"]      | Invalid escape sequence at path $[0]",
        "[\"\\u00g0\"]      | Invalid escape sequence at path $[0]",
        "[\"\\u004\"]       | Invalid escape sequence at path $[0]",
        "[\"\u0000\"]       | Unescaped control character at path $[0]",
        "[\"\u001f\"]       | Unescaped control character at path $[0]",
        "{\"\t\":1}         | Unescaped control character at path $.",
        "[] []              | Expected the end of the text at path $",
        "1 2                | Expected the end of the text at path $",
        "{}x                | Expected the end of the text at path $",
        "nope               | Expected value at path $",
        "]                  | Expected value at path $",
      })
  void malformedJsonIsRejectedWhenReadOrSkipped(String json, String message) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

    assertMalformed(() -> JsonEvents.of(bytes), message);
    assertMalformed(() -> skip(bytes), message);
  }

  @Test
  void lineBreakInAStringIsRejected() {
    byte[] json = "[\"a\nb\"]".getBytes(StandardCharsets.UTF_8);
    byte[] continued = "[\"a\\\nb\"]".getBytes(StandardCharsets.UTF_8);

    assertMalformed(() -> skip(json), "Unescaped control character at path $[0]");
    assertMalformed(() -> skip(continued), "Invalid escape sequence at path $[0]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\\u00e9\\n\":[1.5e+10,-0,true,false,null,\"é€😀\"],\"b\":{\"c\":{}}}",
        "[ { \"a\" : \"\\\\\\\"\\ud83d\\ude00\" } , [ ] , -1.25E-3 ]",
        "\"text\"",
      })
  void truncatedJsonFailsAtEveryLength(String json) throws IOException {
    byte[] whole = json.getBytes(StandardCharsets.UTF_8);
    skip(whole);
    for (int length = 0; length < whole.length; length++) {
      byte[] start = Arrays.copyOf(whole, length);
      // Bytes after the end of the range are ignored.
      byte[] range = Arrays.copyOf(whole, whole.length);
      int end = length;
      assertEndsEarly(() -> JsonEvents.of(start));
      assertEndsEarly(() -> skip(start));
      assertEndsEarly(() -> JsonParser.of(range, 0, end, "$").skipValue());
      assertEndsEarly(() -> JsonParser.of(start, 0, end, "$").nextJson());
    }
  }

  @Test
  void endOfInputIsReportedWithItsPath() {
    assertThatThrownBy(() -> skip("{\"a\":[1,".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(EOFException.class)
        .hasMessage("End of input at path $.a[1]");
  }

  @Test
  void malformedRawValueIsReportedWithItsPath() throws IOException {
    JsonParser in = input("{\"a\":[{\"b\":x}]}");
    in.beginObject();
    in.nextName();

    assertThatThrownBy(in::nextJson)
        .isInstanceOf(JsonEncodingException.class)
        .hasMessage("Expected value at path $.a[0].b");
  }

  @ParameterizedTest
  @CsvSource({
    "22ff22, 1",
    "225cff22, -1",
    "22c3a9c32822, 4",
    "22eda08022, 2",
    "22c322, 2",
    "225c6ec022, 3",
  })
  void invalidUtf8IsRejectedByEveryMethod(String hex, int position) {
    byte[] bytes = ByteString.decodeHex(hex).toByteArray();
    String message =
        position < 0
            ? "Invalid escape sequence at path $"
            : "Expected UTF-8, which the bytes at " + position + " are not";

    assertThatThrownBy(() -> JsonEvents.of(bytes)).hasMessage(message);
    assertThatThrownBy(() -> skip(bytes)).hasMessage(message);
    assertThatThrownBy(() -> JsonParser.of(bytes, 0, bytes.length, "$").nextJson())
        .hasMessage(message);
  }

  @Test
  void nameWithInvalidUtf8IsRejected() {
    byte[] json = ByteString.decodeHex("7b22ff223a317d").toByteArray();

    assertThatThrownBy(() -> JsonEvents.of(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected UTF-8, which the bytes at 2 are not");
    assertThatThrownBy(() -> skip(json)).hasMessage("Expected UTF-8, which the bytes at 2 are not");
  }

  @Test
  void syntaxErrorIsReportedOnlyWhenReached() throws IOException {
    JsonParser in = input("[1,x");

    in.beginArray();
    assertThat(in.nextLong()).isEqualTo(1);
    assertThatThrownBy(in::hasNext).isInstanceOf(JsonEncodingException.class);
  }

  private interface Reading {
    void run() throws IOException;
  }

  private static void assertMalformed(Reading reading, String message) {
    assertThatThrownBy(reading::run).isInstanceOf(JsonEncodingException.class).hasMessage(message);
  }

  private static void assertEndsEarly(Reading reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(EOFException.class)
        .hasMessageStartingWith("End of input at path $");
  }

  private static void skip(byte[] json) throws IOException {
    JsonParser in = JsonParser.of(json, 0, json.length, "$");
    in.skipValue();
    assertThat(in.peek()).isEqualTo(Token.END_DOCUMENT);
  }

  private static JsonParser input(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonParser.of(bytes, 0, bytes.length, "$");
  }
}
