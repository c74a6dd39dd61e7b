package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes unmodifiable maps with string keys, in the order of their members. */
final class MapAdapter<V> extends TypeAdapter<Map<String, @Nullable V>> {
  private final TypeAdapter<V> values;
  private final boolean nullable;

  /**
   * Creates an adapter.
   *
   * @param nullable whether a value can be null
   */
  MapAdapter(TypeAdapter<V> values, boolean nullable) {
    this.values = values;
    this.nullable = nullable;
  }

  @Override
  public Map<String, @Nullable V> read(JsonParser parser) throws IOException {
    Map<String, @Nullable V> map = new LinkedHashMap<>();
    parser.beginObject();
    while (parser.hasNext()) {
      String name = parser.nextNameWithoutLone();
      int before = map.size();
      map.put(name, TypeAdapters.element(parser, values, nullable));
      if (map.size() == before) {
        throw new JsonDataException("Duplicate member at path " + parser.path());
      }
    }
    parser.endObject();
    return Collections.unmodifiableMap(map);
  }

  @Override
  public void write(JsonWriter writer, Map<String, @Nullable V> map) {
    writer.beginObject();
    for (Map.Entry<String, @Nullable V> entry : map.entrySet()) {
      writer.name(entry.getKey());
      values.writeNullable(writer, entry.getValue());
    }
    writer.endObject();
  }
}
