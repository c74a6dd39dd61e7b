package io.github.cfdevices;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Takes the items out of pages, and the next page when an item of it is asked for. */
final class ItemIterator<T> implements Iterator<T> {
  private final Iterator<Page<T>> pages;
  private Iterator<T> items = Collections.emptyIterator();

  ItemIterator(Iterator<Page<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && pages.hasNext()) {
      items = pages.next().items().iterator();
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the last item was taken");
    }
    return items.next();
  }
}
