// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelBuilder;
import io.github.cfdevices.json.ScalarValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A check. */
@Generated
@JsonClass(generateAdapter = true, generator = "cfdevices")
public final class Check extends JsonModel {
  final @Nullable String id;
  final @Nullable String name;
  final @Nullable CheckType type;
  final @Nullable Target target;
  final @Nullable List<Region> regions;
  final @Nullable Map<String, String> labels;
  final @Nullable Long attempts;
  final @Nullable Window window;
  final @Nullable List<@Nullable ScalarValue> thresholds;
  final @Nullable BigDecimal timeout;
  final @Nullable Boolean enabled;
  final @Nullable String changedAt;

  Check(Builder builder) {
    super(builder);
    this.id = builder.id;
    this.name = builder.name;
    this.type = builder.type;
    this.target = builder.target;
    this.regions = builder.regions;
    this.labels = builder.labels;
    this.attempts = builder.attempts;
    this.window = builder.window;
    this.thresholds = builder.thresholds;
    this.timeout = builder.timeout;
    this.enabled = builder.enabled;
    this.changedAt = builder.changedAt;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The ID of the check.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public String id() {
    return required("id", "a string", id);
  }

  /** Returns whether {@link #id()} returns a value. Otherwise, it throws. */
  public boolean hasId() {
    return id != null;
  }

  /**
   * The name of the check.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public @Nullable String name() {
    return optional("name", "a string", name);
  }

  /**
   * The type of a check, which determines the type of its target.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public @Nullable CheckType type() {
    return optional("type", "a string", type);
  }

  /** What a check requests. */
  public @Nullable Target target() {
    return optionalSecret("target", "an object", target);
  }

  /**
   * The regions that run the check.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not an array of strings
   */
  public @Nullable List<Region> regions() {
    return optional("regions", "an array of strings", regions);
  }

  /**
   * Labels by name.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not an object of strings
   */
  public @Nullable Map<String, String> labels() {
    return optional("labels", "an object of strings", labels);
  }

  /**
   * The number of attempts.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a 64-bit integer, which can be in a string
   */
  public @Nullable Long attempts() {
    return optional("attempts", "a 64-bit integer", attempts);
  }

  /** When a check runs. */
  public @Nullable Window window() {
    return window;
  }

  /**
   * The limit of each metric, or null.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not an array of strings or numbers
   */
  public @Nullable List<@Nullable ScalarValue> thresholds() {
    return optional("thresholds", "an array of strings or numbers", thresholds);
  }

  /**
   * The timeout in seconds.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a number, which can be in a string
   */
  public @Nullable BigDecimal timeout() {
    return optional("timeout", "a number", timeout);
  }

  /**
   * Whether the check runs.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a boolean
   */
  public @Nullable Boolean enabled() {
    return optional("enabled", "a boolean", enabled);
  }

  /**
   * The time of the last change.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a date-time of RFC 3339
   */
  public OffsetDateTime changedAt() {
    return required("changed_at", "a date-time of RFC 3339", dateTime("changed_at", changedAt));
  }

  /**
   * Returns whether the property has a string value. {@link #changedAt()} throws if it has none, or
   * if the string is not a date-time of RFC 3339.
   */
  public boolean hasChangedAt() {
    return changedAt != null;
  }

  /** Returns a builder with the values of this Check, including its raw members. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Returns a builder of the request that replaces this Check. It contains all values except those
   * of read-only properties. Explicit nulls and unknown members are included.
   */
  public CheckRequest.Builder toRequestBuilder() {
    return new CheckRequest.Builder(this);
  }

  @Override
  protected @Nullable Object[] propertyValues() {
    return new @Nullable Object[] {
      id,
      name,
      type,
      target,
      regions,
      labels,
      attempts,
      window,
      thresholds,
      timeout,
      enabled,
      changedAt,
    };
  }

  /** A builder of {@link Check}. Not thread-safe. */
  public static final class Builder extends ModelBuilder<Builder> {
    @Nullable String id;
    @Nullable String name;
    @Nullable CheckType type;
    @Nullable Target target;
    @Nullable List<Region> regions;
    @Nullable Map<String, String> labels;
    @Nullable Long attempts;
    @Nullable Window window;
    @Nullable List<@Nullable ScalarValue> thresholds;
    @Nullable BigDecimal timeout;
    @Nullable Boolean enabled;
    @Nullable String changedAt;

    Builder() {
      super(Check.class);
    }

    Builder(Check from) {
      super(from);
      this.id = from.id;
      this.name = from.name;
      this.type = from.type;
      this.target = from.target;
      this.regions = from.regions;
      this.labels = from.labels;
      this.attempts = from.attempts;
      this.window = from.window;
      this.thresholds = from.thresholds;
      this.timeout = from.timeout;
      this.enabled = from.enabled;
      this.changedAt = from.changedAt;
    }

    /**
     * Sets {@link Check#id()}. The ID of the check.
     *
     * <p>Must have at most 36 characters.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit or is
     *     null
     */
    public Builder id(String id) {
      Checks.length(nameOf("id"), id, 0, 36);
      this.id = set("id", id);
      return this;
    }

    /**
     * Sets {@link Check#name()}. The name of the check.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder name(@Nullable String name) {
      this.name = setOptional("name", name);
      return this;
    }

    /**
     * Sets {@link Check#type()}. The type of a check, which determines the type of its target.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder type(@Nullable CheckType type) {
      this.type = setOptional("type", type);
      return this;
    }

    /**
     * Sets {@link Check#target()}. What a check requests.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null. Also sets
     * {@link Check#type()}.
     */
    public Builder target(@Nullable Target target) {
      this.target = setOptional("target", target);
      if (target != null && target.discriminator() != null) {
        type(target.discriminator());
      }
      return this;
    }

    /**
     * Sets {@link Check#regions()}. The regions that run the check.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value contains null
     */
    public Builder regions(@Nullable List<Region> regions) {
      this.regions = setOptional("regions", Checks.copy(nameOf("regions"), regions));
      return this;
    }

    /**
     * Sets {@link Check#labels()}. Labels by name.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value contains null
     */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = setOptional("labels", Checks.copy(nameOf("labels"), labels));
      return this;
    }

    /**
     * Sets {@link Check#attempts()}. The number of attempts.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder attempts(@Nullable Long attempts) {
      this.attempts = setOptional("attempts", attempts);
      return this;
    }

    /** Sets {@link Check#attempts()}. The number of attempts. */
    public Builder attempts(long attempts) {
      return attempts(Long.valueOf(attempts));
    }

    /**
     * Sets {@link Check#window()}. When a check runs.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder window(@Nullable Window window) {
      this.window = setOptional("window", window);
      return this;
    }

    /**
     * Sets {@link Check#thresholds()}. The limit of each metric, or null.
     *
     * <p>Each item must be a string or a number. Pass null to omit it. {@link #setNull} sends an
     * explicit null.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
     */
    public Builder thresholds(@Nullable List<@Nullable ScalarValue> thresholds) {
      for (int i = 0; thresholds != null && i < thresholds.size(); i++) {
        ScalarValue.requireType(
            nameOf("thresholds") + "[" + i + "]", thresholds.get(i), "a string", "a number");
      }
      this.thresholds = setOptional("thresholds", Checks.copyOfNullable(thresholds));
      return this;
    }

    /**
     * Sets {@link Check#timeout()}. The timeout in seconds.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder timeout(@Nullable BigDecimal timeout) {
      this.timeout = setOptional("timeout", timeout);
      return this;
    }

    /**
     * Sets {@link Check#timeout()}. The value is the shortest decimal that denotes the number.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is infinite or NaN
     */
    public Builder timeout(double timeout) {
      return timeout(decimal("timeout", timeout));
    }

    /**
     * Sets {@link Check#enabled()}. Whether the check runs.
     *
     * <p>Pass null to send an explicit null. {@link #unset} omits it.
     */
    public Builder enabled(@Nullable Boolean enabled) {
      this.enabled = setNullable("enabled", enabled);
      return this;
    }

    /**
     * Sets {@link Check#changedAt()}. The time of the last change.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is null
     */
    public Builder changedAt(OffsetDateTime changedAt) {
      this.changedAt = set("changed_at", stringOf(changedAt));
      return this;
    }

    /**
     * Builds the Check.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if a discriminator does not match
     *     the class of its union
     */
    public Check build() {
      requireSame("type", type, "target", target == null ? null : target.discriminator());
      return new Check(this);
    }

    @Override
    protected void clear(int index) {
      switch (index) {
        case 0 -> this.id = null;
        case 1 -> this.name = null;
        case 2 -> this.type = null;
        case 3 -> this.target = null;
        case 4 -> this.regions = null;
        case 5 -> this.labels = null;
        case 6 -> this.attempts = null;
        case 7 -> this.window = null;
        case 8 -> this.thresholds = null;
        case 9 -> this.timeout = null;
        case 10 -> this.enabled = null;
        case 11 -> this.changedAt = null;
        default -> {}
      }
    }
  }
}
