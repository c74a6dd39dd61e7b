// Made by cfdevices-templates from openapi.yaml; changes to this file do not last.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.JsonModel;
import io.github.cfdevices.ModelBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access to CrowdStrike.
 *
 * <p>An accessor that returns no {@code @Nullable} throws {@link
 * io.github.cfdevices.MissingFieldException} if the API left the member out.
 */
@JsonClass(generateAdapter = true, generator = "cfdevices")
public final class CrowdstrikeConfig extends JsonModel implements IntegrationConfig {
  final @Nullable String apiUrl;
  final @Nullable String clientId;
  final @Nullable String clientSecret;
  final @Nullable String customerId;

  CrowdstrikeConfig(Builder builder) {
    super(builder);
    this.apiUrl = builder.apiUrl;
    this.clientId = builder.clientId;
    this.clientSecret = builder.clientSecret;
    this.customerId = builder.customerId;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Address of the CrowdStrike API. */
  public String apiUrl() {
    return required("CrowdstrikeConfig.api_url", apiUrl);
  }

  /** Returns whether {@link #apiUrl()} can be read, because the API did not leave it out. */
  public boolean hasApiUrl() {
    return apiUrl != null;
  }

  /** Id of the client. */
  public String clientId() {
    return required("CrowdstrikeConfig.client_id", clientId);
  }

  /** Returns whether {@link #clientId()} can be read, because the API did not leave it out. */
  public boolean hasClientId() {
    return clientId != null;
  }

  /** Secret of the client. */
  public String clientSecret() {
    return required("CrowdstrikeConfig.client_secret", clientSecret);
  }

  /** Returns whether {@link #clientSecret()} can be read, because the API did not leave it out. */
  public boolean hasClientSecret() {
    return clientSecret != null;
  }

  /** Id of the customer. */
  public String customerId() {
    return required("CrowdstrikeConfig.customer_id", customerId);
  }

  /** Returns whether {@link #customerId()} can be read, because the API did not leave it out. */
  public boolean hasCustomerId() {
    return customerId != null;
  }

  @Override
  public PostureIntegrationType discriminator() {
    return PostureIntegrationType.CROWDSTRIKE_S2S;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitCrowdstrikeConfig(this);
  }

  /** Returns a builder that starts from this CrowdstrikeConfig. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrowdstrikeConfig that
        && Objects.equals(this.apiUrl, that.apiUrl)
        && Objects.equals(this.clientId, that.clientId)
        && Objects.equals(this.clientSecret, that.clientSecret)
        && Objects.equals(this.customerId, that.customerId)
        && rawMembers().equals(that.rawMembers());
  }

  @Override
  public int hashCode() {
    return Objects.hash(apiUrl, clientId, clientSecret, customerId, rawMembers());
  }

  @Override
  public String toString() {
    return describe(
        "CrowdstrikeConfig", "api_url", apiUrl, "client_id", clientId, "client_secret",
        masked(clientSecret), "customer_id", customerId);
  }

  /** Collects the members of a {@link CrowdstrikeConfig}; not thread-safe. */
  public static final class Builder extends ModelBuilder<Builder> {
    @Nullable String apiUrl;
    @Nullable String clientId;
    @Nullable String clientSecret;
    @Nullable String customerId;

    Builder() {
      super("CrowdstrikeConfig");
    }

    Builder(CrowdstrikeConfig from) {
      super("CrowdstrikeConfig", from);
      this.apiUrl = from.apiUrl;
      this.clientId = from.clientId;
      this.clientSecret = from.clientSecret;
      this.customerId = from.customerId;
    }

    /** Sets {@link CrowdstrikeConfig#apiUrl()}. */
    public Builder apiUrl(String apiUrl) {
      this.apiUrl = set("api_url", apiUrl);
      return this;
    }

    /** Sets {@link CrowdstrikeConfig#clientId()}. */
    public Builder clientId(String clientId) {
      this.clientId = set("client_id", clientId);
      return this;
    }

    /** Sets {@link CrowdstrikeConfig#clientSecret()}. */
    public Builder clientSecret(String clientSecret) {
      this.clientSecret = set("client_secret", clientSecret);
      return this;
    }

    /** Sets {@link CrowdstrikeConfig#customerId()}. */
    public Builder customerId(String customerId) {
      this.customerId = set("customer_id", customerId);
      return this;
    }

    /**
     * Returns the CrowdstrikeConfig; throws {@code InvalidInputException} if it lacks what is
     * required.
     */
    public CrowdstrikeConfig build() {
      require("api_url", apiUrl);
      require("client_id", clientId);
      require("client_secret", clientSecret);
      require("customer_id", customerId);
      return new CrowdstrikeConfig(this);
    }

    @Override
    protected void clear(String member) {
      switch (member) {
        case "api_url" -> this.apiUrl = null;
        case "client_id" -> this.clientId = null;
        case "client_secret" -> this.clientSecret = null;
        case "customer_id" -> this.customerId = null;
        default -> {}
      }
    }
  }
}
