package io.github.cfdevices.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;

/**
 * Carries values between a reader or writer of Moshi and ours: as they stand between JSON and JSON,
 * and one token after the other where a side is none, such as Java's lists and maps.
 */
final class MoshiBridge {
  private static final Class<?> JSON_READER = JsonReader.of(new Buffer()).getClass();
  private static final Class<?> JSON_WRITER = JsonWriter.of(new Buffer()).getClass();

  private MoshiBridge() {}

  /** Takes the next value of a reader. */
  static Buffer take(JsonReader reader) throws IOException {
    Buffer json = new Buffer();
    if (reader.getClass() == JSON_READER && !reader.isLenient()) {
      try (BufferedSource source = reader.nextSource()) {
        source.readAll(json);
      }
    } else {
      try (JsonOutput out = JsonOutput.open()) {
        copy(reader, out);
        json.write(out.bytes());
      }
    }
    return json;
  }

  /** Gives a writer the value that was written. */
  static void give(JsonOutput out, JsonWriter writer) throws IOException {
    String json = out.text();
    // A text can be the key of a map to the writer, which takes no JSON there.
    if (writer.getClass() == JSON_WRITER
        && writer.getIndent().isEmpty()
        && !json.startsWith("\"")) {
      writeJson(json, writer);
    } else {
      copy(JsonInput.ofOwn(json), writer);
    }
  }

  private static void copy(JsonReader reader, JsonOutput out) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        out.beginObject();
        while (reader.hasNext()) {
          out.name(reader.nextName());
          copy(reader, out);
        }
        reader.endObject();
        out.endObject();
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        out.beginArray();
        while (reader.hasNext()) {
          copy(reader, out);
        }
        reader.endArray();
        out.endArray();
      }
      case NUMBER -> out.json(reader.nextString());
      case BOOLEAN -> out.value(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        out.nullValue();
      }
      default -> out.value(reader.nextString());
    }
  }

  private static void copy(JsonInput in, JsonWriter writer) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> {
        in.beginObject();
        writer.beginObject();
        while (in.hasNext()) {
          writer.name(in.nextName());
          copy(in, writer);
        }
        in.endObject();
        writer.endObject();
      }
      case BEGIN_ARRAY -> {
        in.beginArray();
        writer.beginArray();
        while (in.hasNext()) {
          copy(in, writer);
        }
        in.endArray();
        writer.endArray();
      }
      case NUMBER -> writeNumber(in.nextString(), writer);
      case BOOLEAN -> writer.value(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        // A null that was written is one to keep, whatever the writer does with others.
        writeJson("null", writer);
      }
      default -> {
        String text = in.nextString();
        if (JsonText.isWhole(text)) {
          writer.value(text);
        } else {
          writeJson(RawJson.of(text).text(), writer);
        }
      }
    }
  }

  private static void writeNumber(String literal, JsonWriter writer) throws IOException {
    if (writer.getClass() == JSON_WRITER) {
      writeJson(literal, writer);
    } else {
      Object number = RawJson.number(literal, false);
      boolean isLong =
          number instanceof BigDecimal decimal
              && decimal.scale() == 0
              && decimal.unscaledValue().bitLength() < Long.SIZE;
      writer.jsonValue(isLong ? (Object) ((BigDecimal) number).longValue() : number);
    }
  }

  private static void writeJson(String json, JsonWriter writer) throws IOException {
    try (BufferedSink sink = writer.valueSink()) {
      sink.writeUtf8(json);
    }
  }
}
