package io.github.cfdevices;

import io.github.cfdevices.json.JsonParser;
import io.github.cfdevices.json.JsonWriter;
import io.github.cfdevices.json.TypeAdapter;
import java.io.IOException;

/** Skips the value of a response that has no result: null, an object or a string. */
final class DoneAdapter extends TypeAdapter<Done> {
  private DoneAdapter() {}

  static TypeAdapter<Done> create() {
    return new DoneAdapter();
  }

  @Override
  public Done read(JsonParser parser) throws IOException {
    parser.skipValue();
    return Done.DONE;
  }

  @Override
  public void write(JsonWriter writer, Done value) {
    writer.nullValue();
  }
}
