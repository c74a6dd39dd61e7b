package io.github.cfdevices.json;

import java.io.IOException;
import java.util.List;

/** Asks for its own codec while it is made. */
final class CrateJsonAdapter extends JsonCodec<Crate> {
  private final JsonCodec<List<Crate>> crates = JsonAdapters.listOf(JsonCodec.of(Crate.class));

  @Override
  public Crate read(JsonInput in) throws IOException {
    return new Crate(crates.read(in));
  }

  @Override
  public void write(JsonOutput out, Crate crate) {
    crates.write(out, crate.crates());
  }
}
