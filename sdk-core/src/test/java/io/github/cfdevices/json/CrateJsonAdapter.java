package io.github.cfdevices.json;

import java.io.IOException;
import java.util.List;

/** Looks up its own adapter while it is created. */
final class CrateJsonAdapter extends TypeAdapter<Crate> {
  private final TypeAdapter<List<Crate>> crates = TypeAdapters.listOf(TypeAdapter.of(Crate.class));

  @Override
  public Crate read(JsonParser in) throws IOException {
    return new Crate(crates.read(in));
  }

  @Override
  public void write(JsonWriter out, Crate crate) {
    crates.write(out, crate.crates());
  }
}
