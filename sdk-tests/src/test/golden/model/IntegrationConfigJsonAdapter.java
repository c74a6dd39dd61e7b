// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.json.UnionAdapter;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link IntegrationConfig}. A sibling property determines the class. */
@Generated
final class IntegrationConfigJsonAdapter extends UnionAdapter<IntegrationConfig> {
  @Override
  protected @Nullable Class<? extends IntegrationConfig> classOf(String discriminator) {
    return switch (discriminator) {
      case "workspace_one" -> WorkspaceOneConfig.class;
      case "crowdstrike_s2s" -> CrowdstrikeConfig.class;
      case "uptycs" -> UptycsConfig.class;
      case "intune" -> IntuneConfig.class;
      case "kolide" -> KolideConfig.class;
      case "tanium_s2s" -> TaniumConfig.class;
      case "sentinelone_s2s" -> SentineloneConfig.class;
      case "custom_s2s" -> CustomConfig.class;
      default -> null;
    };
  }

  @Override
  protected IntegrationConfig unknown(@Nullable String discriminator, RawJson json) {
    return new UnknownIntegrationConfig(
        discriminator == null ? null : PostureIntegrationType.of(discriminator), json);
  }

  @Override
  protected @Nullable RawJson jsonOfUnknown(IntegrationConfig value) {
    return value instanceof UnknownIntegrationConfig unknown ? unknown.json() : null;
  }
}
