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
   * @throws MissingFieldException if it is null
   */
  @InternalApi
  protected static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw MissingFieldException.of(name);
    }
    return value;
  }

  /**
   * Parses a date and time, or returns null for null.
   *
   * @throws MalformedFieldException if the string has another format
   */
  @InternalApi
  protected static @Nullable OffsetDateTime dateTime(String name, @Nullable String value) {
    return value == null ? null : Dates.dateTime(name, value);
  }

  /**
   * Parses a date, or returns null for null.
   *
   * @throws MalformedFieldException if the string has another format
   */
  @InternalApi
  protected static @Nullable LocalDate date(String name, @Nullable String value) {
    return value == null ? null : Dates.date(name, value);
  }

  /** Returns the mask that {@code toString()} prints for a secret, or null for null. */
  @InternalApi
  protected static @Nullable String masked(@Nullable Object secret) {
    return secret == null ? null : "\u2588\u2588";
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
