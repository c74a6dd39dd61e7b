package io.github.cfdevices.json;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.errors.MissingFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The base of all generated models: an immutable JSON object that loses nothing of what it was read
 * from.
 */
public abstract class JsonModel {
  private final RawMembers rawMembers;

  /** Creates a model from what its builder collected. */
  protected JsonModel(ModelBuilder<?> builder) {
    this.rawMembers = builder.rawMembers();
  }

  /**
   * Returns what this model keeps besides its typed values: members the SDK does not know, explicit
   * nulls, and values whose JSON type differs from the documented one.
   */
  public final RawMembers rawMembers() {
    return rawMembers;
  }

  /** Returns the value of a required member, or throws {@link MissingFieldException}. */
  protected static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw MissingFieldException.of(name);
    }
    return value;
  }

  /** Returns the moment that a member's text denotes, or throws {@link MalformedFieldException}. */
  protected static @Nullable OffsetDateTime dateTime(String name, @Nullable String text) {
    return text == null ? null : Dates.dateTime(name, text);
  }

  /** Returns the day that a member's text denotes, or throws {@link MalformedFieldException}. */
  protected static @Nullable LocalDate date(String name, @Nullable String text) {
    return text == null ? null : Dates.date(name, text);
  }

  /** Returns the mask that stands for a secret in {@code toString()}, or null for none. */
  protected static @Nullable String masked(@Nullable Object secret) {
    return secret == null ? null : "\u2588\u2588";
  }

  /** Returns {@code Name{member=value, ...}} of the members that are set. */
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
