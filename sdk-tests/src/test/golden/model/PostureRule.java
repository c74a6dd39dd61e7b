// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelBuilder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored posture rule. */
@Generated
@JsonClass(generateAdapter = true, generator = "cfdevices")
public final class PostureRule extends JsonModel {
  final @Nullable String id;
  final @Nullable String name;
  final @Nullable PostureRuleType type;
  final @Nullable PostureInput input;
  final @Nullable List<DeviceMatch> match;
  final @Nullable String description;
  final @Nullable Boolean enabled;
  final @Nullable String schedule;
  final @Nullable String expiration;

  PostureRule(Builder builder) {
    super(builder);
    this.id = builder.id;
    this.name = builder.name;
    this.type = builder.type;
    this.input = builder.input;
    this.match = builder.match;
    this.description = builder.description;
    this.enabled = builder.enabled;
    this.schedule = builder.schedule;
    this.expiration = builder.expiration;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The ID of the rule.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public @Nullable String id() {
    return optional("PostureRule", "id", "a string", id);
  }

  /**
   * The name of the rule. Not unique, and can be empty.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public @Nullable String name() {
    return optional("PostureRule", "name", "a string", name);
  }

  /**
   * The type of a posture rule, which determines the type of its input.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public @Nullable PostureRuleType type() {
    return optional("PostureRule", "type", "a string", type);
  }

  /**
   * What a posture rule checks. The type of the rule determines the type of the input.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not an object
   */
  public @Nullable PostureInput input() {
    return optional("PostureRule", "input", "an object", input);
  }

  /**
   * The devices to which the rule applies, by platform.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not an array of objects
   */
  public @Nullable List<DeviceMatch> match() {
    return optional("PostureRule", "match", "an array of objects", match);
  }

  /**
   * The purpose of the rule.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public @Nullable String description() {
    return optional("PostureRule", "description", "a string", description);
  }

  /**
   * Whether the rule is enabled. False for Kolide rules that still use issue_count and
   * countOperator, otherwise true.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a boolean
   */
  public @Nullable Boolean enabled() {
    return optional("PostureRule", "enabled", "a boolean", enabled);
  }

  /**
   * How often the client checks the rule, as a number with the unit m or h, such as 5m.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public @Nullable String schedule() {
    return optional("PostureRule", "schedule", "a string", schedule);
  }

  /**
   * How long a result is valid, as a number with the unit m or h, such as 1h. If null or empty, a
   * result is valid until the next one.
   *
   * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
   *     not a string
   */
  public @Nullable String expiration() {
    return optional("PostureRule", "expiration", "a string", expiration);
  }

  /** Returns a builder with the values of this PostureRule, including its raw members. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Returns a builder of the request that replaces this PostureRule. It contains all values except
   * those of read-only properties. Explicit nulls and unknown members are included.
   */
  public PostureRuleRequest.Builder toRequestBuilder() {
    return new PostureRuleRequest.Builder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PostureRule that
        && Objects.equals(this.id, that.id)
        && Objects.equals(this.name, that.name)
        && Objects.equals(this.type, that.type)
        && Objects.equals(this.input, that.input)
        && Objects.equals(this.match, that.match)
        && Objects.equals(this.description, that.description)
        && Objects.equals(this.enabled, that.enabled)
        && Objects.equals(this.schedule, that.schedule)
        && Objects.equals(this.expiration, that.expiration)
        && rawMembers().equals(that.rawMembers());
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id, name, type, input, match, description, enabled, schedule, expiration, rawMembers());
  }

  @Override
  public String toString() {
    return describe(
        "PostureRule", "id", id, "name", name, "type", type, "input", input, "match", match,
        "description", description, "enabled", enabled, "schedule", schedule, "expiration",
        expiration);
  }

  /** A builder of {@link PostureRule}. Not thread-safe. */
  public static final class Builder extends ModelBuilder<Builder> {
    @Nullable String id;
    @Nullable String name;
    @Nullable PostureRuleType type;
    @Nullable PostureInput input;
    @Nullable List<DeviceMatch> match;
    @Nullable String description;
    @Nullable Boolean enabled;
    @Nullable String schedule;
    @Nullable String expiration;

