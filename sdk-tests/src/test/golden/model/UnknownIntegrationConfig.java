// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.RawJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@link IntegrationConfig} whose class this version of the SDK does not know. It
 * contains the JSON.
 */
@Generated
public final class UnknownIntegrationConfig implements IntegrationConfig {
  private final @Nullable PostureIntegrationType discriminator;
  private final RawJson json;

  UnknownIntegrationConfig(@Nullable PostureIntegrationType discriminator, RawJson json) {
    this.discriminator = discriminator;
    this.json = json;
  }

  /** Returns a value with the given JSON, which is sent unchanged. */
  public static UnknownIntegrationConfig of(PostureIntegrationType discriminator, RawJson json) {
    return new UnknownIntegrationConfig(discriminator, json);
  }

  /** Returns the JSON, unchanged. */
  public RawJson json() {
    return json;
  }

  @Override
  public @Nullable PostureIntegrationType discriminator() {
    return discriminator;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitUnknownIntegrationConfig(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownIntegrationConfig that
        && Objects.equals(discriminator, that.discriminator)
        && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(discriminator, json);
  }

  @Override
  public String toString() {
    return "UnknownIntegrationConfig{discriminator=" + discriminator + ", json=" + json + "}";
  }
}
