package io.github.cfdevices.rx;

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
 * A list that comes in pages, as a cold flow of its items or of its pages.
 *
 * <p>Requests follow demand: demand for one item asks for one page, and the next page is asked for
 * when a further item is demanded after the last of the page. Pages without items are passed over.
 * The flow completes right after the last item, without further demand; an empty list completes at
 * the first demand.
 *
 * <pre>{@code
 * devices.list().filter(device -> device.name().startsWith("mac")).take(10)
 *     .observeOn(Schedulers.single())
 *     .subscribe(...);
 * }</pre>
 *
 * <p>Errors are those of {@link io.github.cfdevices.ApiCall}, among them a {@link PagingException}
 * if the list cannot be continued; all items before an error are delivered first. Canceling cancels
 * the HTTP calls in flight, and drops their outcomes. Nothing blocks: signals arrive on a worker
 * thread of the client, or on the one that requests items that are already in memory; {@code
 * observeOn} changes that, but requests 128 items at once by default.
 */
public final class PagedFlowable<T> extends Flowable<T> {
  /** The number of attempts that a client has in flight at most by default. */
  private static final int MAX_PREFETCH = 64;

  private final Paged<T> paged;
  private final @Nullable String start;
  private final int ahead;

  private PagedFlowable(Paged<T> paged, @Nullable String start, int ahead) {
    this.paged = paged;
    this.start = start;
    this.ahead = ahead;
  }

  /** Returns the items of a list, from the first, with as many requests as demand asks for. */
  @CheckReturnValue
  public static <T> PagedFlowable<T> of(Paged<T> paged) {
    return new PagedFlowable<>(Objects.requireNonNull(paged, "paged"), null, 0);
  }

  /**
   * Returns the items from the page with a token on.
   *
   * @param token what {@link Page#next()} of an earlier page said
   * @throws PagingException if no page of this list can have the token
   */
  @CheckReturnValue
  public PagedFlowable<T> from(String token) {
    return new PagedFlowable<>(paged, checked(token), ahead);
  }

  /** Returns the pages; each one demanded is one request, and one is sent after the other. */
  @CheckReturnValue
  public Flowable<Page<T>> byPage() {
    return new PageFlowable<>(paged, start, ahead);
  }

  /**
   * Returns the pages from the one with a token on.
   *
   * @param token what {@link Page#next()} of an earlier page said
   * @throws PagingException if no page of this list can have the token
   */
  @CheckReturnValue
  public Flowable<Page<T>> byPage(String token) {
    return from(token).byPage();
  }

  /**
   * Returns the same flow, but with pages asked for ahead of demand, beginning at the subscription;
   * 0, the default, asks for none.
   *
   * <p>A list with cursors has one request under way at a time. A list with page numbers has up to
   * {@code pages + 1}, from when its first page has told their total; their order stays. A page
   * that ends the list, and an error, cancel the requests behind them.
   *
   * @param pages how many pages may be under way, or wait in memory, ahead of demand; 0 to 64
   * @throws InvalidInputException if the number is out of these bounds
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
