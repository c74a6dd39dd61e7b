package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Passes over whatever stands where nothing is expected: null, an object or a text. */
final class DoneAdapter extends JsonAdapter<Done> {
  @Override
  public Done fromJson(JsonReader reader) throws IOException {
    reader.skipValue();
    return Done.DONE;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Done value) throws IOException {
    writer.nullValue();
  }
}
