package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes unmodifiable maps with string keys, in the order of their members. */
final class MapAdapter<V> extends TypeAdapter<Map<String, V>> {
  private final TypeAdapter<V> values;

  MapAdapter(TypeAdapter<V> values) {
    this.values = values;
  }

  @Override
  public Map<String, V> read(JsonParser parser) throws IOException {
    Map<String, V> map = new LinkedHashMap<>();
    parser.beginObject();
    while (parser.hasNext()) {
      String name = Surrogates.nextNameWithoutLone(parser);
      if (map.put(name, TypeAdapters.element(parser, values)) != null) {
        throw new JsonDataException("Duplicate member at path " + parser.path());
      }
    }
    parser.endObject();
    return Collections.unmodifiableMap(map);
  }

  @Override
  public void write(JsonWriter writer, Map<String, V> map) {
    writer.beginObject();
    for (Map.Entry<String, V> entry : map.entrySet()) {
      writer.name(entry.getKey());
      values.writeNullable(writer, entry.getValue());
    }
    writer.endObject();
  }
}
