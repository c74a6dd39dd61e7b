package io.github.cfdevices;

import io.github.cfdevices.json.JsonCodec;
import io.github.cfdevices.json.JsonInput;
import io.github.cfdevices.json.JsonOutput;
import java.io.IOException;

/** Skips the result of an operation without one: null, an object or a string. */
final class DoneAdapter extends JsonCodec<Done> {
  private DoneAdapter() {}

  static JsonCodec<Done> create() {
    return new DoneAdapter();
  }

  @Override
  public Done read(JsonInput in) throws IOException {
    in.skipValue();
    return Done.DONE;
  }

  @Override
  public void write(JsonOutput out, Done value) {
    out.nullValue();
  }
}
