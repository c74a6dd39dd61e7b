// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.ModelAdapter;
import io.github.cfdevices.json.ModelReader;
import io.github.cfdevices.json.ModelWriter;
import io.github.cfdevices.json.TypeAdapter;
import io.github.cfdevices.json.TypeAdapters;
import java.io.IOException;
import java.util.List;

/** Reads and writes {@link PostureRule} without reflection. */
@Generated
final class PostureRuleJsonAdapter extends ModelAdapter<PostureRule> {
  private final PostureInputJsonAdapter inputAdapter = new PostureInputJsonAdapter();
  private final TypeAdapter<List<DeviceMatch>> matchAdapter =
      TypeAdapters.listOf(TypeAdapter.of(DeviceMatch.class));

  PostureRuleJsonAdapter() {
    super(
        "id", "name", "type", "input", "match", "description", "enabled", "schedule", "expiration");
  }

  @Override
  protected PostureRule readMembers(ModelReader reader) throws IOException {
    PostureRule.Builder builder = new PostureRule.Builder();
    for (int index = reader.next(); index >= 0; index = reader.next()) {
      switch (index) {
        case 0 -> builder.id = reader.string();
        case 1 -> builder.name = reader.string();
        case 2 -> {
          String value = reader.string();
          builder.type = value == null ? null : PostureRuleType.of(value);
        }
        case 3 -> {
          String discriminator =
              builder.type == null ? reader.lookAhead("type") : builder.type.value();
          builder.input = inputAdapter.read(reader, discriminator);
        }
        case 4 -> builder.match = reader.value(matchAdapter);
        case 5 -> builder.description = reader.string();
        case 6 -> builder.enabled = reader.bool();
        case 7 -> builder.schedule = reader.string();
        case 8 -> builder.expiration = reader.string();
        default -> throw new AssertionError(index);
      }
    }
    return new PostureRule(reader.end(builder));
  }

  @Override
  protected void writeMembers(ModelWriter writer, PostureRule model) {
    writer.member("id", model.id);
    writer.member("name", model.name);
    writer.member("type", model.type);
    writer.member("input", inputAdapter, model.input);
    writer.member("match", matchAdapter, model.match);
    writer.member("description", model.description);
    writer.member("enabled", model.enabled);
    writer.member("schedule", model.schedule);
    writer.member("expiration", model.expiration);
  }
}
