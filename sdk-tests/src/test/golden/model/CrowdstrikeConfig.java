// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The configuration of access to CrowdStrike. */
@Generated
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

  /**
   * The URL of the CrowdStrike API.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public String apiUrl() {
    return required("CrowdstrikeConfig", "api_url", "a string", apiUrl);
  }

  /**
   * Returns whether there is a value of the documented type. Otherwise, {@link #apiUrl()} throws.
   */
  public boolean hasApiUrl() {
    return apiUrl != null;
  }

  /**
   * The client ID.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public String clientId() {
    return required("CrowdstrikeConfig", "client_id", "a string", clientId);
  }

  /**
   * Returns whether there is a value of the documented type. Otherwise, {@link #clientId()} throws.
   */
  public boolean hasClientId() {
    return clientId != null;
  }

  /**
   * The client secret.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public String clientSecret() {
    return requiredSecret("CrowdstrikeConfig", "client_secret", "a string", clientSecret);
  }

  /**
   * Returns whether there is a value of the documented type. Otherwise, {@link #clientSecret()}
   * throws.
   */
  public boolean hasClientSecret() {
    return clientSecret != null;
  }

  /**
   * The customer ID.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public String customerId() {
    return required("CrowdstrikeConfig", "customer_id", "a string", customerId);
  }

  /**
   * Returns whether there is a value of the documented type. Otherwise, {@link #customerId()}
   * throws.
   */
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

  /** Returns a builder with the values of this CrowdstrikeConfig, including its raw members. */
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

  /** A builder of {@link CrowdstrikeConfig}. Not thread-safe. */
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

    /**
     * Sets {@link CrowdstrikeConfig#apiUrl()}. The URL of the CrowdStrike API.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is null
     */
    public Builder apiUrl(String apiUrl) {
      this.apiUrl = set("api_url", apiUrl);
      return this;
    }

    /**
     * Sets {@link CrowdstrikeConfig#clientId()}. The client ID.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is null
     */
    public Builder clientId(String clientId) {
      this.clientId = set("client_id", clientId);
      return this;
    }

    /**
     * Sets {@link CrowdstrikeConfig#clientSecret()}. The client secret.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is null
     */
    public Builder clientSecret(String clientSecret) {
      this.clientSecret = set("client_secret", clientSecret);
      return this;
    }

    /**
     * Sets {@link CrowdstrikeConfig#customerId()}. The customer ID.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is null
     */
    public Builder customerId(String customerId) {
      this.customerId = set("customer_id", customerId);
      return this;
    }

    /**
     * Builds the CrowdstrikeConfig.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if a required property is not set
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
