package io.github.cfdevices;

import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.http.ListenerDispatcher;
import io.github.cfdevices.http.ResponseInfo;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A traversal of the pages of a list, one after the other; not thread-safe.
 *
 * <p>The walk advances when the call that {@link #next()} returned succeeds; after a failure {@code
 * next()} returns a call for the same page again. The call fails with a {@link PagingException} if
 * the list cannot be continued, for example if a page repeats the cursor of an earlier one.
 */
public final class PageWalk<T> {
  final PageStyle<T> style;
  private @Nullable ListenerDispatcher sequence; // Null before the first call.
  private @Nullable String token;
  private boolean ended;
  long taken;
  @Nullable Page<T> previous; // Kept only if the style compares pages.

  // Brent's cycle detection: keeps one earlier token, at growing distances, instead of all tokens.
  private @Nullable String anchor;
  private long sinceAnchor;
  private long untilNextAnchor = 1;

  PageWalk(PageStyle<T> style, @Nullable String start, @Nullable ListenerDispatcher sequence) {
    this.style = style;
    this.sequence = sequence;
    this.token = start;
    this.anchor = start;
  }

  /** Returns whether there is another page. */
  public boolean hasNext() {
    return !ended;
  }

  /**
   * Returns a call for the next page.
   *
   * @throws NoSuchElementException if there is none
   * @throws PagingException if the API documents no parameter that requests it
   */
  public ApiCall<Page<T>> next() {
    if (ended) {
      throw new NoSuchElementException("the list has no more pages");
    }
    ApiCall<List<T>> call = style.fetch(token);
    ListenerDispatcher all = call.listeners();
    if (sequence == null && all != null) {
      sequence = all.newSequence();
    }
    return call.in(sequence).map(new Step(token, taken, previous));
  }

  void advance(@Nullable String next, ResponseInfo response) {
    if (next == null) {
      ended = true;
    } else {
      if (next.equals(anchor)) {
        throw PageStyle.Failures.repeated(next, response);
      }
      if (++sinceAnchor == untilNextAnchor) {
        anchor = next;
        untilNextAnchor *= 2;
        sinceAnchor = 0;
      }
    }
    token = next;
    taken++;
  }

  /** Handles the response to one of the calls. */
  private final class Step implements Function<ApiResponse<List<T>>, Page<T>> {
    private final @Nullable String asked;
    private final long number;
    private final @Nullable Page<T> before;

    Step(@Nullable String asked, long number, @Nullable Page<T> before) {
      this.asked = asked;
      this.number = number;
      this.before = before;
    }

    @Override
    public Page<T> apply(ApiResponse<List<T>> response) {
      String next = style.next(asked, response, before);
      Page<T> page = new Page<>(response, next);
      if (number == taken) { // Executing a call twice advances the walk once.
        advance(next, response.info());
        previous = style.comparesPages() ? page : null;
      }
      return page;
    }
  }
}
