package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object for a model's builder; for generated adapters. Members that have no typed
 * place are kept for the builder's raw members; a value that cannot be read throws {@link
 * JsonDataException} with its path and what was found there.
 */
public final class ModelReader {
  private final JsonReader reader;
  private final MemberNames names;
  private int current;
  private Token token = Token.NULL;
  private long seen;
  private long nulls;
  private @Nullable BitSet seenBeyond;
  private @Nullable Map<String, RawJson> raw;

  private ModelReader(JsonReader reader, MemberNames names) {
    this.reader = reader;
    this.names = names;
  }

  /** Enters the object that the reader stands before. */
  public static ModelReader begin(JsonReader reader, MemberNames names) throws IOException {
    reader.beginObject();
    return new ModelReader(reader, names);
  }

  /** Returns the index of the next known member that has a value, or -1 after the object's end. */
  public int next() throws IOException {
    while (reader.hasNext()) {
      current = reader.selectName(names.options);
      if (current < 0) {
        readUnknown();
      } else {
        markSeen();
        token = reader.peek();
        if (token != Token.NULL) {
          return current;
        }
        reader.nextNull();
        keepNull();
      }
    }
    reader.endObject();
    return -1;
  }

  /** Hands over what has no typed place, and returns the builder. */
  public <B extends ModelBuilder<B>> B end(B builder) {
    builder.keep(rawMembers());
    return builder;
  }

  /** Reads a text; a number or boolean is taken for its notation and written back as it came. */
  public String string() throws IOException {
    if (token == Token.NUMBER || token == Token.BOOLEAN) {
      RawJson value = RawJson.readFrom(reader);
      keep(names.get(current), value);
      return value.text();
    }
    return reader.nextString();
  }

  /** Reads a whole number of 64 bits; {@code 1.0} is one, too. */
  public Long longValue() throws IOException {
    keepIfQuoted();
    return longValue(reader);
  }

  /** Moshi takes quoted numbers, too, of any length. */
  static Long longValue(JsonReader reader) throws IOException {
    if (reader.peek() == Token.STRING) {
      checkLength(reader.peekJson().nextString(), reader);
    }
    return reader.nextLong();
  }

  /** Reads a whole number of 32 bits; {@code 1.0} is one, too. */
  public Integer intValue() throws IOException {
    keepIfQuoted();
    if (reader.peek() == Token.STRING) {
      checkLength(reader.peekJson().nextString(), reader);
    }
    return reader.nextInt();
  }

  /** Reads a number without loss. */
  public BigDecimal decimal() throws IOException {
    keepIfQuoted();
    return decimal(reader);
  }

  static BigDecimal decimal(JsonReader reader) throws IOException {
    String path = reader.getPath();
    Token found = reader.peek();
    if (found != Token.NUMBER && found != Token.STRING) {
      throw new JsonDataException("Expected a number but was " + found + " at path " + path);
    }
    String literal = reader.nextString();
    checkLength(literal, reader);
    try {
      return Decimals.parse(literal);
    } catch (NumberFormatException e) {
      throw new JsonDataException("Expected a number but was " + literal + " at path " + path, e);
    }
  }

  private static void checkLength(String number, JsonReader reader) {
    if (number.length() > JsonBytes.NUMBER_LIMIT) {
      throw new JsonDataException(
          "Expected a number but was a text of "
              + number.length()
              + " characters at path "
              + reader.getPath());
    }
  }

  /** Reads a boolean. */
  public Boolean bool() throws IOException {
    return reader.nextBoolean();
  }

  /** Reads a value with its own adapter. */
  public <T> T value(JsonAdapter<T> adapter) throws IOException {
    T value = adapter.fromJson(reader);
    if (value == null) {
      throw new JsonDataException("Expected a value but was null at path " + reader.getPath());
    }
    return value;
  }

  /** Reads any JSON as it stands. */
  public RawJson json() throws IOException {
    return RawJson.readFrom(reader);
  }

  /** Returns whether the member's value is an object. */
  public boolean isObject() throws IOException {
    return reader.peek() == Token.BEGIN_OBJECT;
  }

  /**
   * Returns the text of a member that stands behind the current one, or null if there is none. The
   * reader does not move.
   */
  public @Nullable String lookAhead(String member) throws IOException {
    JsonReader ahead = reader.peekJson();
    ahead.skipValue();
    return find(ahead, member);
  }

  /**
   * Returns the text of a member of the object that a reader stands before, or null if there is
   * none. The reader does not move.
   */
  public static @Nullable String lookInto(JsonReader reader, String member) throws IOException {
    if (reader.peek() != Token.BEGIN_OBJECT) {
      return null;
    }
    JsonReader inside = reader.peekJson();
    inside.beginObject();
    return find(inside, member);
  }

  private static @Nullable String find(JsonReader ahead, String member) throws IOException {
    while (ahead.hasNext()) {
      if (ahead.nextName().equals(member)) {
        return switch (ahead.peek()) {
          case STRING, NUMBER -> ahead.nextString();
          case BOOLEAN -> String.valueOf(ahead.nextBoolean());
          default -> null;
        };
      }
      ahead.skipValue();
    }
    return null;
  }

  private void readUnknown() throws IOException {
    String name = JsonText.nextName(reader);
    if (keep(name, RawJson.readFrom(reader)) != null) {
      throw duplicate();
    }
  }

  private void markSeen() {
    boolean again;
    if (current < Long.SIZE) {
      long bit = 1L << current;
      again = (seen & bit) != 0;
      seen |= bit;
    } else {
      if (seenBeyond == null) {
        seenBeyond = new BitSet();
      }
      again = seenBeyond.get(current);
      seenBeyond.set(current);
    }
    if (again) {
      throw duplicate();
    }
  }

  private void keepNull() {
    if (raw == null && current < Long.SIZE) {
      nulls |= 1L << current;
    } else {
      keep(names.get(current), RawJson.NULL);
    }
  }

  private JsonDataException duplicate() {
    return new JsonDataException("Duplicate member at path " + reader.getPath());
  }

  /** The number in a string is read like one, but must go back as a string. */
  private void keepIfQuoted() throws IOException {
    if (token == Token.STRING) {
      keep(names.get(current), RawJson.readFrom(reader.peekJson()));
    }
  }

  /** Returns the value that was there before, or null. */
  private @Nullable RawJson keep(String name, RawJson value) {
    if (raw == null) {
      raw = new LinkedHashMap<>(names.nulls(nulls).asMap());
    }
    return raw.put(name, value);
  }

  private RawMembers rawMembers() {
    return raw == null ? names.nulls(nulls) : RawMembers.of(raw);
  }
}
