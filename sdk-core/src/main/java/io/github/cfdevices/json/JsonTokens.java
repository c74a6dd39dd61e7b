package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Steps from one token of JSON to the next, and tells what is wrong where. Of a text, a number or a
 * keyword it knows the start only.
 */
abstract class JsonTokens {
  private static final int END = -1;

  /** What may come next. */
  private enum State {
    VALUE,
    FIRST, // Behind an opening bracket.
    BETWEEN // Behind a value.
  }

  final byte[] bytes;
  final int start;
  final int end;
  final JsonPath path;

  int next;
  private State state = State.VALUE;
  private @Nullable Token token; // What stands at next, once that is known.

  JsonTokens(byte[] bytes, int start, int end, JsonPath path) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.path = path;
    this.next = start;
  }

  /** Goes where another one of the same bytes stands. */
  final void goTo(JsonTokens other) {
    next = other.next;
    state = other.state;
    token = other.token;
  }

  /** Goes to a value of the object that is open, of which it is known what it is. */
  final void goTo(int position, Token known) {
    next = position;
    state = State.VALUE;
    token = known;
  }

  /** Returns the path of the value that comes next, or of the one before it within an object. */
  public final String path() {
    return path.text(bytes);
  }

  /** Returns what comes next. Of a number or a keyword only the first character is looked at. */
  public final Token peek() throws IOException {
    Token known = token;
    return known != null ? known : look();
  }

  /** Returns whether the array or object has another element or member. */
  public final boolean hasNext() throws IOException {
    Token found = peek();
    return found != Token.END_OBJECT && found != Token.END_ARRAY && found != Token.END_DOCUMENT;
  }

  public final void beginObject() throws IOException {
    expect(Token.BEGIN_OBJECT);
    path.enterObject(bytes);
    enter();
  }

  public final void endObject() throws IOException {
    expect(Token.END_OBJECT);
    leave();
  }

  public final void beginArray() throws IOException {
    expect(Token.BEGIN_ARRAY);
    path.enterArray(bytes);
    enter();
  }

  public final void endArray() throws IOException {
    expect(Token.END_ARRAY);
    leave();
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
    next = behindSpace(bytes, next, end);
    return next < end ? bytes[next] & 0xff : END;
  }

  /** Returns the position of the first byte that is no white space, or the end. */
  static int behindSpace(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(byte b) {
    // Nearly always decided by the first comparison.
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
    passed();
  }

  /** Notes that a value was passed, up to its last byte. */
  final void passed() {
    state = State.BETWEEN;
    token = null;
    path.passValue();
  }

  /** Passes the name that comes next, whose closing quote was found, and its colon. */
  final void passName(int quote) throws IOException {
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
   * Returns a position within the bytes.
   *
   * @param problem what it is if the position is none
   */
  final int checked(int position, String problem) throws IOException {
    if (position > end) {
      throw endsEarly();
    }
    if (position < 0) {
      throw malformed(problem);
    }
    return position;
  }

  private IOException wrong(int found, String problem) {
    return found == END ? endsEarly() : malformed(problem);
  }

  final JsonEncodingException malformed(String problem) {
    return new JsonEncodingException(problem + " at path " + path());
  }

  final EOFException endsEarly() {
    return new EOFException("End of input at path " + path());
  }
}
