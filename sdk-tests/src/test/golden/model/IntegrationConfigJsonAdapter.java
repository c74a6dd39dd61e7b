// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.JsonAdapters;
import io.github.cfdevices.json.JsonCodec;
import io.github.cfdevices.json.JsonInput;
import io.github.cfdevices.json.JsonOutput;
import io.github.cfdevices.json.ModelReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link IntegrationConfig}; a sibling property determines the class. */
@Generated
final class IntegrationConfigJsonAdapter extends JsonCodec<IntegrationConfig> {
  IntegrationConfig read(ModelReader in, @Nullable String type) throws IOException {
    if (type == null) {
      return new UnknownIntegrationConfig(null, in.json());
    }
    JsonCodec<? extends IntegrationConfig> adapter = adapterOf(type);
    if (adapter != null && in.isObject()) {
      return in.value(adapter);
    }
    return new UnknownIntegrationConfig(PostureIntegrationType.of(type), in.json());
  }

  private @Nullable JsonCodec<? extends IntegrationConfig> adapterOf(String type) {
    return switch (type) {
      case "workspace_one" -> JsonCodec.of(WorkspaceOneConfig.class);
      case "crowdstrike_s2s" -> JsonCodec.of(CrowdstrikeConfig.class);
      case "uptycs" -> JsonCodec.of(UptycsConfig.class);
      case "intune" -> JsonCodec.of(IntuneConfig.class);
      case "kolide" -> JsonCodec.of(KolideConfig.class);
      case "tanium_s2s" -> JsonCodec.of(TaniumConfig.class);
      case "sentinelone_s2s" -> JsonCodec.of(SentineloneConfig.class);
      case "custom_s2s" -> JsonCodec.of(CustomConfig.class);
      default -> null;
    };
  }

  /** Reads a value that has no sibling, so that its class is unknown. */
  @Override
  public IntegrationConfig read(JsonInput in) throws IOException {
    return new UnknownIntegrationConfig(null, JsonAdapters.RAW.read(in));
  }

  @Override
  public void write(JsonOutput out, IntegrationConfig value) {
    if (value instanceof UnknownIntegrationConfig unknown) {
      JsonAdapters.RAW.write(out, unknown.json());
    } else {
      JsonCodec<IntegrationConfig> adapter = JsonCodec.of(value.getClass());
      adapter.write(out, value);
    }
  }
}
