package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonWriterTest {
  private static final int MIN_LENGTH = 16;

  @Test
  void separatesMembersAndElements() {
    assertWritten(
        "{\"a\":1,\"b\":[true,null,\"x\",{}],\"c\":{\"d\":[],\"e\":[[],[2]]}}",
        writer -> {
          writer.beginObject();
          writer.name("a");
          writer.value(1);
          writer.name("b");
          writer.beginArray();
          writer.value(true);
          writer.nullValue();
          writer.value("x");
          writer.beginObject();
          writer.endObject();
          writer.endArray();
          writer.name("c");
          writer.beginObject();
          writer.name("d");
          writer.beginArray();
          writer.endArray();
          writer.name("e");
          writer.beginArray();
          writer.beginArray();
          writer.endArray();
          writer.beginArray();
          writer.value(2);
          writer.endArray();
          writer.endArray();
          writer.endObject();
          writer.endObject();
        });
  }

  @Test
  void escapesWhatMoshiEscapes() throws IOException {
    for (int c = 0; c < Character.MIN_SUPPLEMENTARY_CODE_POINT; c++) {
      String text = "<" + (char) c + ">";
      if (!Character.isSurrogate((char) c)) {
        assertSameAsMoshi(Map.of(text, text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x10000, 0x1f600, 0x3ffff, 0x40000, 0xfffff, 0x10ffff})
  void surrogatePairIsEncodedAsOneCharacter(int codePoint) throws IOException {
    String text = Character.toString(codePoint);

    assertSameAsMoshi(Map.of(text, "a" + text + text + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "\ud800, \\ud800",
    "\udbff, \\udbff",
    "\udc00, \\udc00",
    "\udfff, \\udfff",
    "a\ud83d, a\\ud83d",
    "\ud83db, \\ud83db",
    "\ude00\ud83d, \\ude00\\ud83d",
    "\ud83d\ud83d\ude00\u00e9, \\ud83d\ud83d\ude00\u00e9",
  })
  void loneSurrogateIsEscaped(String text, String written) {
    assertWritten(
        "{\"" + written + "\":\"" + written + "\"}",
        writer -> {
          writer.beginObject();
          writer.name(text);
          writer.value(text);
          writer.endObject();
        });
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        -1,
        9,
        10,
        -10,
        99,
        100,
        9007199254740993L,
        Integer.MIN_VALUE,
        999999999999999999L,
        1000000000000000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void integersAreWrittenAsDigits(long number) {
    assertWritten("[" + number + "," + number + ",7]", writer -> writeTwice(writer, number));
  }

  @Test
  void numbersHaveTheNotationOfTheirClass() {
    assertNumber(new BigDecimal("1.10"), "1.10");
    assertNumber(new BigDecimal("1e400"), "1E+400");
    assertNumber(2.5, "2.5");
    assertNumber(-0.0, "-0.0");
    assertNumber(1e-7f, "1.0E-7");
    assertNumber((short) -3, "-3");
    assertNumber(new AtomicLong(4), "4");
    assertNumber(5, "5");
    assertNumber(6L, "6");
  }

  @Test
  void numbersThatAreInfiniteOrNaNAreRejected() {
    for (Number number :
        List.of(Double.NaN, Double.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NaN)) {
      try (JsonWriter writer = JsonWriter.open()) {
        assertThatThrownBy(() -> writer.value(number))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Numeric values must be finite, but was " + number);
      }
    }
  }

  @Test
  void jsonIsWrittenUnchanged() {
    String json = " {\"\u00e9\u2028\" : 1.0} ";

    assertWritten(
        "[ {\"\u00e9\u2028\" : 1.0} , {\"\u00e9\u2028\" : 1.0} ]",
        writer -> {
          writer.beginArray();
          writer.json(json);
          writer.json(json);
          writer.endArray();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "x, x",
    "'\n', \\n",
    "'\u0001', \\u0001",
    "\u00e9, \u00e9",
    "\u20ac, \u20ac",
    "\ud83d\ude00, \ud83d\ude00",
    "\ud83d, \\ud83d"
  })
  void growsIfAStringDoesNotFit(String character, String written) {
    for (int before = 0; before <= MIN_LENGTH + 1; before++) {
      String start = "x".repeat(before);
      try (JsonWriter writer = JsonWriter.open(new ByteArrayCache(MIN_LENGTH, MIN_LENGTH))) {
        writer.value(start + character.repeat(3));
        assertThat(writer.string()).isEqualTo("\"" + start + written.repeat(3) + "\"");
      }
    }
  }

  @Test
  void growsForValuesOfAllKinds() {
    for (int before = 0; before <= 4 * MIN_LENGTH; before++) {
      String start = "x".repeat(before);
      try (JsonWriter writer = JsonWriter.open(new ByteArrayCache(MIN_LENGTH, MIN_LENGTH))) {
        writer.beginArray();
        writer.value(start);
        writer.value(Long.MIN_VALUE);
        writer.value(1.5);
        writer.value(false);
        writer.json("null");
        writer.beginObject();
        writer.endObject();
        writer.endArray();
        assertThat(writer.string())
            .isEqualTo("[\"" + start + "\"," + Long.MIN_VALUE + ",1.5,false,null,{}]");
      }
    }
  }

  @Test
  void arrayIsReusedAfterClose() {
    ByteArrayCache cache = new ByteArrayCache(MIN_LENGTH, MIN_LENGTH);
    byte[] array = new byte[MIN_LENGTH];
    cache.recycle(array);

    try (JsonWriter writer = JsonWriter.open(cache)) {
      assertThat(cache.take(0)).isNotSameAs(array);
      writer.value("a");
      assertThat(array).startsWith('"', 'a', '"');
    }

    assertThat(cache.take(0)).isSameAs(array);
  }

  @Test
  void longStringsAreWritten() {
    String text =
        IntStream.range(0, 300_000)
            .mapToObj(i -> i % 1000 == 0 ? "\u20ac" : Character.toString('a' + i % 26))
            .collect(Collectors.joining());

    assertWritten("\"" + text + "\"", writer -> writer.value(text));
  }

  @Test
  void nestingIsLimited() {
    try (JsonWriter writer = JsonWriter.open()) {
      for (int i = 0; i < 255; i++) {
        writer.beginArray();
      }
      assertThatThrownBy(writer::beginObject)
          .isInstanceOf(JsonDataException.class)
          .hasMessage("Nesting too deep: circular reference?");
    }
    assertWritten(
        "[" + "[],".repeat(299) + "[]]",
        writer -> {
          writer.beginArray();
          for (int i = 0; i < 300; i++) {
            writer.beginArray();
            writer.endArray();
          }
          writer.endArray();
        });
  }

  @Test
  void nestedWritersAreIndependent() {
    try (JsonWriter outer = JsonWriter.open()) {
      outer.beginArray();
      try (JsonWriter inner = JsonWriter.open()) {
        inner.value("inner");
        outer.value("outer");
        assertThat(inner.string()).isEqualTo("\"inner\"");
      }
      try (JsonWriter next = JsonWriter.open()) {
        next.value("nexts");
        outer.endArray();
        assertThat(next.string()).isEqualTo("\"nexts\"");
      }
      assertThat(outer.string()).isEqualTo("[\"outer\"]");
    }
  }

  @Test
  void closedWriterDoesNotChangeTheNextOne() {
    JsonWriter closed = JsonWriter.open();
    closed.value("a");
    closed.close();
    try (JsonWriter next = JsonWriter.open()) {
      next.value("next");
      closed.close();
      closed.value("closed");
      try (JsonWriter third = JsonWriter.open()) {
        third.value("third");
      }
      assertThat(next.string()).isEqualTo("\"next\"");
    }
    closed.close();
  }

  @Test
  void bytesAreACopy() {
    byte[] taken;
    try (JsonWriter writer = JsonWriter.open()) {
      writer.value("first");
      taken = writer.bytes();
    }
    assertWritten("\"other\"", writer -> writer.value("other"));
    assertThat(taken).asString(StandardCharsets.UTF_8).isEqualTo("\"first\"");
  }

  @Test
  void documentIsWrittenAsMoshiWritesIt() throws IOException {
    Random random = new Random(20250117);
    for (int i = 0; i < 5_000; i++) {
      assertSameAsMoshi(value(random, 0));
    }
  }

  private static void writeTwice(JsonWriter writer, long number) {
    writer.beginArray();
    writer.value(number);
    writer.value((Number) number);
    writer.value(7);
    writer.endArray();
  }

  private static void assertNumber(Number number, String written) {
    assertWritten(written, writer -> writer.value(number));
  }

  private static void assertWritten(String json, Consumer<JsonWriter> writing) {
    try (JsonWriter writer = JsonWriter.open()) {
      writing.accept(writer);
      assertThat(writer.string()).isEqualTo(json);
      assertThat(writer.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(json);
    }
  }

  private static void assertSameAsMoshi(@Nullable Object value) throws IOException {
    Buffer buffer = new Buffer();
    com.squareup.moshi.JsonWriter moshi = com.squareup.moshi.JsonWriter.of(buffer);
    moshi.setSerializeNulls(true);
    moshi.jsonValue(value);
    try (JsonWriter writer = JsonWriter.open()) {
      write(writer, value);
      assertThat(ByteString.of(writer.bytes())).isEqualTo(buffer.readByteString());
    }
  }

  private static void write(JsonWriter writer, @Nullable Object value) {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof String text) {
      writer.value(text);
    } else if (value instanceof Boolean flag) {
      writer.value(flag);
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof List<?> list) {
      writer.beginArray();
      list.forEach(element -> write(writer, element));
      writer.endArray();
    } else if (value instanceof Map<?, ?> map) {
      writer.beginObject();
      map.forEach(
          (name, member) -> {
            writer.name((String) name);
            write(writer, member);
          });
      writer.endObject();
    }
  }

  @Test
  void valueOfAPropertyIsWrittenByItsClass() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kind", new Product.Kind("flat"));
    map.put("lid", new Product.Lid("flat", RawJson.parse("[ 1 ]")));
    map.put("none", null);
    List<Object> list =
        List.of("a", 1, 2L, new BigDecimal("1.50"), true, RawJson.of("raw"), named("b"), map);

    try (JsonWriter writer = JsonWriter.open()) {
      writer.property(list);

      assertThat(writer.string())
          .isEqualTo(
              "[\"a\",1,2,1.50,true,\"raw\",{\"name\":\"b\"},"
                  + "{\"kind\":\"flat\",\"lid\":[ 1 ],\"none\":null}]");
    }
  }

  @Test
  void nameOfAPropertyIsEscaped() {
    MemberNames names = MemberNames.of("plain", "a\"b");

    try (JsonWriter writer = JsonWriter.open()) {
      writer.beginObject();
      for (int i = 0; i < 2; i++) {
        names.write(writer, i);
        writer.value(i);
      }
      writer.endObject();

      assertThat(writer.string()).isEqualTo("{\"plain\":0,\"a\\\"b\":1}");
    }
  }

  private static Product named(String name) {
    return new Product.Builder().name(name).build();
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth < 5 ? 9 : 7)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong() >> random.nextInt(64);
      case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      case 4 -> new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(40) - 20);
      case 5, 6 -> text(random);
      case 7 -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
          list.add(value(random, depth + 1));
        }
        yield list;
      }
      default -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
          map.put(text(random), value(random, depth + 1));
        }
        yield map;
      }
    };
  }

  /** Returns a string without lone surrogates, mostly ASCII. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      int bits = random.nextInt(8) == 0 ? random.nextInt(21) + 1 : 7;
      int c = random.nextInt(1 << bits);
      boolean whole = c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
      text.appendCodePoint(whole && c <= Character.MAX_CODE_POINT ? c : 'x');
    }
    return text.toString();
  }
}
