package io.github.cfdevices.json;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the builders of models. Besides the setters of the builder, {@link #setNull}
 * sets a member to an explicit null, {@link #rawMember} sets it to any JSON, and {@link #unset}
 * removes it. The protected members are for generated builders. Not thread-safe.
 *
 * @param <B> the builder
 */
public abstract class ModelBuilder<B extends ModelBuilder<B>> {
  private final Class<? extends JsonModel> model;
  private boolean partial;
  private RawMembers original = RawMembers.EMPTY;
  private @Nullable Map<String, RawJson> edited; // A copy of the original, once it has changed.

  /** Creates an empty builder of a model. */
  @InternalApi
  protected ModelBuilder(Class<? extends JsonModel> model) {
    this.model = model;
    this.partial = false;
  }

  /**
   * Creates a builder of a model, with its raw members. It does not require properties, because the
   * API can have omitted them.
   */
  @InternalApi
  protected ModelBuilder(JsonModel from) {
    this.model = from.getClass();
    this.partial = true;
    this.original = from.rawMembers();
  }

  /** Sets the property with an index among the names of the adapter to null. */
  @InternalApi
  protected abstract void clear(int index);

  /**
   * Sets a member to any JSON, without validation. It replaces the value of a setter.
   *
   * @param member the JSON name, such as {@code operating_system}; it can be unknown to this
   *     version of the SDK
   * @return this builder
   * @throws InvalidInputException if the value is null; {@link #setNull} sets an explicit null
   */
  public final B rawMember(String member, RawJson value) {
    Checks.required(nameOf(member), value);
    clearProperty(member);
    putRaw(member, value);
    return self();
  }

  /**
   * Sets a member to an explicit null, without validation. It replaces the value of a setter. In a
   * PATCH, it can remove a stored value, which an omitted member does not change.
   *
   * @param member the JSON name, such as {@code operating_system}; it can be unknown to this
   *     version of the SDK
   * @return this builder
   */
  public final B setNull(String member) {
    return rawMember(member, RawJson.NULL);
  }

  /**
   * Removes a member, so that it is omitted from the JSON. An omitted member differs from an
   * explicit null.
   *
   * @param member the JSON name, such as {@code operating_system}
   * @return this builder
   */
  public final B unset(String member) {
    clearProperty(member);
    removeRaw(member);
    return self();
  }

  /**
   * Returns the value of a required property.
   *
   * @throws InvalidInputException if it is null
   */
  @InternalApi
  protected final <T> T set(String member, @Nullable T value) {
    if (value == null) {
      throw new InvalidInputException(nameOf(member), "must not be null");
    }
    removeRaw(member);
    return value;
  }

  /** Returns the value of an optional property; null omits it. */
  @InternalApi
  protected final <T> @Nullable T setOptional(String member, @Nullable T value) {
    removeRaw(member);
    return value;
  }

  /** Returns the value of a nullable property; null is sent as an explicit null. */
  @InternalApi
  protected final <T> @Nullable T setNullable(String member, @Nullable T value) {
    if (value == null) {
      putRaw(member, RawJson.NULL);
    } else {
      removeRaw(member);
    }
    return value;
  }

  /**
   * Checks that a required property is set.
   *
   * @throws InvalidInputException if it has no value, and this is not the builder of an existing
   *     model
   */
  @InternalApi
  protected final void require(String member, @Nullable Object value) {
    if (value == null && !partial && !rawMap().containsKey(member)) {
      throw new InvalidInputException(nameOf(member), "is required");
    }
  }

  /**
   * Checks that a discriminator matches the class of a union.
   *
   * @param member the JSON name of the discriminator
   * @param union the JSON name of the union
   * @param expected the discriminator of the union's class, or null if any is allowed
   * @throws InvalidInputException if the values differ
   */
  @InternalApi
  protected final void requireSame(
      String member, @Nullable Object value, String union, @Nullable Object expected) {
    if (expected != null && !expected.equals(value)) {
      throw new InvalidInputException(
          nameOf(member), "is " + value + ", but the " + union + " set is one of " + expected);
    }
  }

  /**
   * Returns the shortest decimal that converts to a double, without an exponent.
   *
   * @throws InvalidInputException if the number is infinite or NaN
   */
  @InternalApi
  protected final BigDecimal decimal(String member, double number) {
    return JsonNumbers.decimal(nameOf(member), number);
  }

  /**
   * Returns the items of a list property, one for each value.
   *
   * @throws InvalidInputException if a value is null
   */
  @InternalApi
  protected final <V, T> List<T> each(String member, V first, V[] more, Function<V, T> item) {
    List<V> values = new ArrayList<>(more.length + 1);
    values.add(first);
    Collections.addAll(values, more);
    List<T> items = new ArrayList<>(values.size());
    for (V value : values) {
      if (value == null) {
        throw new InvalidInputException(nameOf(member), "must be a list without null");
      }
      items.add(item.apply(value));
    }
    return items;
  }

  /** Returns a date and time in the format of RFC 3339, or null for null. */
  @InternalApi
  protected static @Nullable String stringOf(@Nullable OffsetDateTime dateTime) {
    return dateTime == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime);
  }

  /** Returns a date in the format of RFC 3339, or null for null. */
  @InternalApi
  protected static @Nullable String stringOf(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /** Copies the raw members of a model of another class, except those with the given names. */
  @InternalApi
  protected final void copyRawMembers(JsonModel from, List<String> except) {
    for (Map.Entry<String, RawJson> member : from.rawMembers().asMap().entrySet()) {
      if (!except.contains(member.getKey())) {
        putRaw(member.getKey(), member.getValue());
      }
    }
  }

  /** Returns the qualified name of a member for messages, such as {@code FileInput.path}. */
  @InternalApi
  protected final String nameOf(String member) {
    return model() + "." + member;
  }

  @SuppressWarnings("unchecked") // B is the class of this builder.
  private B self() {
    return (B) this;
  }

  String model() {
    return model.getSimpleName();
  }

  void allowMissing() {
    partial = true;
  }

  /** Sets the raw members of an object that was read. */
  void setRawMembers(RawMembers raw) {
    original = raw;
  }

  RawMembers rawMembers() {
    return edited == null ? original : RawMembers.copyOf(edited);
  }

  private void clearProperty(String member) {
    int index = ModelAdapter.indexOf(model, member);
    if (index >= 0) {
      clear(index);
    }
  }

  private void putRaw(String member, RawJson value) {
    editedMap().put(member, value);
  }

  private void removeRaw(String member) {
    if (rawMap().containsKey(member)) {
      editedMap().remove(member);
    }
  }

  private Map<String, RawJson> rawMap() {
    return edited == null ? original.asMap() : edited;
  }

  private Map<String, RawJson> editedMap() {
    if (edited == null) {
      edited = new LinkedHashMap<>(original.asMap());
    }
    return edited;
  }
}
