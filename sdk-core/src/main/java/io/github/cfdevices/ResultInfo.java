package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.json.JsonInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code result_info} of a response, which describes a page of a list; immutable. A value of
 * another JSON type than the documented one counts as unknown, as does a number that is not whole
 * or has more than 64 bits: it must not fail a call that does not need it.
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

  static @Nullable ResultInfo readFrom(JsonInput in) throws IOException {
    Token first = in.peek();
    if (first == Token.NULL) {
      in.nextNull();
      return null;
    }
    ResultInfo info = new ResultInfo();
    if (first != Token.BEGIN_OBJECT) {
      info.cursorProblem = "a result_info that is " + Malformed.nameOf(first);
      in.skipValue();
      return info;
    }
    Set<String> seen = new HashSet<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (!seen.add(name)) {
        throw new JsonDataException("Duplicate member at path " + in.path());
      }
      if (in.peek() == Token.NULL) {
        in.skipValue();
        continue;
      }
      switch (name) {
        case "count" -> info.count = wholeOrNull(in);
        case "page" -> info.page = wholeOrNull(in);
        case "per_page" -> info.perPage = wholeOrNull(in);
        case "total_count" -> info.totalCount = wholeOrNull(in);
        case "total_pages" -> info.totalPages = wholeOrNull(in);
        case "cursor" -> info.readCursor(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    return info;
  }

  private void readCursor(JsonInput in) throws IOException {
    Token found = in.peek();
    if (isText(found)) {
      cursor = in.nextString();
    } else {
      cursorProblem = "a cursor that is " + Malformed.nameOf(found);
      in.skipValue();
    }
  }

  private static @Nullable Long wholeOrNull(JsonInput in) throws IOException {
    if (!isText(in.peek())) {
      in.skipValue();
      return null;
    }
    String text = in.nextString();
    try {
      // Parsing takes time of the square of the length.
      return text.length() > NUMBER_LIMIT ? null : new BigDecimal(text).longValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  private static boolean isText(Token token) {
    return token == Token.STRING || token == Token.NUMBER;
  }

  /** Returns why it is not known whether there is a cursor, or null if it is known. */
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
}
