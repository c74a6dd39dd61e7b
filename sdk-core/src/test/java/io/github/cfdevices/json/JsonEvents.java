package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;

/** Lists the tokens of a document and their paths, as our parser or Moshi's reader reads them. */
final class JsonEvents {
  private JsonEvents() {}

  static List<String> of(byte[] json) throws IOException {
    JsonParser in = JsonParser.of(json, 0, json.length, "$");
    List<String> events = new ArrayList<>();
    Token token;
    do {
      token = in.peek();
      String read = token + " ";
      switch (token) {
        case BEGIN_OBJECT -> in.beginObject();
        case END_OBJECT -> in.endObject();
        case BEGIN_ARRAY -> in.beginArray();
        case END_ARRAY -> in.endArray();
        case NAME -> read += in.nextName();
        case STRING, NUMBER -> read += longOf(in.copy()::nextLong) + in.nextString();
        case BOOLEAN -> read += in.nextBoolean();
        case NULL -> in.nextNull();
        default -> read += "";
      }
      events.add(read + " " + in.path());
    } while (token != Token.END_DOCUMENT);
    return events;
  }

  static List<String> ofMoshi(byte[] json) throws IOException {
    Buffer text = new Buffer().write(json);
    JsonReader reader = JsonReader.of(text);
    List<String> events = new ArrayList<>();
    Token token;
    do {
      token = reader.peek();
      String read = token + " ";
      switch (token) {
        case BEGIN_OBJECT -> reader.beginObject();
        case END_OBJECT -> reader.endObject();
        case BEGIN_ARRAY -> reader.beginArray();
        case END_ARRAY -> reader.endArray();
        case NAME -> read += reader.nextName();
        case STRING, NUMBER -> read += longOf(reader.peekJson()::nextLong) + reader.nextString();
        case BOOLEAN -> read += reader.nextBoolean();
        case NULL -> reader.nextNull();
        default -> read += "";
      }
      events.add(read + " " + reader.getPath());
    } while (token != Token.END_DOCUMENT);
    // Moshi treats a byte of 255 as the end of the input.
    if (!text.readString(StandardCharsets.ISO_8859_1).isBlank()) {
      throw new IOException("Moshi has not read the whole document");
    }
    return events;
  }

  private interface Reading {
    long next() throws IOException;
  }

  private static String longOf(Reading reading) throws IOException {
    try {
      return reading.next() + " ";
    } catch (JsonDataException e) {
      return e.getMessage() + " ";
    }
  }
}
