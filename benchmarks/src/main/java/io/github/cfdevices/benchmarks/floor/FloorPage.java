package io.github.cfdevices.benchmarks.floor;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a response that the floor reads. */
public record FloorPage(List<FloorDevice> devices, @Nullable String cursor) {
  private static final JsonReader.Options ENVELOPE = JsonReader.Options.of("result", "result_info");
  private static final JsonReader.Options INFO = JsonReader.Options.of("cursor");

  public static FloorPage read(JsonReader reader) throws IOException {
    List<FloorDevice> devices = new ArrayList<>();
    String cursor = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(ENVELOPE)) {
        case 0 -> {
          reader.beginArray();
          while (reader.hasNext()) {
            devices.add(FloorDevice.read(reader));
          }
          reader.endArray();
        }
        case 1 -> cursor = cursor(reader);
        default -> skip(reader);
      }
    }
    reader.endObject();
    return new FloorPage(devices, cursor);
  }

  private static @Nullable String cursor(JsonReader reader) throws IOException {
    String cursor = null;
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.selectName(INFO) == 0) {
        cursor = text(reader);
      } else {
        skip(reader);
      }
    }
    reader.endObject();
    return cursor;
  }

  static @Nullable String text(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : reader.nextString();
  }

  public static void skip(JsonReader reader) throws IOException {
    reader.skipName();
    reader.skipValue();
  }
}
