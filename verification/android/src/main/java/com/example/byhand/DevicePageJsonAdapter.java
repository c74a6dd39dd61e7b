package com.example.byhand;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class DevicePageJsonAdapter extends JsonAdapter<DevicePage> {
  private static final JsonReader.Options MEMBERS =
      JsonReader.Options.of("success", "errors", "result", "result_info");
  private static final JsonReader.Options CODE = JsonReader.Options.of("code");
  private static final JsonReader.Options NAME = JsonReader.Options.of("name");
  private static final JsonReader.Options CURSOR = JsonReader.Options.of("cursor");

  @Override
  public DevicePage fromJson(JsonReader reader) throws IOException {
    DevicePage page = new DevicePage();
    readObject(
        reader,
        MEMBERS,
        index -> {
          switch (index) {
            case 0 -> page.success = reader.nextBoolean();
            case 1 -> readArray(reader, CODE, i -> page.errorCode = reader.nextLong());
            case 2 -> readArray(reader, NAME, i -> page.names.add(reader.nextString()));
            default -> readObject(reader, CURSOR, i -> page.cursor = reader.nextString());
          }
        });
    return page;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable DevicePage value) {
    throw new UnsupportedOperationException("pages are only read");
  }

  private static void readArray(JsonReader reader, JsonReader.Options names, Member member)
      throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.skipValue();
      return;
    }
    reader.beginArray();
    while (reader.hasNext()) {
      readObject(reader, names, member);
    }
    reader.endArray();
  }

  private static void readObject(JsonReader reader, JsonReader.Options names, Member member)
      throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.skipValue();
      return;
    }
    reader.beginObject();
    while (reader.hasNext()) {
      int index = reader.selectName(names);
      if (index < 0) {
        reader.skipName();
      }
      if (index < 0 || reader.peek() == JsonReader.Token.NULL) {
        reader.skipValue();
      } else {
        member.read(index);
      }
    }
    reader.endObject();
  }

  private interface Member {
    void read(int index) throws IOException;
  }
}
