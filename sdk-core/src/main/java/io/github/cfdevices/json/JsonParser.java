package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A pull parser of JSON in memory, with the methods of Moshi's {@code JsonReader}. It is public
 * because the readers of responses use it; generated adapters use {@link ModelReader}.
 *
 * <p>It is strict: it accepts what RFC 8259 allows, up to 255 levels and with numbers of at most
 * 1000 characters. The methods throw
 *
 * <ul>
 *   <li>{@link com.squareup.moshi.JsonEncodingException} if the JSON is malformed
 *   <li>{@link java.io.EOFException} if it is truncated
 *   <li>{@link JsonDataException} if a value has another type than the method reads, exceeds a
 *       limit, or is not UTF-8
 * </ul>
 *
 * The messages contain the JSON path. Not thread-safe.
 */
@InternalApi
public final class JsonParser extends JsonTokenizer implements Closeable {
  /** Numbers of APIs are much shorter, and the time to convert one grows with its square. */
  static final int MAX_NUMBER_LENGTH = 1000;

  private final int maxNumberLength;
  private byte @Nullable [] recyclable;

  /** A list of the readers of objects that are not in use. */
  @Nullable ModelReader idleReaders;

  private boolean plain; // Whether the last string is ASCII without escapes.

  private JsonParser(byte[] bytes, int start, int end, JsonPath path, int maxNumberLength) {
    super(bytes, start, end, path);
    this.maxNumberLength = maxNumberLength;
  }

  /**
   * Returns a parser of the value in a buffer, which is not consumed. Close the parser after use:
   * its memory is then reused.
   *
   * @param path the JSON path of the value, such as {@code $}
   */
  public static JsonParser open(Buffer json, String path) {
    byte[] bytes = ContiguousBytes.copyOf(json);
    JsonParser parser = of(bytes, 0, Math.toIntExact(json.size()), path);
    parser.recyclable = bytes;
    return parser;
  }

  /** Returns a parser of the value between two positions. The bytes must not change. */
  static JsonParser of(byte[] bytes, int start, int end, String path) {
    return new JsonParser(bytes, start, end, new JsonPath(path), MAX_NUMBER_LENGTH);
  }

