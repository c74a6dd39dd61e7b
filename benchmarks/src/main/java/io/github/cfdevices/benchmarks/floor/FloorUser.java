package io.github.cfdevices.benchmarks.floor;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A user in the floor. */
public final class FloorUser {
  private static final JsonReader.Options MEMBERS = JsonReader.Options.of("id", "email", "name");

  public @Nullable String id;
  public @Nullable String email;
  public @Nullable String name;

  static @Nullable FloorUser read(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    FloorUser user = new FloorUser();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(MEMBERS)) {
        case 0 -> user.id = FloorPage.text(reader);
        case 1 -> user.email = FloorPage.text(reader);
        case 2 -> user.name = FloorPage.text(reader);
        default -> FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return user;
  }
}
