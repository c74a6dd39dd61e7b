package io.github.cfdevices.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes unmodifiable lists. */
final class ListAdapter<E> extends TypeAdapter<List<@Nullable E>> {
  private final TypeAdapter<E> elements;
  private final boolean nullable;

  /**
   * Creates an adapter.
   *
   * @param nullable whether an element can be null
   */
  ListAdapter(TypeAdapter<E> elements, boolean nullable) {
    this.elements = elements;
    this.nullable = nullable;
  }

  @Override
  public List<@Nullable E> read(JsonParser parser) throws IOException {
    List<@Nullable E> list = new ArrayList<>();
    parser.beginArray();
    while (parser.hasNext()) {
      list.add(TypeAdapters.element(parser, elements, nullable));
    }
    parser.endArray();
    return Collections.unmodifiableList(list);
  }

  @Override
  public void write(JsonWriter writer, List<@Nullable E> list) {
    writer.beginArray();
    for (E element : list) {
      elements.writeNullable(writer, element);
    }
    writer.endArray();
  }
}