  /** Returns a parser of a string. */
  static JsonParser of(String json) {
    byte[] bytes = Surrogates.escape(json).getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length, "$");
  }

  /** Returns a parser of a string that the SDK has written or parsed. Numbers can be longer. */
  static JsonParser ofTrusted(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new JsonParser(bytes, 0, bytes.length, new JsonPath("$"), Integer.MAX_VALUE);
  }

  /** Returns an independent parser at the same position. */
  JsonParser copy() {
    JsonParser copy = new JsonParser(bytes, start, end, path.copy(), maxNumberLength);
    copy.moveTo(this);
    return copy;
  }

  /** Allows another parser to reuse the memory. This parser must not be used afterwards. */
  @Override
  public void close() {
    byte[] array = recyclable;
    if (array != null) {
      recyclable = null;
      ContiguousBytes.recycle(array);
    }
  }

  /**
   * Reads the name of a member.
   *
   * @throws JsonDataException if the next token is another one, or the name is not UTF-8
   * @throws IOException if the JSON is malformed
   */
  public String nextName() throws IOException {
    expectName();
    int quote = closingQuote();
    String name = string(quote);
    endName(quote);
    return name;
  }

  /**
   * Reads the name of a member that is kept.
   *
   * @throws JsonDataException if it has a lone surrogate, which Moshi cannot write in a name
   */
  String nextNameWithoutLone() throws IOException {
    String name = nextName();
    if (!plain && Surrogates.hasLone(name)) {
      throw new JsonDataException("Expected a name without lone surrogates at path " + path());
    }
    return name;
  }

  /**
   * Reads the name of a member if it is known, and returns its index. Otherwise, returns -1 without
   * consuming it.
   *
   * @param likely the index to compare first, which can be out of range
   */
  int selectName(MemberNames names, int likely) throws IOException {
    expectName();
    int quote = names.closingQuote(likely, bytes, next + 1, end);
    if (quote >= 0) {
      endName(quote);
      return likely;
    }
    quote = closingQuote();
    int index = plain ? names.indexOf(bytes, next + 1, quote) : names.indexOf(string(quote));
    if (index >= 0) {
      endName(quote);
    }
    return index;
  }

  /**
   * Reads a string. A number is returned as it is written.
   *
   * @throws JsonDataException if the value is neither of them, or is not UTF-8
   * @throws IOException if the JSON is malformed
   */
  public String nextString() throws IOException {
    Token found = peek();
    if (found == Token.STRING) {
      return nextKnownString();
    }
    if (found != Token.NUMBER) {
      throw unexpected("a string", found);
    }
    String literal = numberLiteral();
    endValue();
    return literal;
  }

  /** Reads a string after {@link #peek()} has returned its token. */
  String nextKnownString() throws IOException {
    String string = quoted();
    endValue();
    return string;
  }

  /** Returns the position of the next token, after {@link #peek()}. */
  int position() {
    return next;
  }

  /** Moves back to a value of an object, whose members have the given depth. */
  void backTo(int position, Token token, int depth) {
    path.leaveTo(depth);
    moveTo(position, token);
  }

  /** Returns the number of arrays and objects around the position. */
  int depth() {
    return path.depth();
  }

  /** Returns the value of a later member of the current object; see {@link MemberScanner#find}. */
  @Nullable String findAfter(String member) {
    return MemberScanner.find(bytes, next, end, member);
  }

  /** Returns the value of a member of the next object; see {@link MemberScanner#find}. */
  @Nullable String findInside(String member) {
    return MemberScanner.find(bytes, next + 1, end, member);
  }

  /**
   * Reads a 64-bit integer. It can be a string, or written as {@code 1.0}.
   *
   * @throws JsonDataException if the value is not one
   * @throws IOException if the JSON is malformed
   */
  public long nextLong() throws IOException {
    return integer("a long", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads a 32-bit integer. It can be a string, or written as {@code 1.0}. */
  int nextInt() throws IOException {
    return (int) integer("an int", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Reads a number exactly. It can be a string. */
  BigDecimal nextDecimal() throws IOException {
    String literal = literal("a number");
    try {
      BigDecimal value = JsonNumbers.decimal(literal);
      endValue();
      return value;
    } catch (NumberFormatException e) {
      throw new JsonDataException("Expected a number but was " + literal + " at path " + path(), e);
    }
  }

  /**
   * Reads a boolean.
   *
   * @throws JsonDataException if the value is not one
   * @throws IOException if the JSON is malformed
   */
  public boolean nextBoolean() throws IOException {
    Token found = peek();
    if (found != Token.BOOLEAN) {
      throw unexpected("a boolean", found);
    }
    boolean value = bytes[next] == 't';
    skipKeyword(value ? "true" : "false");
    return value;
  }

  /**
   * Reads null.
   *
   * @throws JsonDataException if the value is not null
   * @throws IOException if the JSON is malformed
   */
  public void nextNull() throws IOException {
    Token found = peek();
    if (found != Token.NULL) {
      throw unexpected("null", found);
    }
    skipKeyword("null");
  }

  /**
   * Skips a value, which is validated.
   *
   * @throws JsonDataException if there is none, or it exceeds a limit or is not UTF-8
   * @throws IOException if the JSON is malformed
   */
  public void skipValue() throws IOException {
    Token found = peek();
    if (!hasNext() || found == Token.NAME) {
      throw unexpected("a value", found);
    }
    int depth = path.depth();
    do {
      skipToken();
    } while (path.depth() > depth);
  }

  /** Reads a value unchanged. It can have 255 levels of its own. */
  String nextJson() throws IOException {
    peek();
    int from = next;
    int maxDepth = path.allowFullDepth();
    skipValue();
    path.restoreMaxDepth(maxDepth);
    return new String(bytes, from, next - from, StandardCharsets.UTF_8);
  }

  private void skipToken() throws IOException {
    switch (peek()) {
      case BEGIN_OBJECT -> beginObject();
      case END_OBJECT -> endObject();
      case BEGIN_ARRAY -> beginArray();
      case END_ARRAY -> endArray();
      case NAME -> endName(checkedQuote());
      case STRING -> {
        next = checkedQuote() + 1;
        endValue();
      }
      case NUMBER -> {
        next = endOfNumber();
        endValue();
      }
      case BOOLEAN -> nextBoolean();
      case NULL -> nextNull();
      case END_DOCUMENT -> throw truncated();
    }
  }

  private void skipKeyword(String keyword) throws IOException {
    int i = next;
    for (int k = 0; k < keyword.length(); k++, i++) {
      if (i == end) {
        throw truncated();
      }
      if (bytes[i] != keyword.charAt(k)) {
        throw malformed("Expected value");
      }
    }
    next = i;
    endValue();
  }

  /** Returns the next number as it is written, and moves to its end. */
  private String numberLiteral() throws IOException {
    int from = next;
    next = endOfNumber();
    return new String(bytes, from, next - from, StandardCharsets.ISO_8859_1);
  }

  /** Returns the next string, and moves to its end. */
  private String quoted() throws IOException {
    int quote = closingQuote();
    String string = string(quote);
    next = quote + 1;
    return string;
  }

  /** Returns the next number or string, and moves to its end. */
  private String literal(String kind) throws IOException {
    Token found = peek();
    if (found != Token.NUMBER && found != Token.STRING) {
      throw unexpected(kind, found);
    }
    String literal = found == Token.NUMBER ? numberLiteral() : quoted();
    if (literal.length() > MAX_NUMBER_LENGTH) {
      throw new JsonDataException(
          "Expected a number but was a string of "
              + literal.length()
              + " characters at path "
              + path());
    }
    return literal;
  }

  private long integer(String kind, long min, long max) throws IOException {
    if (peek() == Token.NUMBER) {
      int numberEnd = endOfNumber();
      long value = JsonNumbers.read(bytes, next, numberEnd);
      if (value != JsonNumbers.OTHER && value >= min && value <= max) {
        next = numberEnd;
        endValue();
        return value;
      }
    }
    String literal = literal(kind);
    try {
      long value = new BigDecimal(literal).longValueExact();
      if (value >= min && value <= max) {
        endValue();
        return value;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // Thrown below, as for numbers out of range.
    }
    throw new JsonDataException("Expected " + kind + " but was " + literal + " at path " + path());
  }

  private int endOfNumber() throws IOException {
    int numberEnd = checked(JsonNumbers.endOfNumber(bytes, next, end), "Expected a digit");
    if (numberEnd - next > maxNumberLength) {
      throw new JsonDataException(
          "Number of more than "
              + MAX_NUMBER_LENGTH
              + " characters at byte "
              + (next - start + MAX_NUMBER_LENGTH));
    }
    return numberEnd;
  }

  private String string(int quote) {
    int from = next + 1;
    if (plain) {
      return JsonStrings.plain(bytes, from, quote);
    }
    checkUtf8(quote);
    return JsonEscapes.decode(bytes, from, quote);
  }

  private int checkedQuote() throws IOException {
    int quote = closingQuote();
    if (!plain) {
      checkUtf8(quote);
    }
    return quote;
  }

  private void checkUtf8(int quote) {
    Utf8Validator.check(bytes, next + 1, quote, next + 1 - start);
  }

  /** Returns the position of the closing quote of the next string, and sets {@link #plain}. */
  private int closingQuote() throws IOException {
    int i = JsonStrings.endOfPlain(bytes, next + 1, end);
    plain = i < end && bytes[i] == '"';
    return plain ? i : closingQuote(i);
  }

  private int closingQuote(int from) throws IOException {
    int quote = JsonStrings.closingQuote(bytes, from, end);
    if (quote == JsonStrings.CONTROL) {
      throw malformed("Unescaped control character");
    }
    return checked(quote, "Invalid escape sequence");
  }
}
