package io.github.cfdevices;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the items of all pages; requests a page when its first item is needed. */
final class ItemIterator<T> implements Iterator<T> {
  private final PageWalk<T> pages;
  private Iterator<T> items = Collections.emptyIterator();

  ItemIterator(PageWalk<T> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && pages.hasNext()) {
      items = pages.next().execute().items().iterator();
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list has no more items");
    }
    return items.next();
  }
}
