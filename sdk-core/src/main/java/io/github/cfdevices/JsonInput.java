package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON out of bytes, one token after the other; for generated adapters.
 *
 * <p>It takes what RFC 8259 allows and nothing else, up to 255 levels deep. What is no JSON throws
 * {@link JsonEncodingException}, what ends early {@link EOFException}, and what is another value
 * than the one asked for {@link JsonDataException}; the messages name the path. Not thread-safe.
 */
public final class JsonInput {
  /** No number of any API is nearly as long, and reading one takes time of its square. */
  static final int NUMBER_LIMIT = 1000;

  private static final int END = -1;
  private static final int FAST_DIGITS = 18; // So many fit a long, whichever they are.

  /** What may come next. */
  private enum State {
    VALUE,
    FIRST, // Behind an opening bracket.
    BETWEEN // Behind a value.
  }

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final JsonPath path;
  private final int numberLimit;

  /** Readers of objects that are not in use. */
  @Nullable ModelReader idleReaders;

  private int next;
  private State state = State.VALUE;
  private @Nullable Token token; // What stands at next, once that is known.

  // About the text that was scanned last.
  private boolean ascii;
  private boolean escaped;

  private JsonInput(byte[] bytes, int start, int end, JsonPath path, int numberLimit) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.path = path;
    this.numberLimit = numberLimit;
    this.next = start;
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
    ahead.next = next;
    ahead.state = state;
    ahead.token = token;
    return ahead;
  }

  /** Returns the path of the value that comes next, or of the one before it within an object. */
  String path() {
    return path.text(bytes);
  }

  /** Returns what comes next. Of a number or a keyword only the first character is looked at. */
  Token peek() throws IOException {
    Token known = token;
    return known != null ? known : look();
  }

  /** Returns whether the array or object has another element or member. */
  boolean hasNext() throws IOException {
    Token found = peek();
    return found != Token.END_OBJECT && found != Token.END_ARRAY && found != Token.END_DOCUMENT;
  }

  void beginObject() throws IOException {
    expect(Token.BEGIN_OBJECT);
    path.enterObject(bytes);
    enter();
  }

  void endObject() throws IOException {
    expect(Token.END_OBJECT);
    leave();
  }

  void beginArray() throws IOException {
    expect(Token.BEGIN_ARRAY);
    path.enterArray(bytes);
    enter();
  }

  void endArray() throws IOException {
    expect(Token.END_ARRAY);
    leave();
  }

  /** Reads the name of a member. */
  String nextName() throws IOException {
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
    int index = escaped ? names.indexOf(text(quote)) : names.indexOf(bytes, next + 1, quote);
    if (index >= 0) {
      passName(quote);
    }
    return index;
  }

  /** Reads a text; of a number its notation. */
  String nextString() throws IOException {
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
    next = position;
    state = State.VALUE;
    token = Token.STRING;
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
  long nextLong() throws IOException {
    if (peek() == Token.NUMBER) {
      int digits = next + (bytes[next] == '-' ? 1 : 0);
      int last = Math.min(end, digits + FAST_DIGITS);
      long value = 0;
      int i = digits;
      while (i < last && isDigit(bytes[i])) {
        value = value * 10 + bytes[i++] - '0';
      }
      if (i < last && i > digits && bytes[digits] != '0' && !goesOn(bytes[i])) {
        value = digits == next ? value : -value;
        next = i;
        passed();
        return value;
      }
    }
    return exactly("a long", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads a whole number of 32 bits; it may be quoted, or written as {@code 1.0}. */
  int nextInt() throws IOException {
    return (int) exactly("an int", Integer.MIN_VALUE, Integer.MAX_VALUE);
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

  boolean nextBoolean() throws IOException {
    Token found = peek();
    if (found != Token.BOOLEAN) {
      throw unexpected("a boolean", found);
    }
    boolean value = bytes[next] == 't';
    passKeyword(value ? "true" : "false");
    return value;
  }

  void nextNull() throws IOException {
    Token found = peek();
    if (found != Token.NULL) {
      throw unexpected("null", found);
    }
    passKeyword("null");
  }

  /** Passes over a value, which must be proper JSON. */
  void skipValue() throws IOException {
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

  private Token look() throws IOException {
    int found = nonSpace();
    Token known;
    if (state == State.VALUE) {
      known = value(found);
    } else if (path.depth() == 0) {
      known = endOfDocument(found);
    } else {
      known = path.inObject() ? memberOrEnd(found) : elementOrEnd(found);
    }
    token = known;
    return known;
  }

  private Token endOfDocument(int found) throws IOException {
    if (found != END) {
      throw malformed("Expected the end of the text");
    }
    return Token.END_DOCUMENT;
  }

  private Token memberOrEnd(int first) throws IOException {
    int found = first;
    if (found == '}') {
      return Token.END_OBJECT;
    }
    if (state == State.BETWEEN) {
      found = behindComma(found, "Unterminated object");
    }
    if (found != '"') {
      throw wrong(found, "Expected name");
    }
    return Token.NAME;
  }

  private Token elementOrEnd(int first) throws IOException {
    if (first == ']') {
      return Token.END_ARRAY;
    }
    return value(state == State.BETWEEN ? behindComma(first, "Unterminated array") : first);
  }

  private int behindComma(int found, String problem) throws IOException {
    if (found != ',') {
      throw wrong(found, problem);
    }
    next++;
    return nonSpace();
  }

  private Token value(int found) throws IOException {
    return switch (found) {
      case '"' -> Token.STRING;
      case '{' -> Token.BEGIN_OBJECT;
      case '[' -> Token.BEGIN_ARRAY;
      case 't', 'f' -> Token.BOOLEAN;
      case 'n' -> Token.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
      default -> throw wrong(found, "Expected value");
    };
  }

  /** Moves to the next byte that is no white space, and returns it, or {@link #END}. */
  private int nonSpace() {
    int i = next;
    while (i < end && isSpace(bytes[i])) {
      i++;
    }
    next = i;
    return i < end ? bytes[i] & 0xff : END;
  }

  private static boolean isSpace(byte b) {
    // Nearly always decided by the first comparison.
    return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
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

  private void enter() {
    next++;
    state = State.FIRST;
    token = null;
  }

  private void leave() {
    next++;
    path.leave();
    passed();
  }

  private void passed() {
    state = State.BETWEEN;
    token = null;
    path.passValue();
  }

  private void passName(int quote) throws IOException {
    path.name(next);
    next = quote + 1;
    int found = nonSpace();
    if (found != ':') {
      throw wrong(found, "Expected ':'");
    }
    next++;
    state = State.VALUE;
    token = null;
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

  private long exactly(String kind, long least, long greatest) throws IOException {
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
    int i = bytes[next] == '-' ? next + 1 : next;
    i = i < end && bytes[i] == '0' ? i + 1 : behindDigits(i);
    if (i < end && bytes[i] == '.') {
      i = behindDigits(i + 1);
    }
    if (i < end && (bytes[i] | ' ') == 'e') {
      i++;
      if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
        i++;
      }
      i = behindDigits(i);
    }
    if (i - next > numberLimit) {
      throw new JsonDataException(
          "Number of more than "
              + NUMBER_LIMIT
              + " characters at byte "
              + (next - start + NUMBER_LIMIT));
    }
    return i;
  }

  private int behindDigits(int from) throws IOException {
    int i = from;
    while (i < end && isDigit(bytes[i])) {
      i++;
    }
    if (i == from) {
      throw i == end ? endsEarly() : malformed("Expected a digit");
    }
    return i;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Returns whether a number goes on behind its first digits. */
  private static boolean goesOn(byte b) {
    return b == '.' || (b | ' ') == 'e' || isDigit(b);
  }

  private String text(int quote) {
    int from = next + 1;
    if (!ascii) {
      Utf8Check.check(bytes, from, quote, from - start);
    }
    if (escaped) {
      return JsonEscapes.decode(bytes, from, quote);
    }
    // Without a look for other bytes, which was had before.
    return new String(
        bytes, from, quote - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private int checkedQuote() throws IOException {
    int quote = closingQuote();
    if (!ascii) {
      Utf8Check.check(bytes, next + 1, quote, next + 1 - start);
    }
    return quote;
  }

  /** Returns the position of the quote that closes the text at hand, and learns what is in it. */
  private int closingQuote() throws IOException {
    int all = 0;
    escaped = false;
    int i = next + 1;
    while (i < end) {
      byte b = bytes[i];
      if (b == '"') {
        ascii = all >= 0;
        return i;
      }
      if (b == '\\') {
        escaped = true;
        i = behindEscape(i);
        continue;
      }
      if ((b & 0xe0) == 0) {
        throw malformed("Unescaped control character");
      }
      all |= b;
      i++;
    }
    throw endsEarly();
  }

  private int behindEscape(int backslash) throws IOException {
    int behind = JsonEscapes.behind(bytes, backslash, end);
    if (behind > end) {
      throw endsEarly();
    }
    if (behind < 0) {
      throw malformed("Invalid escape sequence");
    }
    return behind;
  }

  private void expectName() throws IOException {
    Token found = peek();
    if (found != Token.NAME) {
      throw unexpected("a name", found);
    }
  }

  private void expect(Token expected) throws IOException {
    Token found = peek();
    if (found != expected) {
      throw unexpected(expected.toString(), found);
    }
  }

  private JsonDataException unexpected(String expected, Token found) {
    return new JsonDataException(
        "Expected " + expected + " but was " + found + " at path " + path());
  }

  private IOException wrong(int found, String problem) {
    return found == END ? endsEarly() : malformed(problem);
  }

  private JsonEncodingException malformed(String problem) {
    return new JsonEncodingException(problem + " at path " + path());
  }

  private EOFException endsEarly() {
    return new EOFException("End of input at path " + path());
  }
}
