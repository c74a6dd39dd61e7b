package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
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

final class JsonOutputTest {
  private static final int SHORTEST = 16;

  @Test
  void separatesMembersAndElements() {
    assertWritten(
        "{\"a\":1,\"b\":[true,null,\"x\",{}],\"c\":{\"d\":[],\"e\":[[],[2]]}}",
        out -> {
          out.beginObject();
          out.name("a");
          out.value(1);
          out.name("b");
          out.beginArray();
          out.value(true);
          out.nullValue();
          out.value("x");
          out.beginObject();
          out.endObject();
          out.endArray();
          out.name("c");
          out.beginObject();
          out.name("d");
          out.beginArray();
          out.endArray();
          out.name("e");
          out.beginArray();
          out.beginArray();
          out.endArray();
          out.beginArray();
          out.value(2);
          out.endArray();
          out.endArray();
          out.endObject();
          out.endObject();
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
  void pairsOfSurrogatesAreOneCharacter(int codePoint) throws IOException {
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
  void halfASurrogatePairIsAnEscape(String text, String written) {
    assertWritten(
        "{\"" + written + "\":\"" + written + "\"}",
        out -> {
          out.beginObject();
          out.name(text);
          out.value(text);
          out.endObject();
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
  void wholeNumbersAreTheirDigits(long number) {
    assertWritten("[" + number + "," + number + ",7]", out -> writeTwice(out, number));
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
  void numbersWithoutANotationAreRefused() {
    for (Number number :
        List.of(Double.NaN, Double.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NaN)) {
      try (JsonOutput out = JsonOutput.open()) {
        assertThatThrownBy(() -> out.value(number))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Numeric values must be finite, but was " + number);
      }
    }
  }

  @Test
  void jsonIsWrittenAsItStands() {
    String json = " {\"\u00e9\u2028\" : 1.0} ";

    assertWritten(
        "[ {\"\u00e9\u2028\" : 1.0} , {\"\u00e9\u2028\" : 1.0} ]",
        out -> {
          out.beginArray();
          out.json(json);
          out.json(json);
          out.endArray();
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
  void growsWhereverThereIsNoMoreRoom(String character, String written) {
    for (int before = 0; before <= SHORTEST + 1; before++) {
      String start = "x".repeat(before);
      try (JsonOutput out = JsonOutput.open(new SpareArray(SHORTEST, SHORTEST))) {
        out.value(start + character.repeat(3));
        assertThat(out.text()).isEqualTo("\"" + start + written.repeat(3) + "\"");
      }
    }
  }

  @Test
  void growsForValuesOfAllKinds() {
    for (int before = 0; before <= 4 * SHORTEST; before++) {
      String start = "x".repeat(before);
      try (JsonOutput out = JsonOutput.open(new SpareArray(SHORTEST, SHORTEST))) {
        out.beginArray();
        out.value(start);
        out.value(Long.MIN_VALUE);
        out.value(1.5);
        out.value(false);
        out.json("null");
        out.beginObject();
        out.endObject();
        out.endArray();
        assertThat(out.text())
            .isEqualTo("[\"" + start + "\"," + Long.MIN_VALUE + ",1.5,false,null,{}]");
      }
    }
  }

  @Test
  void arrayGoesToTheNextOutput() {
    SpareArray spare = new SpareArray(SHORTEST, SHORTEST);
    byte[] array = new byte[SHORTEST];
    spare.give(array);

    try (JsonOutput out = JsonOutput.open(spare)) {
      assertThat(spare.take(0)).isNotSameAs(array);
      out.value("a");
      assertThat(array).startsWith('"', 'a', '"');
    }

    assertThat(spare.take(0)).isSameAs(array);
  }

  @Test
  void longTextsArriveWhole() {
    String text =
        IntStream.range(0, 300_000)
            .mapToObj(i -> i % 1000 == 0 ? "\u20ac" : Character.toString('a' + i % 26))
            .collect(Collectors.joining());

    assertWritten("\"" + text + "\"", out -> out.value(text));
  }

  @Test
  void nestingIsLimited() {
    try (JsonOutput out = JsonOutput.open()) {
      for (int i = 0; i < 255; i++) {
        out.beginArray();
      }
      assertThatThrownBy(out::beginObject)
          .isInstanceOf(JsonDataException.class)
          .hasMessage("Nesting too deep: circular reference?");
    }
    assertWritten(
        "[" + "[],".repeat(299) + "[]]",
        out -> {
          out.beginArray();
          for (int i = 0; i < 300; i++) {
            out.beginArray();
            out.endArray();
          }
          out.endArray();
        });
  }

  @Test
  void outputsInsideEachOtherDoNotMix() {
    try (JsonOutput outer = JsonOutput.open()) {
      outer.beginArray();
      try (JsonOutput inner = JsonOutput.open()) {
        inner.value("inner");
        outer.value("outer");
        assertThat(inner.text()).isEqualTo("\"inner\"");
      }
      try (JsonOutput next = JsonOutput.open()) {
        next.value("nexts");
        outer.endArray();
        assertThat(next.text()).isEqualTo("\"nexts\"");
      }
      assertThat(outer.text()).isEqualTo("[\"outer\"]");
    }
  }

  @Test
  void closedOutputLeavesTheNextOneAlone() {
    JsonOutput closed = JsonOutput.open();
    closed.value("a");
    closed.close();
    try (JsonOutput next = JsonOutput.open()) {
      next.value("next");
      closed.close();
      closed.value("closed");
      try (JsonOutput third = JsonOutput.open()) {
        third.value("third");
      }
      assertThat(next.text()).isEqualTo("\"next\"");
    }
    closed.close();
  }

  @Test
  void bytesThatWereTakenStay() {
    byte[] taken;
    try (JsonOutput out = JsonOutput.open()) {
      out.value("first");
      taken = out.bytes();
    }
    assertWritten("\"other\"", out -> out.value("other"));
    assertThat(taken).asString(StandardCharsets.UTF_8).isEqualTo("\"first\"");
  }

  @Test
  void anyDocumentIsWrittenAsByMoshi() throws IOException {
    Random random = new Random(20250117);
    for (int i = 0; i < 5_000; i++) {
      assertSameAsMoshi(value(random, 0));
    }
  }

  private static void writeTwice(JsonOutput out, long number) {
    out.beginArray();
    out.value(number);
    out.value((Number) number);
    out.value(7);
    out.endArray();
  }

  private static void assertNumber(Number number, String written) {
    assertWritten(written, out -> out.value(number));
  }

  private static void assertWritten(String json, Consumer<JsonOutput> writing) {
    try (JsonOutput out = JsonOutput.open()) {
      writing.accept(out);
      assertThat(out.text()).isEqualTo(json);
      assertThat(out.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(json);
    }
  }

  private static void assertSameAsMoshi(@Nullable Object value) throws IOException {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setSerializeNulls(true);
    writer.jsonValue(value);
    try (JsonOutput out = JsonOutput.open()) {
      write(out, value);
      assertThat(ByteString.of(out.bytes())).isEqualTo(buffer.readByteString());
    }
  }

  private static void write(JsonOutput out, @Nullable Object value) {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof List<?> list) {
      out.beginArray();
      list.forEach(element -> write(out, element));
      out.endArray();
    } else if (value instanceof Map<?, ?> map) {
      out.beginObject();
      map.forEach(
          (name, member) -> {
            out.name((String) name);
            write(out, member);
          });
      out.endObject();
    }
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

  /** Returns a text of whole characters, mostly ASCII. */
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
