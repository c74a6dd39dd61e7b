package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes unmodifiable lists. */
final class ListJsonAdapter<E> extends JsonAdapter<List<E>> {
  private final JsonAdapter<E> elements;

  ListJsonAdapter(JsonAdapter<E> elements) {
    this.elements = elements;
  }

  @Override
  public List<E> fromJson(JsonReader reader) throws IOException {
    List<E> list = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(JsonAdapters.element(reader, elements));
    }
    reader.endArray();
    return Collections.unmodifiableList(list);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable List<E> list) throws IOException {
    if (list == null) {
      writer.nullValue();
      return;
    }
    writer.beginArray();
    for (E element : list) {
      elements.toJson(writer, element);
    }
    writer.endArray();
  }
}
