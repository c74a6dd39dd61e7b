package io.github.cfdevices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; immutable. */
public final class Page<T> {
  private final ApiResponse<List<T>> response;
  private final @Nullable String next;

  Page(ApiResponse<List<T>> response, @Nullable String next) {
    this.response = response;
    this.next = next;
  }

  /** Returns the items, unmodifiable; a page without items is not necessarily the last. */
  public List<T> items() {
    return response.result();
  }

  /**
   * Returns the token of the next page, or null on the last one. It is a plain string that can be
   * stored, to continue later with {@link Paged#page}.
   */
  public @Nullable String next() {
    return next;
  }

  /** Returns the response that contained this page. */
  public ApiResponse<List<T>> response() {
    return response;
  }

  /** Returns the number of items and whether another page follows. */
  @Override
  public String toString() {
    return "Page{items=" + items().size() + ", last=" + (next == null) + "}";
  }
}
