package io.github.cfdevices.benchmarks.floor;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A settings profile in the floor. */
final class FloorPolicy {
  private static final JsonReader.Options REGISTRATION = JsonReader.Options.of("policy");
  private static final JsonReader.Options MEMBERS =
      JsonReader.Options.of("id", "name", "default", "deleted", "updated_at");

  @Nullable String id;
  @Nullable String name;
  boolean isDefault;
  boolean deleted;
  @Nullable String updatedAt;

  static @Nullable FloorPolicy readRegistration(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    FloorPolicy policy = null;
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.selectName(REGISTRATION) == 0) {
        policy = read(reader);
      } else {
        FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return policy;
  }

  private static @Nullable FloorPolicy read(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    FloorPolicy policy = new FloorPolicy();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(MEMBERS)) {
        case 0 -> policy.id = FloorPage.text(reader);
        case 1 -> policy.name = FloorPage.text(reader);
        case 2 -> policy.isDefault = reader.nextBoolean();
        case 3 -> policy.deleted = reader.nextBoolean();
        case 4 -> policy.updatedAt = FloorPage.text(reader);
        default -> FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return policy;
  }
}
