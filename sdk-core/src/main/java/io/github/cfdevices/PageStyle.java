package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.http.ResponseInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a list is split into pages; a token identifies a page, and null the first one. */
interface PageStyle<T> {
  /** Throws {@link PagingException} if a string cannot be a token of this list. */
  void check(String token);

  ApiCall<List<T>> fetch(@Nullable String token);

  /**
   * Returns the token of the page after the one in the response, or null if that is the last one.
   *
   * @param previous the page before the one in the response, or null if it is unknown
   * @throws PagingException if the response is not the requested page, or does not identify the
   *     next one
   */
  @Nullable String next(
      @Nullable String token, ApiResponse<List<T>> response, @Nullable Page<T> previous);

  /** Returns whether the tokens are page numbers. */
  default boolean isNumbered() {
    return false;
  }

  /** Returns whether {@link #next} compares a page with the one before it. */
  default boolean comparesPages() {
    return isNumbered();
  }

  /** Each page contains a cursor for the next; a page without items does not end the list. */
  final class ByCursor<T> implements PageStyle<T> {
    private final Function<@Nullable String, ApiCall<List<T>>> fetch;

    ByCursor(Function<@Nullable String, ApiCall<List<T>>> fetch) {
      this.fetch = fetch;
    }

    @Override
    public void check(String token) {
      if (token.isEmpty()) {
        throw Failures.badToken(token, "a cursor");
      }
    }

    @Override
    public ApiCall<List<T>> fetch(@Nullable String token) {
      return fetch.apply(token);
    }

    @Override
    public @Nullable String next(
        @Nullable String token, ApiResponse<List<T>> response, @Nullable Page<T> previous) {
      ResultInfo info = response.resultInfo();
      if (info != null && info.cursorProblem() != null) {
        throw Failures.of(
            token,
            response.info(),
            info.cursorProblem() + ": it is unknown whether there is another page");
      }
      String cursor = info == null ? null : info.cursor();
      if (cursor == null || cursor.isEmpty()) {
        return null;
      }
      if (cursor.equals(token)) {
        throw Failures.repeated(cursor, response.info());
      }
      return cursor;
    }
  }

  /** Pages are numbered from 1; the token is the page number. */
  final class ByNumber<T> implements PageStyle<T> {
    // At most 18 digits, so that the next number is still a long.
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final @Nullable Long size;
    private final LongFunction<ApiCall<List<T>>> fetch;

    ByNumber(@Nullable Long size, LongFunction<ApiCall<List<T>>> fetch) {
      this.size = size;
      this.fetch = fetch;
    }

    @Override
    public void check(String token) {
      if (!NUMBER.matcher(token).matches()) {
        throw Failures.badToken(token, "a page number");
      }
    }

    @Override
    public ApiCall<List<T>> fetch(@Nullable String token) {
      return fetch.apply(number(token));
    }

    @Override
    public @Nullable String next(
        @Nullable String token, ApiResponse<List<T>> response, @Nullable Page<T> previous) {
      List<T> items = response.result();
      if (items.isEmpty()) {
        return null;
      }
      long page = number(token);
      ResultInfo info = response.resultInfo();
      Long returned = info == null ? null : info.page();
      if (returned != null && returned != page) {
        throw Failures.of(
            Long.toString(page), response.info(), "page " + returned + " instead of page " + page);
      }
      Long full = info == null ? null : positive(info.perPage());
      full = full == null ? size : full;
      if (full != null && items.size() < full) {
        return null;
      }
      Long pages = info == null ? null : positive(info.totalPages());
      Long total = info == null ? null : info.totalCount();
      if (pages != null) {
        if (page >= pages) {
          return null;
        }
      } else if (total != null && total >= items.size()) {
        long rest = total - items.size();
        if (rest == 0 || page - 1 > (rest - 1) / (full == null ? items.size() : full)) {
          return null;
        }
      } else if (returned == null && previous != null && items.equals(previous.items())) {
        throw Failures.of(
            Long.toString(page),
            response.info(),
            "the items of the previous page and no page number or total: the list might never"
                + " end");
      }
      return Long.toString(page + 1);
    }

