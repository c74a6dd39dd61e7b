package io.github.cfdevices.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads and writes unmodifiable lists. */
final class ListAdapter<E> extends TypeAdapter<List<E>> {
  private final TypeAdapter<E> elements;

  ListAdapter(TypeAdapter<E> elements) {
    this.elements = elements;
  }

  @Override
  public List<E> read(JsonParser parser) throws IOException {
    List<E> list = new ArrayList<>();
    parser.beginArray();
    while (parser.hasNext()) {
      list.add(TypeAdapters.element(parser, elements));
    }
    parser.endArray();
    return Collections.unmodifiableList(list);
  }

  @Override
  public void write(JsonWriter writer, List<E> list) {
    writer.beginArray();
    for (E element : list) {
      elements.writeNullable(writer, element);
    }
    writer.endArray();
  }
}
