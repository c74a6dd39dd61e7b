// Made by cfdevices-templates from openapi.yaml; changes to this file do not last.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import com.squareup.moshi.JsonClass;
import org.jspecify.annotations.Nullable;

/**
 * How the vendor is reached. The type of the integration decides which of the shapes it has.
 *
 * <p>The value of {@code type} beside it decides on the class: {@link #discriminator()} is that
 * value.
 */
@JsonClass(generateAdapter = true, generator = "cfdevices")
public sealed interface IntegrationConfig
    permits WorkspaceOneConfig,
        CrowdstrikeConfig,
        UptycsConfig,
        IntuneConfig,
        KolideConfig,
        TaniumConfig,
        SentineloneConfig,
        CustomConfig,
        UnknownIntegrationConfig {
  /**
   * Returns the value that announces this class, or null if it is unknown because none was sent.
   */
  @Nullable PostureIntegrationType discriminator();

  /** Calls the visitor's method for this class and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Tells the classes apart where {@code switch} cannot: below Java 21. A class that a later
   * version adds goes to {@link #visitOther}.
   *
   * @param <R> what the visitor returns
   */
  interface Visitor<R> {
    /** Takes every class that has no method of its own here. */
    R visitOther(IntegrationConfig other);

    /** Takes a {@link WorkspaceOneConfig}. */
    default R visitWorkspaceOneConfig(WorkspaceOneConfig value) {
      return visitOther(value);
    }

    /** Takes a {@link CrowdstrikeConfig}. */
    default R visitCrowdstrikeConfig(CrowdstrikeConfig value) {
      return visitOther(value);
    }

    /** Takes a {@link UptycsConfig}. */
    default R visitUptycsConfig(UptycsConfig value) {
      return visitOther(value);
    }

    /** Takes a {@link IntuneConfig}. */
    default R visitIntuneConfig(IntuneConfig value) {
      return visitOther(value);
    }

    /** Takes a {@link KolideConfig}. */
    default R visitKolideConfig(KolideConfig value) {
      return visitOther(value);
    }

    /** Takes a {@link TaniumConfig}. */
    default R visitTaniumConfig(TaniumConfig value) {
      return visitOther(value);
    }

    /** Takes a {@link SentineloneConfig}. */
    default R visitSentineloneConfig(SentineloneConfig value) {
      return visitOther(value);
    }

    /** Takes a {@link CustomConfig}. */
    default R visitCustomConfig(CustomConfig value) {
      return visitOther(value);
    }

    /** Takes a value whose class this version does not know. */
    default R visitUnknownIntegrationConfig(UnknownIntegrationConfig value) {
      return visitOther(value);
    }
  }
}
