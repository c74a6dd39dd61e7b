package io.github.cfdevices.rx;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Page;
import io.github.cfdevices.PageWalk;
import io.github.cfdevices.Paged;
import io.github.cfdevices.ResultInfo;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The calls that one walk along a list consists of, counted from 1 wherever the walk begins. */
interface PageCalls<T> {
  /** Returns the call for a page; they are asked for one after the other, each once. */
  ApiCall<Page<T>> call(long index);

  /** Returns up to which page calls can be made, given one that is not the last. */
  long reach(long index, Page<T> page);

  static <T> PageCalls<T> of(Paged<T> paged, @Nullable String start) {
    if (paged.isNumbered()) {
      long first = start == null ? 1 : Long.parseLong(start);
      return new Numbered<>(paged, first, new AtomicReference<>());
    }
    return new Successive<>(start == null ? paged.walk() : paged.walk(start));
  }

  /** Each page names the next. */
  record Successive<T>(PageWalk<T> walk) implements PageCalls<T> {
    @Override
    public ApiCall<Page<T>> call(long index) {
      return walk.next();
    }

    @Override
    public long reach(long index, Page<T> page) {
      return index + 1;
    }
  }

  /** Pages can be asked for in any order, as far as they are known to exist. */
  record Numbered<T>(Paged<T> paged, long first, AtomicReference<@Nullable Page<T>> previous)
      implements PageCalls<T> {
    @Override
    public ApiCall<Page<T>> call(long index) {
      return paged.page(Long.toString(first + index - 1), previous.get());
    }

    @Override
    public long reach(long index, Page<T> page) {
      ResultInfo info = page.response().resultInfo();
      Long total = info == null ? null : info.totalPages();
      // Without a total, pages are requested one after the other.
      previous.set(total == null ? page : null);
      return total == null ? index + 1 : Math.max(index + 1, total - first + 1);
    }
  }
}
