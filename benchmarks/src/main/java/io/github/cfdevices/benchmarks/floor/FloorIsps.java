package io.github.cfdevices.benchmarks.floor;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a page of ISPs that the floor reads. */
public record FloorIsps(List<Isp> isps, int totalPages) {
  private static final JsonReader.Options ENVELOPE = JsonReader.Options.of("result", "result_info");
  private static final JsonReader.Options RESULT = JsonReader.Options.of("isps");
  private static final JsonReader.Options INFO = JsonReader.Options.of("total_pages");
  private static final JsonReader.Options MEMBERS =
      JsonReader.Options.of("test_id", "test_result_id");

  /** The members of an ISP that a tally needs. */
  public record Isp(@Nullable String testId, @Nullable String testResultId) {}

  public static FloorIsps read(JsonReader reader) throws IOException {
    List<Isp> isps = List.of();
    int totalPages = 0;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(ENVELOPE)) {
        case 0 -> isps = isps(reader);
        case 1 -> totalPages = totalPages(reader);
        default -> FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return new FloorIsps(isps, totalPages);
  }

  private static List<Isp> isps(JsonReader reader) throws IOException {
    List<Isp> isps = new ArrayList<>();
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.selectName(RESULT) == 0) {
        reader.beginArray();
        while (reader.hasNext()) {
          isps.add(isp(reader));
        }
        reader.endArray();
      } else {
        FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return isps;
  }

  private static int totalPages(JsonReader reader) throws IOException {
    int totalPages = 0;
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.selectName(INFO) == 0) {
        totalPages = reader.nextInt();
      } else {
        FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return totalPages;
  }

  private static Isp isp(JsonReader reader) throws IOException {
    String testId = null;
    String testResultId = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(MEMBERS)) {
        case 0 -> testId = FloorPage.text(reader);
        case 1 -> testResultId = FloorPage.text(reader);
        default -> FloorPage.skip(reader);
      }
    }
    reader.endObject();
    return new Isp(testId, testResultId);
  }
}
