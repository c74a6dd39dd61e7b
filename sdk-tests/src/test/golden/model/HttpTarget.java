// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.MissingMembers;
import io.github.cfdevices.json.ModelBuilder;
import org.jspecify.annotations.Nullable;

/** A URL to request. */
@Generated
@JsonClass(generateAdapter = true, generator = "cfdevices")
public final class HttpTarget extends JsonModel implements Target {
  final @Nullable String url;
  final @Nullable String token;
  final @Nullable String userAgent;

  HttpTarget(Builder builder) {
    super(builder);
    this.url = builder.url;
    this.token = builder.token;
    this.userAgent = builder.userAgent;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The URL.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public String url() {
    return required("url", "a string", url);
  }

  /** Returns whether {@link #url()} returns a value. Otherwise, it throws. */
  public boolean hasUrl() {
    return url != null;
  }

  /**
   * The token to send.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public @Nullable String token() {
    return optionalSecret("token", "a string", token);
  }

  /**
   * The User-Agent header to send.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public @Nullable String userAgent() {
    return optional("user_agent", "a string", userAgent);
  }

  @Override
  public CheckType discriminator() {
    return CheckType.HTTP;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitHttpTarget(this);
  }

  @Override
  protected void findMissing(MissingMembers missing) {
    missing.required("url", this.url);
  }

  /** Returns a builder with the values of this HttpTarget, including its raw members. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  protected @Nullable Object[] propertyValues() {
    return new @Nullable Object[] {
      url,
      token,
      userAgent,
    };
  }

  /** A builder of {@link HttpTarget}. Not thread-safe. */
  public static final class Builder extends ModelBuilder<Builder> {
    @Nullable String url;
    @Nullable String token;
    @Nullable String userAgent;

    Builder() {
      super(HttpTarget.class);
    }

    Builder(HttpTarget from) {
      super(from);
      this.url = from.url;
      this.token = from.token;
      this.userAgent = from.userAgent;
    }

    /**
     * Sets {@link HttpTarget#url()}. The URL.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is null
     */
    public Builder url(String url) {
      this.url = set("url", url);
      return this;
    }

    /**
     * Sets {@link HttpTarget#token()}. The token to send.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder token(@Nullable String token) {
      this.token = setOptional("token", token);
      return this;
    }

    /**
     * Sets {@link HttpTarget#userAgent()}. The User-Agent header to send.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder userAgent(@Nullable String userAgent) {
      this.userAgent = setOptional("user_agent", userAgent);
      return this;
    }

    /**
     * Builds the HttpTarget.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if a required property is not set
     */
    public HttpTarget build() {
      require("url", url);
      return new HttpTarget(this);
    }

    @Override
    protected void clear(int index) {
      switch (index) {
        case 0 -> this.url = null;
        case 1 -> this.token = null;
        case 2 -> this.userAgent = null;
        default -> {}
      }
    }
  }
}
