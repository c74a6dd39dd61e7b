package io.github.cfdevices.json;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.errors.MissingFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
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
   * @param member the JSON name
   * @param expected the documented type with its article, such as {@code a boolean}
   * @throws MalformedFieldException if the member has another JSON type
   * @throws MissingFieldException if the member is absent or null
   */
  @InternalApi
  protected final <T> T required(String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(member, expected, false);
      throw Failures.missing(nameOf(member));
    }
    return value;
  }

  /** Like {@link #required}, for a value that can contain secrets. The exception masks it. */
  @InternalApi
  protected final <T> T requiredSecret(String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(member, expected, true);
      throw Failures.missing(nameOf(member));
    }
    return value;
  }

  /**
   * Returns the value of an optional property, or null if the member is absent or null.
   *
   * @param member the JSON name
   * @param expected the documented type with its article, such as {@code a boolean}
   * @throws MalformedFieldException if the member has another JSON type
   */
  @InternalApi
  protected final <T> @Nullable T optional(String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(member, expected, false);
    }
    return value;
  }

  /** Like {@link #optional}, for a value that can contain secrets. The exception masks it. */
  @InternalApi
  protected final <T> @Nullable T optionalSecret(
      String member, String expected, @Nullable T value) {
    if (value == null) {
      rejectWrongType(member, expected, true);
    }
    return value;
  }

  /**
   * Parses a date and time. Returns null if the member is absent or null.
   *
   * @throws MalformedFieldException if the string has another format, or the member another type
   */
  @InternalApi
  protected final @Nullable OffsetDateTime dateTime(String member, @Nullable String value) {
    String text = optional(member, Dates.DATE_TIME, value);
    return text == null ? null : Dates.dateTime(nameOf(member), text);
  }

  /**
   * Parses a date. Returns null if the member is absent or null.
   *
   * @throws MalformedFieldException if the string has another format, or the member another type
   */
  @InternalApi
  protected final @Nullable LocalDate date(String member, @Nullable String value) {
    String text = optional(member, Dates.DATE, value);
    return text == null ? null : Dates.date(nameOf(member), text);
  }

  /**
   * Adds the properties that a request requires and this model lacks. Models that no edit sends
   * have none.
   */
  @InternalApi
  protected void findMissing(MissingMembers missing) {}

  /** Returns the values of the properties, in the order of the names that the adapter has. */
  @InternalApi
  protected abstract @Nullable Object[] propertyValues();

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof JsonModel that
        && getClass() == that.getClass()
        && Arrays.equals(propertyValues(), that.propertyValues())
        && rawMembers.equals(that.rawMembers);
  }

  @Override
  public final int hashCode() {
    return 31 * Arrays.hashCode(propertyValues()) + rawMembers.hashCode();
  }

  /** Returns the name of the class and the values that are not null. Secrets are masked. */
  @Override
  public final String toString() {
    return ModelAdapter.describe(this);
  }

  /** Throws if the member of a property without a value was received with another JSON type. */
  private void rejectWrongType(String member, String expected, boolean secret) {
    RawJson raw = rawMembers.get(member);
    if (raw != null && !raw.isNull()) {
      throw Failures.wrongType(nameOf(member), expected, raw, secret);
    }
  }

  private String nameOf(String member) {
    return getClass().getSimpleName() + "." + member;
  }

  /**
   * Creates the exceptions of accessors. It is a class of its own, and its methods return the base
   * class, so that models do not load them.
   */
  static final class Failures {
    private Failures() {}

    /** Returns the exception for a required member that is absent or null. */
    static CloudflareException missing(String name) {
      return MissingFieldException.of(name);
    }

    /** Returns the exception for a member of another JSON type than documented. */
    static CloudflareException wrongType(
        String name, String expected, RawJson raw, boolean secret) {
      return MalformedFieldException.ofJson(name, expected, raw.kind(), raw.text(), secret);
    }
  }
}
