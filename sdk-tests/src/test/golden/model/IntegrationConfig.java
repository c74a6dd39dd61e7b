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
 * value. If it is absent, or this version of the SDK does not know its value, the class is
 * {@link UnknownIntegrationConfig}.
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
   * Returns the value of {@code type} that identifies this class, or null for an unknown class if
   * the response omits it.
   */
  @Nullable PostureIntegrationType discriminator();

  /** Calls the visitor's method for this class and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Has a method for each class, for use before Java 21, in which {@code switch} does not support
   * sealed types. Classes without a method are passed to {@link #visitOther}, also those that a
   * later version of the SDK adds.
   *
   * @param <R> the type of the result
   */
  interface Visitor<R> {
    /** Visits a value whose method is not overridden. */
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

    /** Visits a value of a class that this version of the SDK does not know. */
    default R visitUnknownIntegrationConfig(UnknownIntegrationConfig value) {
      return visitOther(value);
    }
  }
}
