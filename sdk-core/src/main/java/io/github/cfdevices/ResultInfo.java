package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code result_info} of a response, which describes a page of a list; immutable. */
public final class ResultInfo {
  private @Nullable Long count;
  private @Nullable Long page;
  private @Nullable Long perPage;
  private @Nullable Long totalCount;
  private @Nullable Long totalPages;
  private @Nullable String cursor;

  private ResultInfo() {}

  /** Reads strictly: ignoring a value of the wrong type could end a list early without an error. */
  static @Nullable ResultInfo readFrom(JsonParser parser) throws IOException {
    if (parser.peek() == Token.NULL) {
      parser.nextNull();
      return null;
    }
    ResultInfo info = new ResultInfo();
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
        case "count" -> info.count = parser.nextLong();
        case "page" -> info.page = parser.nextLong();
        case "per_page" -> info.perPage = parser.nextLong();
        case "total_count" -> info.totalCount = parser.nextLong();
        case "total_pages" -> info.totalPages = parser.nextLong();
        case "cursor" -> info.cursor = parser.nextString();
        default -> parser.skipValue();
      }
    }
    parser.endObject();
    return info;
  }

  /** Returns the number of items on this page, or null if the API does not send it. */
  public @Nullable Long count() {
    return count;
  }

  /** Returns the number of this page, from 1, or null if the API does not send it. */
  public @Nullable Long page() {
    return page;
  }

  /** Returns the number of items on a full page, or null if the API does not send it. */
  public @Nullable Long perPage() {
    return perPage;
  }

  /** Returns the number of items on all pages, or null if the API does not send it. */
  public @Nullable Long totalCount() {
    return totalCount;
  }

  /** Returns the number of pages, or null if the API does not send it. */
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
