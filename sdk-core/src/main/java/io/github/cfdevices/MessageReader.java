package io.github.cfdevices;

import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.json.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code errors} and {@code messages} leniently: an entry of an unexpected shape must not
 * hide the others.
 */
final class MessageReader {
  private MessageReader() {}

  /**
   * Reads a list of entries; accepts a single entry as a list of one, and null as an empty list.
   */
  static List<ApiMessage> readList(JsonInput in) throws IOException {
    List<ApiMessage> entries = new ArrayList<>();
    if (in.peek() == Token.BEGIN_ARRAY) {
      in.beginArray();
      while (in.hasNext()) {
        readInto(entries, in);
      }
      in.endArray();
    } else {
      readInto(entries, in);
    }
    return List.copyOf(entries);
  }

  private static void readInto(List<ApiMessage> entries, JsonInput in) throws IOException {
    if (in.peek() == Token.BEGIN_OBJECT) {
      entries.add(read(in));
    } else {
      String text = textOrNull(in);
      if (text != null) {
        entries.add(ApiMessage.of(0, text));
      }
    }
  }

  private static ApiMessage read(JsonInput in) throws IOException {
    long code = 0;
    String message = null;
    String documentationUrl = null;
    String pointer = null;
    List<ApiMessage> errorChain = List.of();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "code" -> code = code(textOrNull(in));
        case "message" -> message = textOrNull(in);
        case "documentation_url" -> documentationUrl = textOrNull(in);
        case "source" -> pointer = pointer(in);
        case "error_chain" -> errorChain = readList(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return ApiMessage.of(
        code, message == null ? "" : message, documentationUrl, pointer, errorChain);
  }

  private static @Nullable String pointer(JsonInput in) throws IOException {
    if (in.peek() != Token.BEGIN_OBJECT) {
      in.skipValue();
      return null;
    }
    String pointer = null;
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("pointer")) {
        pointer = textOrNull(in);
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    return pointer;
  }

  private static @Nullable String textOrNull(JsonInput in) throws IOException {
    Token token = in.peek();
    if (token == Token.STRING || token == Token.NUMBER) {
      return in.nextString();
    }
    in.skipValue();
    return null;
  }

  /** Parses a code, which the API sends as an integer, as {@code 1000.0} or as a string. */
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
