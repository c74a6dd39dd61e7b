package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.BufferedSink;

/**
 * Reads and writes texts of JSON that may hold half a surrogate pair, as a program that counts
 * UTF-16 units cuts them. JSON can carry it as an escape, but UTF-8 cannot carry it as it is.
 */
final class JsonText {
  private JsonText() {}

  /** Writes a value. */
  static void write(JsonWriter writer, String text) throws IOException {
    if (isWhole(text)) {
      writer.value(text);
      return;
    }
    StringBuilder json = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(json, c));
    try (BufferedSink sink = writer.valueSink()) {
      sink.writeUtf8(json.append('"').toString());
    }
  }

  /** Reads the name of a member that is kept; a writer has no way to write half a pair there. */
  static String nextName(JsonReader reader) throws IOException {
    String name = reader.nextName();
    if (!isWhole(name)) {
      throw new JsonDataException(
          "Expected a name of whole characters at path " + reader.getPath());
    }
    return name;
  }

  /** Returns whether UTF-8 can carry a text. */
  private static boolean isWhole(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isHalf(c)) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder json, int c) {
    if (c < ' ' || c == '"' || c == '\\' || isHalf(c)) {
      json.append(String.format("\\u%04x", c));
    } else {
      json.appendCodePoint(c);
    }
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
