// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.JsonAdapters;
import io.github.cfdevices.json.JsonCodec;
import io.github.cfdevices.json.JsonInput;
import io.github.cfdevices.json.JsonOutput;
import io.github.cfdevices.json.MemberNames;
import io.github.cfdevices.json.ModelReader;
import io.github.cfdevices.json.ModelWriter;
import java.io.IOException;
import java.util.List;

/** Reads and writes {@link PostureRule} without reflection. */
@Generated
final class PostureRuleJsonAdapter extends JsonCodec<PostureRule> {
  private static final MemberNames NAMES =
      MemberNames.of(
          "id", "name", "type", "input", "match", "description", "enabled", "schedule",
          "expiration");

  private final PostureInputJsonAdapter inputAdapter = new PostureInputJsonAdapter();
  private final JsonCodec<List<DeviceMatch>> matchAdapter =
      JsonAdapters.listOf(JsonCodec.of(DeviceMatch.class));

  @Override
  public PostureRule read(JsonInput input) throws IOException {
    PostureRule.Builder builder = new PostureRule.Builder();
    ModelReader in = ModelReader.begin(input, NAMES);
    for (int index = in.next(); index >= 0; index = in.next()) {
      switch (index) {
        case 0 -> builder.id = in.string();
        case 1 -> builder.name = in.string();
        case 2 -> builder.type = PostureRuleType.of(in.string());
        case 3 -> {
          String type = builder.type == null ? in.lookAhead("type") : builder.type.value();
          builder.input = inputAdapter.read(in, type);
        }
        case 4 -> builder.match = in.value(matchAdapter);
        case 5 -> builder.description = in.string();
        case 6 -> builder.enabled = in.bool();
        case 7 -> builder.schedule = in.string();
        case 8 -> builder.expiration = in.string();
        default -> throw new AssertionError(index);
      }
    }
    return new PostureRule(in.end(builder));
  }

  @Override
  public void write(JsonOutput output, PostureRule value) {
    ModelWriter out = ModelWriter.begin(output, value);
    out.member("id", value.id);
    out.member("name", value.name);
    out.member("type", value.type);
    out.member("input", inputAdapter, value.input);
    out.member("match", matchAdapter, value.match);
    out.member("description", value.description);
    out.member("enabled", value.enabled);
    out.member("schedule", value.schedule);
    out.member("expiration", value.expiration);
    out.end();
  }
}
