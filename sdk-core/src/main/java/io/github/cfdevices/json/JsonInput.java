package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON out of bytes, one token after the other. This is for use within cfdevices only.
 *
 * <p>It takes what RFC 8259 allows and nothing else, up to 255 levels deep. What is no JSON throws
 * {@link com.squareup.moshi.JsonEncodingException}, what ends early {@link java.io.EOFException},
 * and what is another value than the one asked for {@link JsonDataException}; the messages name the
 * path. Not thread-safe.
 */
@InternalApi
public final class JsonInput extends JsonTokens {
  /** No number of any API is nearly as long, and reading one takes time of its square. */
  static final int NUMBER_LIMIT = 1000;

  private final int numberLimit;

  /** Readers of objects that are not in use. */
  @Nullable ModelReader idleReaders;

  private boolean plain; // Whether the text that was looked through last is ASCII as it stands.

  private JsonInput(byte[] bytes, int start, int end, JsonPath path, int numberLimit) {
    super(bytes, start, end, path);
    this.numberLimit = numberLimit;
  }

  /**
   * Returns an input of the one value between two positions. The bytes must not change until it is
   * read.
   *
   * @param path where the value stands, such as {@code $}
   */
  static JsonInput of(byte[] bytes, int start, int end, String path) {
    return new JsonInput(bytes, start, end, new JsonPath(path), NUMBER_LIMIT);
  }

