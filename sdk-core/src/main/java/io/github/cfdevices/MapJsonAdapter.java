package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes unmodifiable maps with string keys, in the order of their members. */
final class MapJsonAdapter<V> extends JsonAdapter<Map<String, V>> {
  private final JsonAdapter<V> values;

  MapJsonAdapter(JsonAdapter<V> values) {
    this.values = values;
  }

  @Override
  public Map<String, V> fromJson(JsonReader reader) throws IOException {
    Map<String, V> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      if (map.put(JsonText.nextName(reader), JsonAdapters.element(reader, values)) != null) {
        throw new JsonDataException("Duplicate member at path " + reader.getPath());
      }
    }
    reader.endObject();
    return Collections.unmodifiableMap(map);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Map<String, V> map) throws IOException {
    if (map == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    for (Map.Entry<String, V> entry : map.entrySet()) {
      writer.name(entry.getKey());
      values.toJson(writer, entry.getValue());
    }
    writer.endObject();
  }
}
