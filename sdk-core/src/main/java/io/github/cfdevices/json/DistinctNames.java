package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Checks that the names in each object of a value are distinct. */
final class DistinctNames {
  private DistinctNames() {}

  /**
   * Reads a value.
   *
   * @throws JsonDataException if an object has two members of the same name, or the value exceeds a
   *     limit
   * @throws IOException if the JSON is malformed
   */
  static void check(JsonParser parser) throws IOException {
    switch (parser.peek()) {
      case BEGIN_OBJECT -> {
        Set<String> names = new HashSet<>();
        parser.beginObject();
        while (parser.hasNext()) {
          if (!names.add(parser.nextName())) {
            throw new JsonDataException("Duplicate member at path " + parser.path());
          }
          check(parser);
        }
        parser.endObject();
      }
      case BEGIN_ARRAY -> {
        parser.beginArray();
        while (parser.hasNext()) {
          check(parser);
        }
        parser.endArray();
      }
      default -> parser.skipValue();
    }
  }
}
