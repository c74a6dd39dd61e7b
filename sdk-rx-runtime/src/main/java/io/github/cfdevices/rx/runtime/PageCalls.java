package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Page;
import io.github.cfdevices.PageWalk;
import io.github.cfdevices.Paged;
import io.github.cfdevices.ResultInfo;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The calls for the pages of one subscription, numbered from 1 at its first page. */
interface PageCalls<T> {
  /** Returns the call for a page. Indexes increase by one; each is requested once. */
  ApiCall<Page<T>> call(long index);

  /**
   * Returns the index of the last page that can be requested after a page has arrived that is not
   * the last.
   */
  long reach(long index, Page<T> page);

  static <T> PageCalls<T> of(Paged<T> paged, @Nullable String start) {
    if (paged.isNumbered()) {
      return new Numbered<>(paged, start == null ? 1 : Long.parseLong(start));
    }
    return new Successive<>(start == null ? paged.walk() : paged.walk(start));
  }

  /** Each page contains the token of the next. */
  final class Successive<T> implements PageCalls<T> {
    private final PageWalk<T> walk;

    Successive(PageWalk<T> walk) {
      this.walk = walk;
    }

    @Override
    public ApiCall<Page<T>> call(long index) {
      return walk.next();
    }

    @Override
    public long reach(long index, Page<T> page) {
      return index + 1;
    }
  }

  /** Numbered pages: all that are known to exist can be requested at once. */
  final class Numbered<T> implements PageCalls<T> {
    private final Paged<T> paged;
    private final long first;

    // The last page that arrived, or null if the total is known.
    private final AtomicReference<@Nullable Page<T>> previous = new AtomicReference<>();

    Numbered(Paged<T> paged, long first) {
      this.paged = paged;
      this.first = first;
    }

    @Override
    public ApiCall<Page<T>> call(long index) {
      return paged.page(Long.toString(first + index - 1), previous.get());
    }

    @Override
    public long reach(long index, Page<T> page) {
      ResultInfo info = page.response().resultInfo();
      Long pages = info == null ? null : info.totalPages();
      long total = pages == null ? 0 : pages;
      if (total <= 0) { // Unknown. Pages are requested one after the other.
        previous.set(page);
        return index + 1;
      }
      previous.set(null);
      return Math.max(index + 1, total - first + 1);
    }
  }
}
