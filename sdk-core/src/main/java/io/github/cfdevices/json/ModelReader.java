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
 * Reads one JSON object for a model's builder. Members that have no typed place are kept for the
 * builder's raw members; a value that cannot be read throws {@link JsonDataException} with its path
 * and what was found there. This is for use within cfdevices only.
 */
@InternalApi
public final class ModelReader {
  private final JsonInput in;
  private MemberNames names;
  private @Nullable ModelReader idleNext;
  private int current;
  private int likely; // Documents mostly have the order of the declaration.
  private Token token = Token.NULL;
  private int start; // Where the member's value begins.
  private @Nullable String text; // That value, if it is one and nobody has asked for another.
  private long seen;
  private long nulls;
  private @Nullable BitSet seenBeyond;
  private @Nullable Map<String, RawJson> raw;

  private ModelReader(JsonInput in, MemberNames names) {
    this.in = in;
    this.names = names;
  }

  /** Enters the object that the input stands before. */
  public static ModelReader begin(JsonInput in, MemberNames names) throws IOException {
    in.beginObject();
    // A page has hundreds of objects, but few are open at once.
    ModelReader reader = in.idleReaders;
    if (reader == null) {
      return new ModelReader(in, names);
    }
    in.idleReaders = reader.idleNext;
    reader.reset(names);
    return reader;
  }

  /** Returns the index of the next known member that has a value, or -1 after the object's end. */
  public int next() throws IOException {
    while (in.hasNext()) {
      current = in.selectName(names, likely);
      if (current < 0) {
        readUnknown();
      } else {
        likely = current + 1;
        markSeen();
        token = in.peek();
        if (token == Token.STRING) {
          // Most values are texts. Compiled code that reads them in one place stays so small that
          // a model's builder can stay off the heap.
          start = in.position();
          text = in.nextText();
          return current;
        }
        text = null;
        if (token != Token.NULL) {
          return current;
        }
        in.nextNull();
        keepNull();
      }
    }
    in.endObject();
    return -1;
  }

  /** Hands over what has no typed place, and returns the builder. The reader is done with then. */
  public <B extends ModelBuilder<B>> B end(B builder) {
    builder.keep(rawMembers());
    idleNext = in.idleReaders;
    in.idleReaders = this;
    return builder;
  }

  /** Reads a text; a number or boolean is taken for its notation and written back as it came. */
  public String string() throws IOException {
    String read = text;
    return read != null ? read : notation();
  }

  /** Reads a whole number of 64 bits; {@code 1.0} is one, too. */
  public Long longValue() throws IOException {
    keepIfQuoted();
    return value().nextLong();
  }

  /** Reads a whole number of 32 bits; {@code 1.0} is one, too. */
  public Integer intValue() throws IOException {
    keepIfQuoted();
    return value().nextInt();
  }

  /** Reads a number without loss. */
  public BigDecimal decimal() throws IOException {
    keepIfQuoted();
    return value().nextDecimal();
  }

  /** Reads a boolean. */
  public Boolean bool() throws IOException {
    return value().nextBoolean();
  }

  /** Reads a value with its own adapter. */
  public <T> T value(JsonCodec<T> codec) throws IOException {
    return codec.read(value());
  }

  /** Reads any JSON as it stands. */
  public RawJson json() throws IOException {
    return RawJson.readFrom(value());
  }

  /** Returns whether the member's value is an object. */
  public boolean isObject() {
    return token == Token.BEGIN_OBJECT;
  }

  /**
   * Returns the text of a member that stands behind the current one, or null if there is none. The
   * input does not move.
   */
  public @Nullable String lookAhead(String member) {
    return in.textBehind(member);
  }

  /**
   * Returns the text of a member of the object that an input stands before, or null if there is
   * none. The input does not move.
   */
  public static @Nullable String lookInto(JsonInput in, String member) throws IOException {
    return in.peek() == Token.BEGIN_OBJECT ? in.textInside(member) : null;
  }

  private void reset(MemberNames ofTheObject) {
    names = ofTheObject;
    likely = 0;
    seen = 0;
    nulls = 0;
    seenBeyond = null;
    raw = null;
  }

  /** Returns the input before the member's value. */
  private JsonInput value() {
    if (text != null) {
      text = null;
      in.backTo(start);
    }
    return in;
  }

  private String notation() throws IOException {
    if (token != Token.NUMBER && token != Token.BOOLEAN) {
      return in.nextString();
    }
    RawJson value = RawJson.readFrom(in);
    keep(names.get(current), value);
    return value.text();
  }

  private void readUnknown() throws IOException {
    String name = JsonText.nextName(in);
    if (keep(name, RawJson.readFrom(in)) != null) {
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
    return new JsonDataException("Duplicate member at path " + in.path());
  }

  /** The number in a string is read like one, but must go back as a string. */
  private void keepIfQuoted() throws IOException {
    if (token == Token.STRING) {
      keep(names.get(current), RawJson.readFrom(value().ahead()));
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
