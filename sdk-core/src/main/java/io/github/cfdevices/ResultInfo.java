package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code result_info} of a response, which describes a page of a list; immutable. A value
 * counts as unknown if it has another JSON type than documented, or is a number that is not whole
 * or exceeds 64 bits, so that it does not fail a call that does not need it.
 */
public final class ResultInfo {
  private static final int NUMBER_LIMIT = 30;

  private @Nullable Long count;
  private @Nullable Long page;
  private @Nullable Long perPage;
  private @Nullable Long totalCount;
  private @Nullable Long totalPages;
  private @Nullable String cursor;
  private @Nullable String cursorProblem;

  private ResultInfo() {}

  /** Returns a builder of a {@code result_info} in which all is unknown; for tests of apps. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the numbers of another one, if there is one, with a cursor. */
  static ResultInfo withCursor(@Nullable ResultInfo numbers, @Nullable String cursor) {
    ResultInfo info = new ResultInfo();
    if (numbers != null) {
      info.count = numbers.count;
      info.page = numbers.page;
      info.perPage = numbers.perPage;
      info.totalCount = numbers.totalCount;
      info.totalPages = numbers.totalPages;
    }
    info.cursor = cursor;
    return info;
  }

  /** Reads the cursor at a path of the next object. */
  static ResultInfo ofCursor(JsonParser parser, String[] path) throws IOException {
    ResultInfo info = new ResultInfo();
    Token found = parser.peek();
    for (String member : path) {
      if (found == Token.BEGIN_OBJECT) {
        found = moveTo(member, parser);
      } else if (found != Token.NULL) {
        info.cursorProblem = "no object around the cursor, but " + MalformedBody.nameOf(found);
        return info;
      }
    }
    if (found != Token.NULL) {
      info.readCursor(parser);
    }
    return info;
  }

  /** Moves to a member of an object and returns its token, or that of null if it is absent. */
  private static Token moveTo(String member, JsonParser parser) throws IOException {
    parser.beginObject();
    while (parser.hasNext()) {
      if (parser.nextName().equals(member)) {
        return parser.peek();
      }
      parser.skipValue();
    }
    return Token.NULL;
  }

  static @Nullable ResultInfo readFrom(JsonParser parser) throws IOException {
    Token first = parser.peek();
    if (first == Token.NULL) {
      parser.nextNull();
      return null;
    }
    ResultInfo info = new ResultInfo();
    if (first != Token.BEGIN_OBJECT) {
      info.cursorProblem = "a result_info that is " + MalformedBody.nameOf(first);
      parser.skipValue();
      return info;
    }
    Set<String> seen = new HashSet<>();
    parser.beginObject();
    while (parser.hasNext()) {
      String name = parser.nextName();
      if (!seen.add(name)) {
        throw new JsonDataException("Duplicate member at path " + parser.path());
      }
      if (parser.peek() == Token.NULL) {
        parser.skipValue();
        continue;
      }
      switch (name) {
        case "count" -> info.count = wholeOrNull(parser);
        case "page" -> info.page = wholeOrNull(parser);
        case "per_page" -> info.perPage = wholeOrNull(parser);
        case "total_count" -> info.totalCount = wholeOrNull(parser);
        case "total_pages" -> info.totalPages = wholeOrNull(parser);
        case "cursor" -> info.readCursor(parser);
        default -> parser.skipValue();
      }
    }
    parser.endObject();
    return info;
  }

  private void readCursor(JsonParser parser) throws IOException {
    Token found = parser.peek();
    if (isText(found)) {
      cursor = parser.nextString();
    } else {
      cursorProblem = "a cursor that is " + MalformedBody.nameOf(found);
      parser.skipValue();
    }
  }

  /** Reads a 64-bit integer, which can be a string, or returns null for any other value. */
  static @Nullable Long wholeOrNull(JsonParser parser) throws IOException {
    if (!isText(parser.peek())) {
      parser.skipValue();
      return null;
    }
    String text = parser.nextString();
    if (text.length() > NUMBER_LIMIT) { // Parsing takes quadratic time.
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return exactOrNull(text);
    }
  }

  /** Reads a notation such as {@code 10.0}, which is rare and loads more classes. */
  private static @Nullable Long exactOrNull(String text) {
    try {
      return new BigDecimal(text).longValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  private static boolean isText(Token token) {
    return token == Token.STRING || token == Token.NUMBER;
  }

  /** Returns why it is unknown whether there is a cursor, or null if it is known. */
  @Nullable String cursorProblem() {
    return cursorProblem;
  }

  /** Returns the number of items on this page, or null if it is unknown. */
  public @Nullable Long count() {
    return count;
  }

  /** Returns the number of this page, from 1, or null if it is unknown. */
  public @Nullable Long page() {
    return page;
  }

  /** Returns the number of items on a full page, or null if it is unknown. */
  public @Nullable Long perPage() {
    return perPage;
  }

  /** Returns the number of items on all pages, or null if it is unknown. */
  public @Nullable Long totalCount() {
    return totalCount;
  }

  /** Returns the number of pages, or null if it is unknown. */
  public @Nullable Long totalPages() {
    return totalPages;
  }

  /** Returns the cursor of the next page; null or empty at the end. */
  public @Nullable String cursor() {
    return cursor;
  }

  /** Returns all numbers and the cursor. */
  @Override
  public String toString() {
    return "ResultInfo{count="
        + count
        + ", page="
        + page
        + ", perPage="
        + perPage
        + ", totalCount="
        + totalCount
        + ", totalPages="
        + totalPages
        + ", cursor="
        + cursor
        + "}";
  }

  /** Builds a {@code result_info} for tests of apps; not thread-safe. */
  public static final class Builder {
    private final ResultInfo info = new ResultInfo();

    Builder() {}

    /** Sets the number of items on this page. */
    public Builder count(long count) {
      info.count = count;
      return this;
    }

    /** Sets the number of this page, from 1. */
    public Builder page(long page) {
      info.page = page;
      return this;
    }

    /** Sets the number of items on a full page. */
    public Builder perPage(long perPage) {
      info.perPage = perPage;
      return this;
    }

    /** Sets the number of items on all pages. */
    public Builder totalCount(long totalCount) {
      info.totalCount = totalCount;
      return this;
    }

    /** Sets the number of pages. */
    public Builder totalPages(long totalPages) {
      info.totalPages = totalPages;
      return this;
    }

    /** Sets the cursor of the next page; null or empty at the end. */
    public Builder cursor(@Nullable String cursor) {
      info.cursor = cursor;
      return this;
    }

    /** Returns the {@code result_info}. */
    public ResultInfo build() {
      return withCursor(info, info.cursor);
    }
  }
}
