package io.github.cfdevices;

import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.http.ResponseInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a list is cut into pages; a page is known by its token, the first by null. */
interface PageStyle<T> {
  /** Throws {@link PagingException} for what cannot be a token of this list. */
  void check(String token);

  ApiCall<List<T>> fetch(@Nullable String token);

  /**
   * Returns the token of the page after the one that came, or null if that was the last.
   *
   * @param previous the page before the one that came, or null if it is not known
   * @throws PagingException if the response is not the page that was requested, or does not tell
   *     which page is next
   */
  @Nullable String next(
      @Nullable String token, ApiResponse<List<T>> response, @Nullable Page<T> previous);

  /** Returns the exception about a cursor of an earlier page. */
  static PagingException repeated(String cursor, ResponseInfo response) {
    return builder(cursor, response).build();
  }

  private static PagingException.Builder builder(@Nullable String token, ResponseInfo response) {
    return response
        .describe(PagingException.builder(response.method(), response.path()))
        .token(token == null ? "" : token);
  }

  /** Every page names the next; one without items does not end the list. */
  record ByCursor<T>(Function<@Nullable String, ApiCall<List<T>>> fetch) implements PageStyle<T> {
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
    public @Nullable String next(
        @Nullable String token, ApiResponse<List<T>> response, @Nullable Page<T> previous) {
      ResultInfo info = response.resultInfo();
      if (info != null && info.cursorProblem() != null) {
        throw PageStyle.builder(token, response.info())
            .problem(info.cursorProblem() + ": it is unknown whether there is another page")
            .build();
      }
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

  /** Pages are counted from 1; the token is the number. */
  record ByNumber<T>(@Nullable Long size, LongFunction<ApiCall<List<T>>> fetch)
      implements PageStyle<T> {
    // Short enough to be a long with room for the next.
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

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
        throw PageStyle.builder(Long.toString(page), response.info())
            .problem("page " + returned + " instead of page " + page)
            .build();
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
        throw PageStyle.builder(Long.toString(page), response.info())
            .problem(
                "the items of the page before, and with neither a page number nor a total: the list"
                    + " might never end")
            .build();
      }
      return Long.toString(page + 1);
    }

    /** Some servers send 0 for what they do not know. */
    private static @Nullable Long positive(@Nullable Long number) {
      return number == null || number <= 0 ? null : number;
    }

    private static long number(@Nullable String token) {
      return token == null ? 1 : Long.parseLong(token);
    }
  }

  /**
   * One page should have all items. If its response tells that there are more, the list continues
   * in another style. Without one, the page has a next page whose request fails: the list does not
   * end silently, and the items that were received are delivered.
   *
   * @param rest how the other pages are requested, or null if the API documents no parameter for it
   */
  record Single<T>(Supplier<ApiCall<List<T>>> fetch, @Nullable PageStyle<T> rest)
      implements PageStyle<T> {
    @Override
    public void check(String token) {
      if (rest != null) {
        rest.check(token);
        return;
      }
      throw PagingException.badToken(token, "of this list, which has one page only");
    }

    @Override
    public ApiCall<List<T>> fetch(@Nullable String token) {
      if (token == null) {
        return fetch.get();
      }
      if (rest == null) {
        throw PagingException.badToken(
            token,
            "one that can be requested: the API returned a part of the list and documents no"
                + " parameter for the rest");
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
        throw PageStyle.builder(null, response.info())
            .problem("a part of the list, but does not tell how it continues")
            .build();
      }
      return next;
    }

    /** Returns the cursor or the number of the second page, or null if there is none. */
    private static @Nullable String more(ApiResponse<? extends List<?>> response) {
      ResultInfo info = response.resultInfo();
      Long page = info == null ? null : info.page();
      if (info == null || (page != null && page > 1)) { // The app requested this page itself.
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
}
