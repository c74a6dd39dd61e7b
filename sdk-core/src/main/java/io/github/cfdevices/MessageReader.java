package io.github.cfdevices;

import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
  static List<ApiMessage> readList(JsonParser parser) throws IOException {
    List<ApiMessage> entries = new ArrayList<>();
    if (parser.peek() == Token.BEGIN_ARRAY) {
      parser.beginArray();
      while (parser.hasNext()) {
        readInto(entries, parser);
      }
      parser.endArray();
    } else {
      readInto(entries, parser);
    }
    return Collections.unmodifiableList(entries);
  }

  private static void readInto(List<ApiMessage> entries, JsonParser parser) throws IOException {
    if (parser.peek() == Token.BEGIN_OBJECT) {
      entries.add(read(parser));
    } else {
      String text = textOrNull(parser);
      if (text != null) {
        entries.add(ApiMessage.of(0, text));
      }
    }
  }

  private static ApiMessage read(JsonParser parser) throws IOException {
    long code = 0;
    String message = null;
    String documentationUrl = null;
    String pointer = null;
    List<ApiMessage> errorChain = List.of();
    parser.beginObject();
    while (parser.hasNext()) {
      switch (parser.nextName()) {
        case "code" -> code = code(parser);
        case "message" -> message = textOrNull(parser);
        case "documentation_url" -> documentationUrl = textOrNull(parser);
        case "source" -> pointer = pointer(parser);
        case "error_chain" -> errorChain = readList(parser);
        default -> parser.skipValue();
      }
    }
    parser.endObject();
    return ApiMessage.of(
        code, message == null ? "" : message, documentationUrl, pointer, errorChain);
  }

  private static @Nullable String pointer(JsonParser parser) throws IOException {
    if (parser.peek() != Token.BEGIN_OBJECT) {
      parser.skipValue();
      return null;
    }
    String pointer = null;
    parser.beginObject();
    while (parser.hasNext()) {
      if (parser.nextName().equals("pointer")) {
        pointer = textOrNull(parser);
      } else {
        parser.skipValue();
      }
    }
    parser.endObject();
    return pointer;
  }

  private static @Nullable String textOrNull(JsonParser parser) throws IOException {
    Token token = parser.peek();
    if (token == Token.STRING || token == Token.NUMBER) {
      return parser.nextString();
    }
    parser.skipValue();
    return null;
  }

  /** Reads a code, which the API sends as an integer, as {@code 1000.0} or as a string. */
  private static long code(JsonParser parser) throws IOException {
    Long code = ResultInfo.wholeOrNull(parser);
    return code == null ? 0 : code;
  }
}
