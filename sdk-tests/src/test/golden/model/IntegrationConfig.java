// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of access to a vendor. The type of the integration determines its type.
 *
 * <p>The sibling property {@code type} determines the class: {@link #discriminator()} returns its
 * value.
 */
@Generated
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
   * Returns the value of {@code type} that stands for this class, or null for an unknown class
   * without one.
   */
  @Nullable PostureIntegrationType discriminator();

  /** Calls the visitor's method for this class and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Handles each class in a method of its own, below Java 21, where {@code switch} cannot. Classes
   * that a later version adds are passed to {@link #visitOther}.
   *
   * @param <R> the result of a visit
   */
  interface Visitor<R> {
    /** Visits a value whose class has no other method here. */
    R visitOther(IntegrationConfig other);

    /** Visits an instance of {@link WorkspaceOneConfig}. */
    default R visitWorkspaceOneConfig(WorkspaceOneConfig value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link CrowdstrikeConfig}. */
    default R visitCrowdstrikeConfig(CrowdstrikeConfig value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link UptycsConfig}. */
    default R visitUptycsConfig(UptycsConfig value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link IntuneConfig}. */
    default R visitIntuneConfig(IntuneConfig value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link KolideConfig}. */
    default R visitKolideConfig(KolideConfig value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link TaniumConfig}. */
    default R visitTaniumConfig(TaniumConfig value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link SentineloneConfig}. */
    default R visitSentineloneConfig(SentineloneConfig value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link CustomConfig}. */
    default R visitCustomConfig(CustomConfig value) {
      return visitOther(value);
    }

    /** Visits a value whose class this version does not know. */
    default R visitUnknownIntegrationConfig(UnknownIntegrationConfig value) {
      return visitOther(value);
    }
  }
}