    /** Returns a positive number, or null: some servers send 0 for an unknown number. */
    private static @Nullable Long positive(@Nullable Long number) {
      return number == null || number <= 0 ? null : number;
    }

    @Override
    public boolean isNumbered() {
      return true;
    }

    private static long number(@Nullable String token) {
      return token == null ? 1 : Long.parseLong(token);
    }
  }

  /**
   * One page should contain all items. If the response reports more items, the list continues in
   * another style. If there is no other style, the request of the next page fails: the items of the
   * first page are delivered, and the list does not end without an error.
   */
  final class Single<T> implements PageStyle<T> {
    private final Supplier<ApiCall<List<T>>> fetch;
    private final @Nullable PageStyle<T> rest; // Null if the document has no parameters for pages.

    Single(Supplier<ApiCall<List<T>>> fetch, @Nullable PageStyle<T> rest) {
      this.fetch = fetch;
      this.rest = rest;
    }

    @Override
    public void check(String token) {
      if (rest != null) {
        rest.check(token);
        return;
      }
      throw Failures.badToken(token, "of this list, which has one page only");
    }

    @Override
    public ApiCall<List<T>> fetch(@Nullable String token) {
      if (token == null) {
        return fetch.get();
      }
      if (rest == null) {
        throw Failures.badToken(
            token, "valid: the API documents no parameter for the rest of the list");
      }
      return rest.fetch(token);
    }

    @Override
    public @Nullable String next(
        @Nullable String token, ApiResponse<List<T>> response, @Nullable Page<T> previous) {
      if (token != null) {
        return Objects.requireNonNull(rest).next(token, response, previous);
      }
      String more = more(response);
      if (more == null || rest == null) {
        return more;
      }
      String next = rest.next(null, response, null);
      if (next == null) {
        throw Failures.of(
            null, response.info(), "a part of the list and no token of the next page");
      }
      return next;
    }

    @Override
    public boolean comparesPages() {
      return rest != null && rest.comparesPages();
    }

    /** Returns the cursor or the number of the second page, or null if there is none. */
    private static @Nullable String more(ApiResponse<? extends List<?>> response) {
      ResultInfo info = response.resultInfo();
      Long page = info == null ? null : info.page();
      if (info == null
          || (page != null && page > 1)) { // The app's own parameters selected this page.
        return null;
      }
      String cursor = info.cursor();
      if (cursor != null && !cursor.isEmpty()) {
        return cursor;
      }
      Long pages = info.totalPages();
      Long total = info.totalCount();
      int items = response.result().size();
      return (pages != null && pages > 1) || (total != null && total > items) ? "2" : null;
    }
  }

  /**
   * Creates the exceptions of lists that cannot be continued. It is a class of its own, and its
   * methods return the base class, so that other lists do not load {@link PagingException}.
   */
  final class Failures {
    private Failures() {}

    /** Returns the exception for a string that is not a token of a list. */
    static CloudflareException badToken(String token, String expected) {
      return PagingException.badToken(token, expected);
    }

    /** Returns the exception for a response that repeats the cursor of an earlier page. */
    static CloudflareException repeated(String cursor, ResponseInfo response) {
      return builder(cursor, response).build();
    }

    /**
     * Returns the exception for another problem of a response.
     *
     * @param token the token of the requested page, or null for the first one
     * @param problem the rest of the message after "returned HTTP 200 with"
     */
    static CloudflareException of(@Nullable String token, ResponseInfo response, String problem) {
      return builder(token == null ? "" : token, response).problem(problem).build();
    }

    private static PagingException.Builder builder(String token, ResponseInfo response) {
      return response
          .describe(PagingException.builder(response.method(), response.path()))
          .token(token);
    }
  }
}