    Builder() {
      super("PostureRule");
    }

    Builder(PostureRule from) {
      super("PostureRule", from);
      this.id = from.id;
      this.name = from.name;
      this.type = from.type;
      this.input = from.input;
      this.match = from.match;
      this.description = from.description;
      this.enabled = from.enabled;
      this.schedule = from.schedule;
      this.expiration = from.expiration;
    }

    /**
     * Sets {@link PostureRule#id()}. The ID of the rule.
     *
     * <p>Must have at most 36 characters. Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
     */
    public Builder id(@Nullable String id) {
      Checks.length(nameOf("id"), id, 0, 36);
      this.id = setOptional("id", id);
      return this;
    }

    /**
     * Sets {@link PostureRule#name()}. The name of the rule. Not unique, and can be empty.
     *
     * <p>Pass null to omit it.
     */
    public Builder name(@Nullable String name) {
      this.name = setOptional("name", name);
      return this;
    }

    /**
     * Sets {@link PostureRule#type()}. The type of a posture rule, which determines the type of its
     * input.
     *
     * <p>Pass null to omit it.
     */
    public Builder type(@Nullable PostureRuleType type) {
      this.type = setOptional("type", type);
      return this;
    }

    /**
     * Sets {@link PostureRule#input()}. What a posture rule checks. The type of the rule determines
     * the type of the input.
     *
     * <p>Pass null to omit it. Also sets {@link PostureRule#type()}.
     */
    public Builder input(@Nullable PostureInput input) {
      this.input = setOptional("input", input);
      if (input != null && input.discriminator() != null) {
        type(input.discriminator());
      }
      return this;
    }

    /**
     * Sets {@link PostureRule#match()}. The devices to which the rule applies, by platform.
     *
     * <p>Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value contains null
     */
    public Builder match(@Nullable List<DeviceMatch> match) {
      this.match = setOptional("match", Checks.copy(nameOf("match"), match));
      return this;
    }

    /**
     * Sets {@link PostureRule#description()}. The purpose of the rule.
     *
     * <p>Pass null to omit it.
     */
    public Builder description(@Nullable String description) {
      this.description = setOptional("description", description);
      return this;
    }

    /**
     * Sets {@link PostureRule#enabled()}. Whether the rule is enabled. False for Kolide rules that
     * still use issue_count and countOperator, otherwise true.
     *
     * <p>Pass null to omit it.
     */
    public Builder enabled(@Nullable Boolean enabled) {
      this.enabled = setOptional("enabled", enabled);
      return this;
    }

    /**
     * Sets {@link PostureRule#schedule()}. How often the client checks the rule, as a number with
     * the unit m or h, such as 5m.
     *
     * <p>Pass null to omit it.
     */
    public Builder schedule(@Nullable String schedule) {
      this.schedule = setOptional("schedule", schedule);
      return this;
    }

    /**
     * Sets {@link PostureRule#expiration()}. How long a result is valid, as a number with the unit
     * m or h, such as 1h. If null or empty, a result is valid until the next one.
     *
     * <p>Pass null to send an explicit null.
     */
    public Builder expiration(@Nullable String expiration) {
      this.expiration = setNullable("expiration", expiration);
      return this;
    }

    /**
     * Builds the PostureRule.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if a discriminator does not match
     *     the class of its union
     */
    public PostureRule build() {
      requireSame("type", type, "input", input == null ? null : input.discriminator());
      return new PostureRule(this);
    }

    @Override
    protected void clear(String member) {
      switch (member) {
        case "id" -> this.id = null;
        case "name" -> this.name = null;
        case "type" -> this.type = null;
        case "input" -> this.input = null;
        case "match" -> this.match = null;
        case "description" -> this.description = null;
        case "enabled" -> this.enabled = null;
        case "schedule" -> this.schedule = null;
        case "expiration" -> this.expiration = null;
        default -> {}
      }
    }
  }
}