  /** Returns an input of a text that came from elsewhere. */
  static JsonInput of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length, "$");
  }

  /** Returns an input of a text that was written here; its numbers may be of any length. */
  static JsonInput ofOwn(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new JsonInput(bytes, 0, bytes.length, new JsonPath("$"), Integer.MAX_VALUE);
  }

  /** Returns an input that stands here and moves alone. */
  JsonInput ahead() {
    JsonInput ahead = new JsonInput(bytes, start, end, path.copy(), numberLimit);
    ahead.goTo(this);
    return ahead;
  }

  /** Reads the name of a member. */
  public String nextName() throws IOException {
    expectName();
    int quote = closingQuote();
    String name = text(quote);
    passName(quote);
    return name;
  }

  /**
   * Reads the name of a member if it is a known one, and returns its index; otherwise returns -1
   * and stays before it.
   *
   * @param likely the index to try first, of any value
   */
  int selectName(MemberNames names, int likely) throws IOException {
    expectName();
    int quote = names.closingQuote(likely, bytes, next + 1, end);
    if (quote >= 0) {
      passName(quote);
      return likely;
    }
    quote = closingQuote();
    int index = plain ? names.indexOf(bytes, next + 1, quote) : names.indexOf(text(quote));
    if (index >= 0) {
      passName(quote);
    }
    return index;
  }

  /** Reads a text; of a number its notation. */
  public String nextString() throws IOException {
    Token found = peek();
    if (found == Token.STRING) {
      return nextText();
    }
    if (found != Token.NUMBER) {
      throw unexpected("a string", found);
    }
    String literal = literal();
    passed();
    return literal;
  }

  /** Reads a text, of which it is known that it comes next. */
  String nextText() throws IOException {
    String text = quoted();
    passed();
    return text;
  }

  int position() {
    return next;
  }

  /** Returns to the position that a text of an object had, as the last thing that was read. */
  void backTo(int position) {
    goTo(position, Token.STRING);
  }

  /** Returns the text of a member that stands further on in the object, or null. */
  @Nullable String textBehind(String member) {
    return MemberSearch.find(bytes, next, end, member);
  }

  /** Returns the text of a member of the object that comes next, or null. */
  @Nullable String textInside(String member) {
    return MemberSearch.find(bytes, next + 1, end, member);
  }

  /** Reads a whole number of 64 bits; it may be quoted, or written as {@code 1.0}. */
  public long nextLong() throws IOException {
    return whole("a long", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads a whole number of 32 bits; it may be quoted, or written as {@code 1.0}. */
  int nextInt() throws IOException {
    return (int) whole("an int", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Reads a number without loss; it may be quoted. */
  BigDecimal nextDecimal() throws IOException {
    String literal = numeral("a number");
    try {
      BigDecimal value = Decimals.parse(literal);
      passed();
      return value;
    } catch (NumberFormatException e) {
      throw new JsonDataException("Expected a number but was " + literal + " at path " + path(), e);
    }
  }

  public boolean nextBoolean() throws IOException {
    Token found = peek();
    if (found != Token.BOOLEAN) {
      throw unexpected("a boolean", found);
    }
    boolean value = bytes[next] == 't';
    passKeyword(value ? "true" : "false");
    return value;
  }

  public void nextNull() throws IOException {
    Token found = peek();
    if (found != Token.NULL) {
      throw unexpected("null", found);
    }
    passKeyword("null");
  }

  /** Passes over a value, which must be proper JSON. */
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

  /** Reads a value as it stands. It may be 255 levels deep wherever it is. */
  String nextJson() throws IOException {
    peek();
    int from = next;
    int limit = path.limitFromHere();
    skipValue();
    path.limitTo(limit);
    return new String(bytes, from, next - from, StandardCharsets.UTF_8);
  }

  private void skipToken() throws IOException {
    switch (peek()) {
      case BEGIN_OBJECT -> beginObject();
      case END_OBJECT -> endObject();
      case BEGIN_ARRAY -> beginArray();
      case END_ARRAY -> endArray();
      case NAME -> passName(checkedQuote());
      case STRING -> {
        next = checkedQuote() + 1;
        passed();
      }
      case NUMBER -> {
        next = numberEnd();
        passed();
      }
      case BOOLEAN -> nextBoolean();
      case NULL -> nextNull();
      case END_DOCUMENT -> throw endsEarly();
    }
  }

  private void passKeyword(String keyword) throws IOException {
    int i = next;
    for (int k = 0; k < keyword.length(); k++, i++) {
      if (i == end) {
        throw endsEarly();
      }
      if (bytes[i] != keyword.charAt(k)) {
        throw malformed("Expected value");
      }
    }
    next = i;
    passed();
  }

  /** Returns the notation of the number that comes next, and moves behind it. */
  private String literal() throws IOException {
    int from = next;
    next = numberEnd();
    return new String(bytes, from, next - from, StandardCharsets.ISO_8859_1);
  }

  /** Returns what is between the quotes of the text that comes next, and moves behind it. */
  private String quoted() throws IOException {
    int quote = closingQuote();
    String text = text(quote);
    next = quote + 1;
    return text;
  }

  private String numeral(String kind) throws IOException {
    Token found = peek();
    if (found != Token.NUMBER && found != Token.STRING) {
      throw unexpected(kind, found);
    }
    String literal = found == Token.NUMBER ? literal() : quoted();
    if (literal.length() > NUMBER_LIMIT) {
      throw new JsonDataException(
          "Expected a number but was a text of "
              + literal.length()
              + " characters at path "
              + path());
    }
    return literal;
  }

  private long whole(String kind, long least, long greatest) throws IOException {
    if (peek() == Token.NUMBER) {
      int behind = numberEnd();
      long value = JsonNumbers.read(bytes, next, behind);
      if (value != JsonNumbers.OTHER && value >= least && value <= greatest) {
        next = behind;
        passed();
        return value;
      }
    }
    String literal = numeral(kind);
    try {
      long value = new BigDecimal(literal).longValueExact();
      if (value >= least && value <= greatest) {
        passed();
        return value;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // Told below.
    }
    throw new JsonDataException("Expected " + kind + " but was " + literal + " at path " + path());
  }

  private int numberEnd() throws IOException {
    int behind = checked(JsonNumbers.behind(bytes, next, end), "Expected a digit");
    if (behind - next > numberLimit) {
      throw new JsonDataException(
          "Number of more than "
              + NUMBER_LIMIT
              + " characters at byte "
              + (next - start + NUMBER_LIMIT));
    }
    return behind;
  }

  private String text(int quote) {
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
    Utf8Check.check(bytes, next + 1, quote, next + 1 - start);
  }

  /** Returns the position of the quote that closes the text at hand, and learns what is in it. */
  private int closingQuote() throws IOException {
    int i = JsonStrings.behindPlain(bytes, next + 1, end);
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
