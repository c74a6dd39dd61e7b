package io.github.cfdevices;

import java.util.Iterator;

/** Asks for a page when it is taken. */
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
