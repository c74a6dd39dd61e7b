package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes unmodifiable maps with string keys, in the order of their members. */
final class MapJsonAdapter<V> extends JsonCodec<Map<String, V>> {
  private final JsonCodec<V> values;

  MapJsonAdapter(JsonCodec<V> values) {
    this.values = values;
  }

  @Override
  public Map<String, V> read(JsonInput in) throws IOException {
    Map<String, V> map = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      if (map.put(JsonText.nextName(in), JsonAdapters.element(in, values)) != null) {
        throw new JsonDataException("Duplicate member at path " + in.path());
      }
    }
    in.endObject();
    return Collections.unmodifiableMap(map);
  }

  @Override
  public void write(JsonOutput out, Map<String, V> map) {
    out.beginObject();
    for (Map.Entry<String, V> entry : map.entrySet()) {
      out.name(entry.getKey());
      values.writeNullable(out, entry.getValue());
    }
    out.endObject();
  }
}
