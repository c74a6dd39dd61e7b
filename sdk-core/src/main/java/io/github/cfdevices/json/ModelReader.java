package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one object for the builder of a model. {@link #next()} moves to a member
 * that the model has a property for, and one of the other methods reads its value. All else becomes
 * raw members. It is public because generated adapters use it.
 *
 * <p>The methods that read a value return null if it has another JSON type or range than they read.
 * The value is then a raw member, and the accessor of the property throws. An element of another
 * type makes the whole list or map a raw member. The methods throw {@link JsonDataException}, whose
 * message has the path, if the name of a member is repeated, a limit is exceeded or the JSON is not
 * UTF-8, and {@link IOException} if it is malformed: reading the raw member fails then, too.
 */
@InternalApi
public final class ModelReader {
  private final JsonParser parser;
  private MemberNames names;
  private int depth; // Of the members in the JSON.
  private @Nullable ModelReader idleNext;
  private int current;
  private int likely; // APIs mostly send members in the order of the document.
  private Token token = Token.NULL;
  private int start; // The position of the current value.
  private @Nullable String
      string; // The current value, if it is a string that was not parsed again.
  private long seen;
  private long nulls;
  private @Nullable BitSet seenBeyond; // The members from the 65th on.
  private @Nullable Map<String, RawJson> raw;

  private ModelReader(JsonParser parser, MemberNames names) {
    this.parser = parser;
    this.names = names;
    this.depth = parser.depth();
  }

  /** Consumes the start of an object and returns a reader of its members. */
  static ModelReader begin(JsonParser parser, MemberNames names) throws IOException {
    parser.beginObject();
    // A page has hundreds of objects, but few are open at the same time.
    ModelReader reader = parser.idleReaders;
    if (reader == null) {
      return new ModelReader(parser, names);
    }
    parser.idleReaders = reader.idleNext;
    reader.reset(names);
    return reader;
  }

  /**
   * Moves to the next member that has a property and is not null.
   *
   * @return its index among the names of the adapter, or -1 after the end of the object
   */
  public int next() throws IOException {
    while (parser.hasNext()) {
      current = parser.selectName(names, likely);
      if (current < 0) {
        readUnknown();
      } else {
        likely = current + 1;
        markSeen();
        token = parser.peek();
        start = parser.position();
        if (token == Token.STRING) {
          // Most values are strings. Reading them here keeps the compiled code of adapters small,
          // so that escape analysis can remove the allocation of the builder.
          string = parser.nextKnownString();
          return current;
        }
        string = null;
        if (token != Token.NULL) {
          return current;
        }
        parser.nextNull();
        keepNull();
      }
    }
    parser.endObject();
    return -1;
  }

  /** Passes the raw members to the builder and returns it. The reader must not be used again. */
  public <B extends ModelBuilder<B>> B end(B builder) {
    builder.setRawMembers(rawMembers());
    idleNext = parser.idleReaders;
    parser.idleReaders = this;
    return builder;
  }

  /**
   * Reads a string. A number or boolean is returned as it is written, and also becomes a raw
   * member, so that it is written back unchanged.
   */
  public @Nullable String string() throws IOException {
    String value = string;
    return value != null ? value : literal();
  }

  /** Reads a 64-bit integer, which can be written as {@code 1.0} or in a string. */
  public @Nullable Long longValue() throws IOException {
    try {
      keepIfQuoted();
      return value().nextLong();
    } catch (JsonDataException e) {
      keepWrongType();
      return null;
    }
  }

  /** Reads a 32-bit integer, which can be written as {@code 1.0} or in a string. */
  public @Nullable Integer intValue() throws IOException {
    try {
      keepIfQuoted();
      return value().nextInt();
    } catch (JsonDataException e) {
      keepWrongType();
      return null;
    }
  }

  /** Reads a number exactly, which can be in a string. */
  public @Nullable BigDecimal decimal() throws IOException {
    try {
      keepIfQuoted();
      return value().nextDecimal();
    } catch (JsonDataException e) {
      keepWrongType();
      return null;
    }
  }

  /** Reads a boolean. */
  public @Nullable Boolean bool() throws IOException {
    if (token != Token.BOOLEAN) {
      keepWrongType();
      return null;
    }
    return parser.nextBoolean();
  }

  /** Reads a value with an adapter. */
  public <T> @Nullable T value(TypeAdapter<T> adapter) throws IOException {
    try {
      return adapter.read(value());
    } catch (JsonDataException e) {
      keepWrongType();
      return null;
    }
  }

  /** Reads any JSON unchanged. */
  public RawJson json() throws IOException {
    return RawJson.readFrom(value());
  }

  /**
   * Returns the value of a member after the current one, or null if there is none. A string is
   * decoded, and a number or boolean is returned as it is written. The reader does not move.
   */
  public @Nullable String lookAhead(String member) {
    return parser.findAfter(member);
  }

  /** Returns whether the current value is an object. */
  boolean isObject() {
    return token == Token.BEGIN_OBJECT;
  }

  private void reset(MemberNames newNames) {
    names = newNames;
    depth = parser.depth();
    likely = 0;
    seen = 0;
    nulls = 0;
    seenBeyond = null;
    raw = null;
  }

  /** Returns the parser at the start of the current value. */
  private JsonParser value() {
    if (string != null) {
      string = null;
      parser.backTo(start, token, depth);
    }
    return parser;
  }

  private @Nullable String literal() throws IOException {
    if (token != Token.NUMBER && token != Token.BOOLEAN) {
      keepWrongType();
      return null;
    }
    RawJson value = RawJson.readFrom(parser);
    keep(names.get(current), value);
    return value.text();
  }

  private void readUnknown() throws IOException {
    String name = parser.nextNameWithoutLone();
    if (keep(name, RawJson.readFrom(parser)) != null) {
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
    return new JsonDataException("Duplicate member at path " + parser.path());
  }

  /** Keeps a number in a string, which must be written back as a string. */
  private void keepIfQuoted() throws IOException {
    if (token == Token.STRING) {
      keep(names.get(current), RawJson.readFrom(value().copy()));
    }
  }

  /**
   * Makes the current value a raw member, from its start. Unlike in an unknown member, repeated
   * names and more than 255 levels in all are rejected, as in a value of the documented type.
   */
  private void keepWrongType() throws IOException {
    string = null;
    parser.backTo(start, token, depth);
    DistinctNames.check(parser.copy());
    keep(names.get(current), RawJson.readFrom(parser));
  }

  /** Adds a raw member and returns the previous one of the same name, or null. */
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
