package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Advances from one JSON token to the next, and creates exceptions with the path. It checks only
 * the first character of a string, number or keyword.
 */
abstract class JsonTokenizer {
  private static final int END = -1; // The result of nonSpace() after the last byte.

  /** What can follow. */
  private enum State {
    VALUE,
    FIRST, // After an opening bracket.
    BETWEEN // After a value.
  }

  final byte[] bytes;
  final int start;
  final int end;
  final JsonPath path;

  int next;
  private State state = State.VALUE;
  private @Nullable Token token; // The token at next, if it has been read.

  JsonTokenizer(byte[] bytes, int start, int end, JsonPath path) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.path = path;
    this.next = start;
  }

  /** Moves to the position of another tokenizer of the same bytes. */
  final void moveTo(JsonTokenizer other) {
    next = other.next;
    state = other.state;
    token = other.token;
  }

  /** Moves to a value of the current object whose token is known. */
  final void moveTo(int position, Token known) {
    next = position;
    state = State.VALUE;
    token = known;
  }

  /**
   * Returns the JSON path of the next value, such as {@code $.result[0].name}. After a value of an
   * object, it is still the path of that value.
   */
  public final String path() {
    return path.toString(bytes);
  }

  /**
   * Returns the next token without consuming it. Only its first character is checked.
   *
   * @throws IOException if no token can start here
   */
  public final Token peek() throws IOException {
    Token known = token;
    return known != null ? known : readToken();
  }

  /**
   * Returns whether the current array or object has another element or member.
   *
   * @throws IOException if the JSON is malformed
   */
  public final boolean hasNext() throws IOException {
    Token found = peek();
    return found != Token.END_OBJECT && found != Token.END_ARRAY && found != Token.END_DOCUMENT;
  }

  /**
   * Consumes the start of an object.
   *
   * @throws JsonDataException if the next token is another one, or the JSON has over 255 levels
   * @throws IOException if the JSON is malformed
   */
  public final void beginObject() throws IOException {
    expect(Token.BEGIN_OBJECT);
    path.enterObject(bytes);
    enter();
  }

  /**
   * Consumes the end of the current object.
   *
   * @throws JsonDataException if the next token is another one
   * @throws IOException if the JSON is malformed
   */
  public final void endObject() throws IOException {
    expect(Token.END_OBJECT);
    leave();
  }

  /**
   * Consumes the start of an array.
   *
   * @throws JsonDataException if the next token is another one, or the JSON has over 255 levels
   * @throws IOException if the JSON is malformed
   */
  public final void beginArray() throws IOException {
    expect(Token.BEGIN_ARRAY);
    path.enterArray(bytes);
    enter();
  }

  /**
   * Consumes the end of the current array.
   *
   * @throws JsonDataException if the next token is another one
   * @throws IOException if the JSON is malformed
   */
  public final void endArray() throws IOException {
    expect(Token.END_ARRAY);
    leave();
  }

  private Token readToken() throws IOException {
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
      found = afterComma(found, "Unterminated object");
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
    return value(state == State.BETWEEN ? afterComma(first, "Unterminated array") : first);
  }

  private int afterComma(int found, String problem) throws IOException {
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

  /** Skips white space and returns the next byte, or {@link #END}. */
  private int nonSpace() {
    next = endOfSpace(bytes, next, end);
    return next < end ? bytes[next] & 0xff : END;
  }

  /** Returns the position of the first byte that is not white space, or the end. */
  static int endOfSpace(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(byte b) {
    // The first comparison decides in nearly all cases.
    return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
  }

  private void enter() {
    next++;
    state = State.FIRST;
    token = null;
  }

  private void leave() {
    next++;
    path.leave();
    endValue();
  }

  /** Updates the state after the last byte of a value. */
  final void endValue() {
    state = State.BETWEEN;
    token = null;
    path.passValue();
  }

  /** Consumes the next name, given the position of its closing quote, and its colon. */
  final void endName(int quote) throws IOException {
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

  final void expectName() throws IOException {
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

  final JsonDataException unexpected(String expected, Token found) {
    return new JsonDataException(
        "Expected " + expected + " but was " + found + " at path " + path());
  }

  /**
   * Returns a position if it is one.
   *
   * @param position a position, greater than {@code end} for truncated JSON, or negative for
   *     malformed JSON
   * @param problem the problem if it is negative
   */
  final int checked(int position, String problem) throws IOException {
    if (position > end) {
      throw truncated();
    }
    if (position < 0) {
      throw malformed(problem);
    }
    return position;
  }

  private IOException wrong(int found, String problem) {
    return found == END ? truncated() : malformed(problem);
  }

  final JsonEncodingException malformed(String problem) {
    return new JsonEncodingException(problem + " at path " + path());
  }

  final EOFException truncated() {
    return new EOFException("End of input at path " + path());
  }
}
