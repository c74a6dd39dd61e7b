package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Where a {@link JsonCodec} reads JSON from, one value after the other. */
public final class JsonInput {
  private final JsonReader reader;
  private final String root;

  /** Those that are done, linked to each other, for the objects that follow. */
  @Nullable ModelReader idleReaders;

  private JsonInput(JsonReader reader, String root) {
    this.reader = reader;
    this.root = root;
  }

  /** Returns an input of the bytes from start to end, whose value stands at a path. */
  static JsonInput of(byte[] bytes, int start, int end, String path) {
    return new JsonInput(JsonReader.of(new Buffer().write(bytes, start, end - start)), path);
  }

  /** Returns an input of a whole text. */
  static JsonInput of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length, "$");
  }

  Token peek() throws IOException {
    return reader.peek();
  }

  void beginObject() throws IOException {
    reader.beginObject();
  }

  void endObject() throws IOException {
    reader.endObject();
  }

  void beginArray() throws IOException {
    reader.beginArray();
  }

  void endArray() throws IOException {
    reader.endArray();
  }

  boolean hasNext() throws IOException {
    return reader.hasNext();
  }

  String nextName() throws IOException {
    return reader.nextName();
  }

  /** Returns the index of the next name, or -1 if it is none of those and still the next. */
  int selectName(MemberNames names) throws IOException {
    return reader.selectName(names.options);
  }

  /** Returns a text, or the literal of a number. */
  String nextString() throws IOException {
    return reader.nextString();
  }

  /** Returns a whole number, which may stand in quotes. */
  long nextLong() throws IOException {
    return reader.nextLong();
  }

  /** Returns a whole number, which may stand in quotes. */
  int nextInt() throws IOException {
    return reader.nextInt();
  }

  boolean nextBoolean() throws IOException {
    return reader.nextBoolean();
  }

  void nextNull() throws IOException {
    reader.nextNull();
  }

  void skipValue() throws IOException {
    reader.skipValue();
  }

  /** Returns the next value as it stands, which is JSON. */
  String nextJson() throws IOException {
    String text;
    try (BufferedSource source = reader.nextSource()) {
      text = source.readUtf8();
    }
    try {
      // nextSource() only balances brackets; what it let through must still be JSON.
      Buffer bytes = new Buffer().writeUtf8(text);
      JsonBytes.check(bytes);
      JsonReader.of(bytes).skipValue();
    } catch (IOException | JsonDataException e) {
      throw new JsonDataException("Malformed value at path " + path() + ": " + e.getMessage(), e);
    }
    return text;
  }

  /** Returns an input that stands where this one does, and moves alone. */
  JsonInput ahead() {
    return new JsonInput(reader.peekJson(), root);
  }

  /** Returns the JSON path of where the input stands. */
  String path() {
    return root + reader.getPath().substring(1);
  }
}
