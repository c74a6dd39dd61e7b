package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.http.ListenerDispatcher;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is split into pages; immutable. Nothing is sent until it is iterated or one of its
 * calls is sent. Each page is requested when its first item is needed.
 *
 * <p>Iterating blocks the iterating thread for each page, so never do it on Android's main thread.
 * It throws the exceptions of {@link ApiCall#execute()}; continuing after one requests the same
 * page again.
 */
public final class Paged<T> implements Iterable<T> {
  private final PageStyle<T> style;
  private final @Nullable ListenerDispatcher sequence; // Null for a new one for each walk.
  private final boolean supplied; // Whether a function of an app returns the pages.

  private Paged(PageStyle<T> style) {
    this(style, null, false);
  }

  private Paged(PageStyle<T> style, @Nullable ListenerDispatcher sequence, boolean supplied) {
    this.style = style;
    this.sequence = sequence;
    this.supplied = supplied;
  }

  /**
   * Returns a list of one page with items; for tests of apps. Nothing is sent. Its calls are those
   * of {@link #from}.
   */
  public static <T> Paged<T> of(List<? extends T> items) {
    return ofPages(List.of(Page.<T>of(items, null)));
  }

  /**
   * Returns a list of pages; for tests of apps. Nothing is sent. The token of a page identifies the
   * page after it; a call for a page with another token fails with a {@link PagingException}.
   *
   * @throws InvalidInputException if there is no page, the last page has a token, another page has
   *     none, or two pages have the same token
   */
  public static <T> Paged<T> ofPages(List<Page<T>> pages) {
    Page<T> first = null;
    Map<String, Page<T>> others = new HashMap<>();
    String token = null;
    for (Page<T> page : pages) {
      if (first == null) {
        first = page;
      } else if (token == null || others.put(token, page) != null) {
        throw new InvalidInputException(
            "pages", "must have different tokens, and all pages but the last must have one");
      }
      token = page.next();
    }
    if (first == null || token != null) {
      throw new InvalidInputException("pages", "must end with a page without a token");
    }
    Page<T> start = first;
    return from(
        asked -> {
          Page<T> page = asked == null ? start : others.get(asked);
          return page == null
              ? ApiCall.failed(
                  PageStyle.Failures.badToken(String.valueOf(asked), "that of one of these pages"))
              : ApiCall.of(page);
        });
  }

  /** Returns a list whose first page fails with an exception; for tests of apps. */
  public static <T> Paged<T> failed(CloudflareException failure) {
    Objects.requireNonNull(failure, "failure");
    return from(token -> ApiCall.failed(failure));
  }

  /**
   * Returns a list whose pages a function returns; for tests of apps, such as of a list whose
   * second page fails:
   *
   * <pre>{@code
   * Paged.from(token -> token == null
   *     ? ApiCall.of(Page.of(devices, "next"))
   *     : ApiCall.failed(failure))
   * }</pre>
   *
   * @param pages returns the call for the page that a token identifies, null for the first page;
   *     see {@link ApiCall#of} and {@link ApiCall#failed}
   */
  public static <T> Paged<T> from(Function<@Nullable String, ApiCall<Page<T>>> pages) {
    Objects.requireNonNull(pages, "pages");
    PageStyle<T> style =
        new PageStyle.ByCursor<>(
            token ->
                pages.apply(token).then(page -> ApiCall.ofResponse(page.responseWithCursor())));
    return new Paged<>(style, null, true);
  }

  /** Returns a list whose pages contain a cursor for the next; for use within cfdevices only. */
  @InternalApi
  public static <T> Paged<T> byCursor(Function<@Nullable String, ApiCall<List<T>>> fetch) {
    return new Paged<>(new PageStyle.ByCursor<>(fetch));
  }

  /**
   * Returns a list whose pages are numbered from 1; for use within cfdevices only.
   *
   * @param pageSize the requested number of items of a page, or null if it is unknown
   */
  @InternalApi
  public static <T> Paged<T> byNumber(
      @Nullable Number pageSize, LongFunction<ApiCall<List<T>>> fetch) {
    Long size = pageSize == null ? null : pageSize.longValue();
    return new Paged<>(new PageStyle.ByNumber<>(size, fetch));
  }

  /** Returns a list that is a single page; for use within cfdevices only. */
  @InternalApi
  public static <T> Paged<T> single(Supplier<ApiCall<List<T>>> fetch) {
    return new Paged<>(new PageStyle.Single<>(fetch, null));
  }

  /**
   * Returns a list that should be a single page; for use within cfdevices only.
   *
   * @param rest the list that requests the other pages if the response reports more items
   */
  @InternalApi
  public static <T> Paged<T> single(Supplier<ApiCall<List<T>>> fetch, Paged<T> rest) {
    return new Paged<>(new PageStyle.Single<>(fetch, rest.style));
  }

  /** Returns a call for the first page. */
  public ApiCall<Page<T>> firstPage() {
    return call(null, null);
  }

  /**
   * Returns a call for a page.
   *
   * @param token the token from {@link Page#next()} of an earlier page
   * @throws PagingException if the token is not one of this list's kind, a cursor or a page number
   */
  public ApiCall<Page<T>> page(String token) {
    return page(token, null);
  }

  /**
   * Returns a call for the page with a token, which fails if it repeats the previous page; for use
   * within cfdevices only.
   *
   * @param previous the previous page, or null if it is unknown
   */
  @InternalApi
  public ApiCall<Page<T>> page(String token, @Nullable Page<T> previous) {
    style.check(token);
    return call(token, previous);
  }

  /** Returns all pages, from the first. Iterating blocks the iterating thread for each. */
  public Iterable<Page<T>> byPage() {
    return () -> new PageIterator<>(walk());
  }

  /**
   * Returns all pages from the one that a token identifies. Iterating blocks the iterating thread
   * for each.
   *
   * @throws PagingException if the token is not one of this list's kind, a cursor or a page number
   */
  public Iterable<Page<T>> byPage(String token) {
    style.check(token);
    return () -> new PageIterator<>(walk(token));
  }

  /** Returns an iterator over all items, which blocks the iterating thread for each page. */
  @Override
  public Iterator<T> iterator() {
    return new ItemIterator<>(walk());
  }

  /**
   * Returns all items as a sequential, ordered stream, which blocks the thread that consumes it for
   * each page.
   */
  public Stream<T> stream() {
    return stream(this);
  }

  /**
   * Returns all pages as a sequential, ordered stream, which blocks the thread that consumes it for
   * each page.
   */
  public Stream<Page<T>> pageStream() {
    return stream(byPage());
  }

  private static <E> Stream<E> stream(Iterable<E> elements) {
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        () -> Spliterators.spliteratorUnknownSize(elements.iterator(), characteristics),
        characteristics,
        false);
  }

  /** Returns a walk through all pages, from the first. */
  public PageWalk<T> walk() {
    return new PageWalk<>(style, null, sequence);
  }

  /**
   * Returns a walk through all pages from the one that a token identifies.
   *
   * @throws PagingException if the token is not one of this list's kind, a cursor or a page number
   */
  public PageWalk<T> walk(String token) {
    style.check(token);
    return new PageWalk<>(style, token, sequence);
  }

  /**
   * Returns this list for one subscription, whose pages start later and on other threads: listeners
   * capture the context of this thread for them. For use within cfdevices only.
   */
  @InternalApi
  public Paged<T> captured() {
    if (supplied) {
      return this;
    }
    ListenerDispatcher all;
    try {
      all = style.fetch(null).listeners();
    } catch (Throwable e) { // The first page fails in the same way.
      return this;
    }
    return all == null ? this : new Paged<>(style, all.capture(), false);
  }

  /** Returns whether the tokens are page numbers, so that pages can be requested in any order. */
  @InternalApi
  public boolean isNumbered() {
    return style.isNumbered();
  }

  private ApiCall<Page<T>> call(@Nullable String token, @Nullable Page<T> previous) {
    return style
        .fetch(token)
        .in(sequence)
        .map(response -> new Page<>(response, style.next(token, response, previous)));
  }
}
