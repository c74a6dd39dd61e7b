package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.PagingException;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Flowable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;

/**
 * A cold flow of the items or pages of a list.
 *
 * <p>Requests follow demand: demand for one item requests one page, and demand beyond the items of
 * a page requests the next one. Pages without items are skipped. The flow completes right after the
 * last item, without further demand; an empty list completes at the first demand.
 *
 * <pre>{@code
 * devices.list().filter(device -> device.name().startsWith("mac")).take(10)
 *     .observeOn(Schedulers.single())
 *     .subscribe(...);
 * }</pre>
 *
 * <p>Errors are those of {@link io.github.cfdevices.ApiCall}, including a {@link PagingException}
 * if the list cannot be continued; all items before an error are delivered first. Canceling cancels
 * the HTTP calls in flight, and drops their outcomes. Nothing blocks. Signals arrive on a worker
 * thread of the client, or on the thread that requests items if they are already in memory. {@code
 * observeOn} changes the thread, but requests 128 items at once by default.
 */
public final class PagedFlowable<T> extends Flowable<T> {
  /** The default of {@code maxConcurrentAttempts}. */
  private static final int MAX_PREFETCH = 64;

  private final Paged<T> paged;
  private final @Nullable String start;
  private final int ahead;

  private PagedFlowable(Paged<T> paged, @Nullable String start, int ahead) {
    this.paged = paged;
    this.start = start;
    this.ahead = ahead;
  }

  /** Returns a flow of the items of a list, from the first, without prefetch. */
  @CheckReturnValue
  public static <T> PagedFlowable<T> of(Paged<T> paged) {
    return new PagedFlowable<>(Objects.requireNonNull(paged, "paged"), null, 0);
  }

  /**
   * Returns a flow of the items from the page with the given token.
   *
   * @param token the token from {@link Page#next()} of an earlier page
   * @throws PagingException if the token is not one of this list's kind, a cursor or a page number
   */
  @CheckReturnValue
  public PagedFlowable<T> from(String token) {
    return new PagedFlowable<>(paged, checked(token), ahead);
  }

  /**
   * Returns a flow of the pages. Each demanded page is one request; without prefetch, requests are
   * sent one after the other.
   */
  @CheckReturnValue
  public Flowable<Page<T>> byPage() {
    return new PageFlowable<>(paged, start, ahead);
  }

  /**
   * Returns a flow of the pages from the one with the given token.
   *
   * @param token the token from {@link Page#next()} of an earlier page
   * @throws PagingException if the token is not one of this list's kind, a cursor or a page number
   */
  @CheckReturnValue
  public Flowable<Page<T>> byPage(String token) {
    return from(token).byPage();
  }

  /**
   * Returns the same flow with prefetch: pages are requested before they are demanded, starting at
   * the subscription. The default, 0, disables prefetch.
   *
   * <p>A list with cursors has one request in flight at a time. A list with page numbers has up to
   * {@code pages + 1}, once its first page has reported the number of pages; pages are still
   * delivered in order. The last page and an error cancel the requests for pages after them.
   *
   * @param pages the maximum number of pages that are in flight or in memory before they are
   *     demanded; 0 to 64
   * @throws InvalidInputException if the number is not from 0 to 64
   */
  @CheckReturnValue
  public PagedFlowable<T> prefetch(int pages) {
    if (pages < 0 || pages > MAX_PREFETCH) {
      throw new InvalidInputException("prefetch", "must be from 0 to " + MAX_PREFETCH + " pages");
    }
    return new PagedFlowable<>(paged, start, pages);
  }

  @Override
  protected void subscribeActual(Subscriber<? super T> subscriber) {
    byPage().subscribe(new ItemSubscription<>(subscriber));
  }

  private String checked(String token) {
    Objects.requireNonNull(token, "token");
    paged.walk(token);
    return token;
  }
}
