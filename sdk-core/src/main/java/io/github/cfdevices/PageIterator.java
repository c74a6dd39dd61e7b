package io.github.cfdevices;

import java.util.Iterator;

/** Iterates over pages; {@code next()} requests a page and blocks until it is received. */
final class PageIterator<T> implements Iterator<Page<T>> {
  private final PageWalk<T> walk;

  PageIterator(PageWalk<T> walk) {
    this.walk = walk;
  }

  @Override
  public boolean hasNext() {
    return walk.hasNext();
  }

  @Override
  public Page<T> next() {
    return walk.next().execute();
  }
}
