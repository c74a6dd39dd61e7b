package io.github.cfdevices.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads and writes unmodifiable lists. */
final class ListJsonAdapter<E> extends JsonCodec<List<E>> {
  private final JsonCodec<E> elements;

  ListJsonAdapter(JsonCodec<E> elements) {
    this.elements = elements;
  }

  @Override
  public List<E> read(JsonInput in) throws IOException {
    List<E> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      list.add(JsonAdapters.element(in, elements));
    }
    in.endArray();
    return Collections.unmodifiableList(list);
  }

  @Override
  public void write(JsonOutput out, List<E> list) {
    out.beginArray();
    for (E element : list) {
      elements.writeNullable(out, element);
    }
    out.endArray();
  }
}
