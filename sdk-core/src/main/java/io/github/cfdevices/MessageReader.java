package io.github.cfdevices;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code errors} and {@code messages}, whatever their shape: an odd entry must not hide what
 * the API has to say.
 */
final class MessageReader {
  private MessageReader() {}

  /** Reads a list of entries; a single entry counts as a list, and null as an empty one. */
  static List<ApiMessage> readList(JsonReader reader) throws IOException {
    List<ApiMessage> entries = new ArrayList<>();
    if (reader.peek() == Token.BEGIN_ARRAY) {
      reader.beginArray();
      while (reader.hasNext()) {
        readInto(entries, reader);
      }
      reader.endArray();
    } else {
      readInto(entries, reader);
    }
    return List.copyOf(entries);
  }

  private static void readInto(List<ApiMessage> entries, JsonReader reader) throws IOException {
    if (reader.peek() == Token.BEGIN_OBJECT) {
      entries.add(read(reader));
    } else {
      String text = textOrNull(reader);
      if (text != null) {
        entries.add(new ApiMessage(0, text, null, null, List.of()));
      }
    }
  }

  private static ApiMessage read(JsonReader reader) throws IOException {
    long code = 0;
    String message = null;
    String documentationUrl = null;
    String pointer = null;
    List<ApiMessage> errorChain = List.of();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "code" -> code = code(textOrNull(reader));
        case "message" -> message = textOrNull(reader);
        case "documentation_url" -> documentationUrl = textOrNull(reader);
        case "source" -> pointer = pointer(reader);
        case "error_chain" -> errorChain = readList(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    return new ApiMessage(
        code, message == null ? "" : message, documentationUrl, pointer, errorChain);
  }

  private static @Nullable String pointer(JsonReader reader) throws IOException {
    if (reader.peek() != Token.BEGIN_OBJECT) {
      reader.skipValue();
      return null;
    }
    String pointer = null;
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals("pointer")) {
        pointer = textOrNull(reader);
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    return pointer;
  }

  private static @Nullable String textOrNull(JsonReader reader) throws IOException {
    Token token = reader.peek();
    if (token == Token.STRING || token == Token.NUMBER) {
      return reader.nextString();
    }
    reader.skipValue();
    return null;
  }

  /** Codes come as whole numbers, as {@code 1000.0} and in quotes. */
  private static long code(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    try {
      return (long) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
