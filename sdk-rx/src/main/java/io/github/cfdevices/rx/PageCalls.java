package io.github.cfdevices.rx;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Page;
import io.github.cfdevices.PageWalk;
import io.github.cfdevices.Paged;
import io.github.cfdevices.ResultInfo;
import org.jspecify.annotations.Nullable;

/** The calls that one walk along a list consists of, counted from 1 wherever the walk begins. */
interface PageCalls<T> {
  /** Returns the call for a page; they are asked for one after the other, each once. */
  ApiCall<Page<T>> call(long index);

  /** Returns up to which page calls can be made, given one that is not the last. */
  long reach(long index, Page<T> page);

  static <T> PageCalls<T> of(Paged<T> paged, @Nullable String start) {
    if (paged.isNumbered()) {
      return new Numbered<>(paged, start == null ? 1 : Long.parseLong(start));
    }
    return new Successive<>(start == null ? paged.walk() : paged.walk(start));
  }

  /** Each page names the next. */
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

  /** Pages can be asked for in any order, as far as they are known to exist. */
  final class Numbered<T> implements PageCalls<T> {
    private final Paged<T> paged;
    private final long first;

    Numbered(Paged<T> paged, long first) {
      this.paged = paged;
      this.first = first;
    }

    @Override
    public ApiCall<Page<T>> call(long index) {
      return paged.page(Long.toString(first + index - 1));
    }

    @Override
    public long reach(long index, Page<T> page) {
      ResultInfo info = page.response().resultInfo();
      Long total = info == null ? null : info.totalPages();
      return total == null ? index + 1 : Math.max(index + 1, total - first + 1);
    }
  }
}
