package io.github.cfdevices.json;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.errors.MissingFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The base class of models. A model is immutable and preserves the JSON from which it was read:
 * everything that its properties cannot represent is in {@link #rawMembers()}. The protected
 * members are for generated models.
 */
public abstract class JsonModel {
  private final RawMembers rawMembers;

  /** Creates a model with the raw members of a builder. */
  @InternalApi
  protected JsonModel(ModelBuilder<?> builder) {
    this.rawMembers = builder.rawMembers();
  }

  /**
   * Returns the members that the properties cannot represent: unknown members, explicit nulls and
   * values of another JSON type than documented. Never null.
   */
  public final RawMembers rawMembers() {
    return rawMembers;
  }

  /**
   * Returns the value of a required property.
   *
   * @param model the name of the model
   * @param member the JSON name
   * @param expected the documented type with its article, such as {@code a boolean}
   * @throws MalformedFieldException if the member has another JSON type
   * @throws MissingFieldException if the member is absent or null
   */
  @InternalApi
  protected final <T> T required(String model, String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(model, member, expected, false);
      throw MissingFieldException.of(model + "." + member);
    }
    return value;
  }

  /** Like {@link #required}, for a value that can contain secrets. The exception masks it. */
  @InternalApi
  protected final <T> T requiredSecret(
      String model, String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(model, member, expected, true);
      throw MissingFieldException.of(model + "." + member);
    }
    return value;
  }

  /**
   * Returns the value of an optional property, or null if the member is absent or null.
   *
   * @param model the name of the model
   * @param member the JSON name
   * @param expected the documented type with its article, such as {@code a boolean}
   * @throws MalformedFieldException if the member has another JSON type
   */
  @InternalApi
  protected final <T> @Nullable T optional(
      String model, String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(model, member, expected, false);
    }
    return value;
  }

  /** Like {@link #optional}, for a value that can contain secrets. The exception masks it. */
  @InternalApi
  protected final <T> @Nullable T optionalSecret(
      String model, String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(model, member, expected, true);
    }
    return value;
  }

  /**
   * Parses a date and time. Returns null if the member is absent or null.
   *
   * @throws MalformedFieldException if the string has another format, or the member another type
   */
  @InternalApi
  protected final @Nullable OffsetDateTime dateTime(
      String model, String member, @Nullable String value) {
    String text = optional(model, member, Dates.DATE_TIME, value);
    return text == null ? null : Dates.dateTime(model + "." + member, text);
  }

  /**
   * Parses a date. Returns null if the member is absent or null.
   *
   * @throws MalformedFieldException if the string has another format, or the member another type
   */
  @InternalApi
  protected final @Nullable LocalDate date(String model, String member, @Nullable String value) {
    String text = optional(model, member, Dates.DATE, value);
    return text == null ? null : Dates.date(model + "." + member, text);
  }

  /**
   * Adds the properties that a request requires and this model lacks. Models that no edit sends
   * have none.
   */
  @InternalApi
  protected void findMissing(MissingMembers missing) {}

  /** Returns the mask that {@code toString()} prints for a secret, or null for null. */
  @InternalApi
  protected static @Nullable String masked(@Nullable Object secret) {
    return secret == null ? null : "\u2588\u2588";
  }

  /** Throws if the member of a property without a value was received with another JSON type. */
  private void rejectWrongType(String model, String member, String expected, boolean secret) {
    RawJson raw = rawMembers.get(member);
    if (raw != null && !raw.isNull()) {
      throw MalformedFieldException.ofJson(
          model + "." + member, expected, raw.kind(), raw.text(), secret);
    }
  }

  /** Returns {@code Name{member=value, ...}} with the values that are not null. */
  @InternalApi
  protected final String describe(String name, @Nullable Object... namesAndValues) {
    String described = Checks.describe(name, namesAndValues);
    if (rawMembers.isEmpty()) {
      return described;
    }
    String separator = described.endsWith("{}") ? "" : ", ";
    String members = described.substring(0, described.length() - 1);
    return members + separator + "rawMembers=" + rawMembers + "}";
  }
}
