package io.github.cfdevices;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;

/** Where a {@link JsonCodec} writes JSON to, into memory. */
public final class JsonOutput {
  private final Buffer buffer = new Buffer();
  private final JsonWriter writer = JsonWriter.of(buffer);

  JsonOutput() {
    writer.setSerializeNulls(true);
  }

  void beginObject() throws IOException {
    writer.beginObject();
  }

  void endObject() throws IOException {
    writer.endObject();
  }

  void beginArray() throws IOException {
    writer.beginArray();
  }

  void endArray() throws IOException {
    writer.endArray();
  }

  void name(String name) throws IOException {
    writer.name(name);
  }

  /** Writes a text, half a surrogate pair as an escape. */
  void value(String text) throws IOException {
    String escaped = JsonText.escapedOrNull(text);
    if (escaped == null) {
      writer.value(text);
    } else {
      json(escaped);
    }
  }

  void value(long number) throws IOException {
    writer.value(number);
  }

  /** Writes a number, which must have a JSON notation. */
  void value(Number number) throws IOException {
    writer.value(number);
  }

  void value(boolean value) throws IOException {
    writer.value(value);
  }

  void nullValue() throws IOException {
    writer.nullValue();
  }

  /** Writes a value that is JSON as it stands. */
  void json(String text) throws IOException {
    try (BufferedSink sink = writer.valueSink()) {
      sink.writeUtf8(text);
    }
  }

  /** Returns what was written. */
  ByteString bytes() {
    return buffer.snapshot();
  }

  /** Returns what was written. */
  String text() {
    return buffer.snapshot().utf8();
  }
}
