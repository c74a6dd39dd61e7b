package io.github.cfdevices.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;

/**
 * Copies values from Moshi's readers and to Moshi's writers. Readers and writers of JSON text copy
 * the text. Others, such as those of Java maps, copy one token at a time.
 */
final class MoshiBridge {
  private static final Class<?> TEXT_READER = JsonReader.of(new Buffer()).getClass();
  private static final Class<?> TEXT_WRITER =
      com.squareup.moshi.JsonWriter.of(new Buffer()).getClass();

  private MoshiBridge() {}

  /** Reads the next value of a reader. */
  static Buffer nextJson(JsonReader reader) throws IOException {
    Buffer json = new Buffer();
    if (reader.getClass() == TEXT_READER && !reader.isLenient()) {
      try (BufferedSource source = reader.nextSource()) {
        source.readAll(json);
      }
    } else {
      try (JsonWriter writer = JsonWriter.open()) {
        copy(reader, writer);
        json.write(writer.bytes());
      }
    }
    return json;
  }

  /** Writes a value to a writer. */
  static void write(String json, com.squareup.moshi.JsonWriter target) throws IOException {
    // A string can become the key of a map, for which the writer does not accept JSON.
    if (target.getClass() == TEXT_WRITER
        && target.getIndent().isEmpty()
        && !json.startsWith("\"")) {
      writeText(json, target);
    } else {
      copy(JsonParser.ofTrusted(json), target);
    }
  }

  private static void copy(JsonReader reader, JsonWriter writer) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        writer.beginObject();
        while (reader.hasNext()) {
          writer.name(reader.nextName());
          copy(reader, writer);
        }
        reader.endObject();
        writer.endObject();
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        writer.beginArray();
        while (reader.hasNext()) {
          copy(reader, writer);
        }
        reader.endArray();
        writer.endArray();
      }
      case NUMBER -> writer.json(reader.nextString());
      case BOOLEAN -> writer.value(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        writer.nullValue();
      }
      default -> writer.value(reader.nextString());
    }
  }

  private static void copy(JsonParser parser, com.squareup.moshi.JsonWriter target)
      throws IOException {
    switch (parser.peek()) {
      case BEGIN_OBJECT -> {
        parser.beginObject();
        target.beginObject();
        while (parser.hasNext()) {
          target.name(parser.nextName());
          copy(parser, target);
        }
        parser.endObject();
        target.endObject();
      }
      case BEGIN_ARRAY -> {
        parser.beginArray();
        target.beginArray();
        while (parser.hasNext()) {
          copy(parser, target);
        }
        parser.endArray();
        target.endArray();
      }
      case NUMBER -> writeNumber(parser.nextString(), target);
      case BOOLEAN -> target.value(parser.nextBoolean());
      case NULL -> {
        parser.nextNull();
        // Unlike nullValue(), this writes null even if the writer omits nulls.
        writeText("null", target);
      }
      default -> {
        String string = parser.nextString();
        if (Surrogates.hasLone(string)) {
          writeText(RawJson.of(string).text(), target);
        } else {
          target.value(string);
        }
      }
    }
  }

  private static void writeNumber(String literal, com.squareup.moshi.JsonWriter target)
      throws IOException {
    if (target.getClass() == TEXT_WRITER) {
      writeText(literal, target);
    } else {
      Object number = RawJson.number(literal, false);
      boolean isLong =
          number instanceof BigDecimal decimal
              && decimal.scale() == 0
              && decimal.unscaledValue().bitLength() < Long.SIZE;
      target.jsonValue(isLong ? (Object) ((BigDecimal) number).longValue() : number);
    }
  }

  private static void writeText(String json, com.squareup.moshi.JsonWriter target)
      throws IOException {
    try (BufferedSink sink = target.valueSink()) {
      sink.writeUtf8(json);
    }
  }
}
