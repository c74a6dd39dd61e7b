package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import io.github.cfdevices.errors.InternalApi;
import java.io.Closeable;

/**
 * Where a {@link JsonCodec} writes one JSON value to, into memory; it sets the commas itself. For
 * one thread, and to be closed once the bytes are taken. This is for use within cfdevices only.
 */
@InternalApi
public final class JsonOutput implements Closeable {
  private static final int DEPTH_LIMIT = 255; // As deep as can be read again.

  // A kilobyte takes most requests.
  private static final SpareArray SPARE = new SpareArray(1024, 64 * 1024);

  private final Utf8Output text;
  private int depth;
  private boolean separates; // Whether a comma stands before what comes next.

  private JsonOutput(Utf8Output text) {
    this.text = text;
  }

  public static JsonOutput open() {
    return open(SPARE);
  }

  static JsonOutput open(SpareArray spare) {
    return new JsonOutput(new Utf8Output(spare));
  }

  void beginObject() {
    begin('{');
  }

  void endObject() {
    end('}');
  }

  void beginArray() {
    begin('[');
  }

  void endArray() {
    end(']');
  }

  void name(String name) {
    value(name);
    text.put(':');
    separates = false;
  }

  void value(String value) {
    separate();
    text.put('"');
    text.escaped(value);
    text.put('"');
  }

  void value(long number) {
    separate();
    text.digits(number);
  }

  /**
   * Writes a number in the notation of its class.
   *
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  void value(Number number) {
    if (number instanceof Long || number instanceof Integer) {
      value(number.longValue());
      return;
    }
    String notation = number.toString();
    switch (notation) {
      case "NaN", "Infinity", "-Infinity" ->
          throw new IllegalArgumentException("Numeric values must be finite, but was " + notation);
      default -> json(notation);
    }
  }

  void value(boolean value) {
    separate();
    text.ascii(value ? "true" : "false");
  }

  public void nullValue() {
    separate();
    text.ascii("null");
  }

  /** Writes a value that is JSON as it stands. */
  void json(String json) {
    separate();
    text.unchanged(json);
  }

  /** Returns a copy of what was written. */
  public byte[] bytes() {
    return text.bytes();
  }

  /** Returns what was written. */
  String text() {
    return text.text();
  }

  /** Forgets what was written, for the next output to use its memory. */
  @Override
  public void close() {
    text.close();
  }

  private void begin(char bracket) {
    if (depth++ == DEPTH_LIMIT) {
      throw new JsonDataException("Nesting too deep: circular reference?");
    }
    separate();
    text.put(bracket);
    separates = false;
  }

  private void end(char bracket) {
    depth--;
    text.put(bracket);
    separates = true;
  }

  private void separate() {
    if (separates) {
      text.put(',');
    }
    separates = true;
  }
}
