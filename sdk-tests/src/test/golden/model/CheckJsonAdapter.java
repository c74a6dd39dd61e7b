// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.ModelAdapter;
import io.github.cfdevices.json.ModelReader;
import io.github.cfdevices.json.ScalarValue;
import io.github.cfdevices.json.TypeAdapter;
import io.github.cfdevices.json.TypeAdapters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Check} without reflection. */
@Generated
final class CheckJsonAdapter extends ModelAdapter<Check> {
  private final TargetJsonAdapter targetAdapter = new TargetJsonAdapter();
  private final TypeAdapter<List<Region>> regionsAdapter =
      TypeAdapters.listOf(TypeAdapters.enumOf(Region::of));
  private final TypeAdapter<Map<String, String>> labelsAdapter =
      TypeAdapters.mapOf(TypeAdapters.STRING);
  private final TypeAdapter<Window> windowAdapter = TypeAdapter.of(Window.class);
  private final TypeAdapter<List<@Nullable ScalarValue>> thresholdsAdapter =
      TypeAdapters.listOfNullable(TypeAdapter.of(ScalarValue.class));

  CheckJsonAdapter() {
    super(
        "id", "name", "type", "target", "regions", "labels", "attempts", "window", "thresholds",
        "timeout", "enabled", "changed_at");
  }

  @Override
  protected Check readMembers(ModelReader reader) throws IOException {
    Check.Builder builder = new Check.Builder();
    for (int index = reader.next(); index >= 0; index = reader.next()) {
      switch (index) {
        case 0 -> builder.id = reader.string();
        case 1 -> builder.name = reader.string();
        case 2 -> {
          String value = reader.string();
          builder.type = value == null ? null : CheckType.of(value);
        }
        case 3 -> {
          String discriminator =
              builder.type == null ? reader.lookAhead("type") : builder.type.value();
          builder.target = targetAdapter.read(reader, discriminator);
        }
        case 4 -> builder.regions = reader.value(regionsAdapter);
        case 5 -> builder.labels = reader.value(labelsAdapter);
        case 6 -> builder.attempts = reader.longValue();
        case 7 -> builder.window = reader.value(windowAdapter);
        case 8 -> builder.thresholds = reader.value(thresholdsAdapter);
        case 9 -> builder.timeout = reader.decimal();
        case 10 -> builder.enabled = reader.bool();
        case 11 -> builder.changedAt = reader.string();
        default -> throw new AssertionError(index);
      }
    }
    return new Check(reader.end(builder));
  }
}
