// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.MissingMembers;
import io.github.cfdevices.json.ModelBuilder;
import io.github.cfdevices.json.ScalarValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A check to create or replace. */
@Generated
@JsonClass(generateAdapter = true, generator = "cfdevices")
public final class CheckRequest extends JsonModel {
  final @Nullable String name;
  final @Nullable CheckType type;
  final @Nullable Target target;
  final @Nullable List<Region> regions;
  final @Nullable Map<String, String> labels;
  final @Nullable BigDecimal timeout;
  final @Nullable Long attempts;
  final @Nullable Window window;
  final @Nullable List<@Nullable ScalarValue> thresholds;
  final @Nullable Boolean enabled;

  CheckRequest(Builder builder) {
    super(builder);
    this.name = builder.name;
    this.type = builder.type;
    this.target = builder.target;
    this.regions = builder.regions;
    this.labels = builder.labels;
    this.timeout = builder.timeout;
    this.attempts = builder.attempts;
    this.window = builder.window;
    this.thresholds = builder.thresholds;
    this.enabled = builder.enabled;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name of the check.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public String name() {
    return required("name", "a string", name);
  }

  /** Returns whether {@link #name()} returns a value. Otherwise, it throws. */
  public boolean hasName() {
    return name != null;
  }

  /**
   * The type of a check, which determines the type of its target.
   *
   * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
   *     array
   */
  public CheckType type() {
    return required("type", "a string", type);
  }

  /** Returns whether {@link #type()} returns a value. Otherwise, it throws. */
  public boolean hasType() {
    return type != null;
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
   * The timeout in seconds.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a number, which can be in a string
   */
  public @Nullable BigDecimal timeout() {
    return optional("timeout", "a number", timeout);
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
   * Whether the check runs.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a boolean
   */
  public @Nullable Boolean enabled() {
    return optional("enabled", "a boolean", enabled);
  }

  @Override
  protected void findMissing(MissingMembers missing) {
    missing.required("name", this.name);
    missing.required("type", this.type);
    missing.nested("target", this.target);
  }

  /** Returns a builder with the values of this CheckRequest, including its raw members. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  protected @Nullable Object[] propertyValues() {
    return new @Nullable Object[] {
      name,
      type,
      target,
      regions,
      labels,
      timeout,
      attempts,
      window,
      thresholds,
      enabled,
    };
  }

  /** A builder of {@link CheckRequest}. Not thread-safe. */
  public static final class Builder extends ModelBuilder<Builder> {
    @Nullable String name;
    @Nullable CheckType type;
    @Nullable Target target;
    @Nullable List<Region> regions;
    @Nullable Map<String, String> labels;
    @Nullable BigDecimal timeout;
    @Nullable Long attempts;
    @Nullable Window window;
    @Nullable List<@Nullable ScalarValue> thresholds;
    @Nullable Boolean enabled;

    Builder() {
      super(CheckRequest.class);
    }

    Builder(CheckRequest from) {
      super(from);
      this.name = from.name;
      this.type = from.type;
      this.target = from.target;
      this.regions = from.regions;
      this.labels = from.labels;
      this.timeout = from.timeout;
      this.attempts = from.attempts;
      this.window = from.window;
      this.thresholds = from.thresholds;
      this.enabled = from.enabled;
    }

    Builder(Check from) {
      super(CheckRequest.class);
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
      copyRawMembers(from, List.of("id", "changed_at"));
    }

    /**
     * Sets {@link CheckRequest#name()}. The name of the check.
     *
     * <p>Must have at most 100 characters.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit or is
     *     null
     */
    public Builder name(String name) {
      Checks.length(nameOf("name"), name, 0, 100);
      this.name = set("name", name);
      return this;
    }

    /**
     * Sets {@link CheckRequest#type()}. The type of a check, which determines the type of its
     * target.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is null
     */
    public Builder type(CheckType type) {
      this.type = set("type", type);
      return this;
    }

    /**
     * Sets {@link CheckRequest#target()}. What a check requests.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null. Also sets
     * {@link CheckRequest#type()}.
     */
    public Builder target(@Nullable Target target) {
      this.target = setOptional("target", target);
      if (target != null && target.discriminator() != null) {
        type(target.discriminator());
      }
      return this;
    }

    /**
     * Sets {@link CheckRequest#regions()}. The regions that run the check.
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
     * Sets {@link CheckRequest#labels()}. Labels by name.
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
     * Sets {@link CheckRequest#timeout()}. The timeout in seconds.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder timeout(@Nullable BigDecimal timeout) {
      this.timeout = setOptional("timeout", timeout);
      return this;
    }

    /**
     * Sets {@link CheckRequest#timeout()}. The value is the shortest decimal that denotes the
     * number.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value is infinite or NaN
     */
    public Builder timeout(double timeout) {
      return timeout(decimal("timeout", timeout));
    }

    /**
     * Sets {@link CheckRequest#attempts()}. The number of attempts.
     *
     * <p>Must be between 1 and 5. Pass null to omit it. {@link #setNull} sends an explicit null.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
     */
    public Builder attempts(@Nullable Long attempts) {
      Checks.minimum(nameOf("attempts"), attempts, 1);
      Checks.maximum(nameOf("attempts"), attempts, 5);
      this.attempts = setOptional("attempts", attempts);
      return this;
    }

    /**
     * Sets {@link CheckRequest#attempts()}. The number of attempts.
     *
     * <p>Must be between 1 and 5.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
     */
    public Builder attempts(long attempts) {
      return attempts(Long.valueOf(attempts));
    }

    /**
     * Sets {@link CheckRequest#window()}. When a check runs.
     *
     * <p>Pass null to omit it. {@link #setNull} sends an explicit null.
     */
    public Builder window(@Nullable Window window) {
      this.window = setOptional("window", window);
      return this;
    }

    /**
     * Sets {@link CheckRequest#thresholds()}. The limit of each metric, or null.
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
     * Sets {@link CheckRequest#enabled()}. Whether the check runs.
     *
     * <p>Pass null to send an explicit null. {@link #unset} omits it.
     */
    public Builder enabled(@Nullable Boolean enabled) {
      this.enabled = setNullable("enabled", enabled);
      return this;
    }

    /**
     * Builds the CheckRequest.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if a required property is not set or
     *     a discriminator does not match the class of its union
     */
    public CheckRequest build() {
      require("name", name);
      require("type", type);
      requireSame("type", type, "target", target == null ? null : target.discriminator());
      return new CheckRequest(this);
    }

    @Override
    protected void clear(int index) {
      switch (index) {
        case 0 -> this.name = null;
        case 1 -> this.type = null;
        case 2 -> this.target = null;
        case 3 -> this.regions = null;
        case 4 -> this.labels = null;
        case 5 -> this.timeout = null;
        case 6 -> this.attempts = null;
        case 7 -> this.window = null;
        case 8 -> this.thresholds = null;
        case 9 -> this.enabled = null;
        default -> {}
      }
    }
  }
}
