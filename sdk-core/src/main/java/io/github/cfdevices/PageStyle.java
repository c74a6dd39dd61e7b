package io.github.cfdevices;

import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.http.ResponseInfo;
import java.util.List;
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
   * Returns the token of the page after the one in the response, or null if that is the last one;
   * throws {@link PagingException} if the cursor of the next page is the one of this page.
   */
  @Nullable String next(@Nullable String token, ApiResponse<List<T>> response);

  /** Returns the exception for a response that repeats the cursor of an earlier page. */
  static PagingException repeated(String cursor, ResponseInfo response) {
    return response
        .describe(PagingException.builder(response.method(), response.path()))
        .token(cursor)
        .build();
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
        throw PagingException.badToken(token, "a cursor");
      }
    }

    @Override
    public ApiCall<List<T>> fetch(@Nullable String token) {
      return fetch.apply(token);
    }

    @Override
    public @Nullable String next(@Nullable String token, ApiResponse<List<T>> response) {
      ResultInfo info = response.resultInfo();
      String cursor = info == null ? null : info.cursor();
      if (cursor == null || cursor.isEmpty()) {
        return null;
      }
      if (cursor.equals(token)) {
        throw PageStyle.repeated(cursor, response.info());
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
        throw PagingException.badToken(token, "a page number");
      }
    }

    @Override
    public ApiCall<List<T>> fetch(@Nullable String token) {
      return fetch.apply(number(token));
    }

    @Override
    public @Nullable String next(@Nullable String token, ApiResponse<List<T>> response) {
      ResultInfo info = response.resultInfo();
      Long pages = info == null ? null : info.totalPages();
      Long full = info == null || info.perPage() == null ? size : info.perPage();
      int items = response.result().size();
      long page = number(token);
      boolean last =
          items == 0 || (pages != null && page >= pages) || (full != null && items < full);
      return last ? null : Long.toString(page + 1);
    }

    private static long number(@Nullable String token) {
      return token == null ? 1 : Long.parseLong(token);
    }
  }

  /** One page contains all items. */
  final class Single<T> implements PageStyle<T> {
    private final Supplier<ApiCall<List<T>>> fetch;

    Single(Supplier<ApiCall<List<T>>> fetch) {
      this.fetch = fetch;
    }

    @Override
    public void check(String token) {
      throw PagingException.badToken(token, "of this list, which has one page only");
    }

    @Override
    public ApiCall<List<T>> fetch(@Nullable String token) {
      return fetch.get();
    }

    @Override
    public @Nullable String next(@Nullable String token, ApiResponse<List<T>> response) {
      return null;
    }
  }
}
