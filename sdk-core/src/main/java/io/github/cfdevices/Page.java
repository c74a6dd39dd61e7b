package io.github.cfdevices;

import io.github.cfdevices.errors.InvalidInputException;
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

  /**
   * Returns a page; for tests of apps. Its response has status 200 and no headers.
   *
   * @param next the token of the next page, or null for the last page
   * @throws InvalidInputException if the token is empty
   */
  public static <T> Page<T> of(List<? extends T> items, @Nullable String next) {
    return of(ApiResponse.of(List.copyOf(items)), next);
  }

  /**
   * Returns a page that a response contains; for tests of apps.
   *
   * @param next the token of the next page, or null for the last page
   * @throws InvalidInputException if the token is empty
   */
  public static <T> Page<T> of(ApiResponse<List<T>> response, @Nullable String next) {
    if (next != null && next.isEmpty()) {
      throw new InvalidInputException(
          "next", "must not be empty: the token of the last page is null");
    }
    return new Page<>(response.withResult(List.copyOf(response.result())), next);
  }

  /** Returns the response with the token of the next page as its cursor. */
  ApiResponse<List<T>> responseWithCursor() {
    ResultInfo info = response.resultInfo();
    return info == null && next == null
        ? response
        : response.withResultInfo(ResultInfo.withCursor(info, next));
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
