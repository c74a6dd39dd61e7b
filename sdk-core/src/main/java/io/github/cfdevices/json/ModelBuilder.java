package io.github.cfdevices.json;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base of the builders of all generated models; not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class ModelBuilder<B extends ModelBuilder<B>> {
  private final String model;
  private final boolean partial;
  private RawMembers shared = RawMembers.EMPTY;
  private @Nullable Map<String, RawJson> edited;

  /** Creates an empty builder of the named model. */
  protected ModelBuilder(String model) {
    this.model = model;
    this.partial = false;
  }

  /**
   * Creates a builder that starts from a model. The API may have left out members of it that are
   * required: those are not asked for again.
   */
  protected ModelBuilder(String model, JsonModel from) {
    this.model = model;
    this.partial = true;
    this.shared = from.rawMembers();
  }

  /** Forgets the typed value of a member, if this model has one of that JSON name. */
  protected abstract void clear(String member);

  /**
   * Sets a member to any JSON, whether this version of the SDK knows it or not; constraints are not
   * checked.
   *
   * @param member the name on the wire, such as {@code operating_system}
   */
  public final B rawMember(String member, RawJson value) {
    Checks.required(nameOf(member), value);
    clear(member);
    putRaw(member, value);
    return self();
  }

  /**
   * Leaves a member out of the JSON altogether, which is not the same as an explicit null.
   *
   * @param member the name on the wire, such as {@code operating_system}
   */
  public final B unset(String member) {
    clear(member);
    removeRaw(member);
    return self();
  }

  /** Returns the value to set, or throws {@link InvalidInputException} if there is none. */
  protected final <T> T set(String member, @Nullable T value) {
    if (value == null) {
      throw new InvalidInputException(nameOf(member), "must not be null");
    }
    removeRaw(member);
    return value;
  }

  /** Returns the value to set; null leaves the member out. */
  protected final <T> @Nullable T setOptional(String member, @Nullable T value) {
    removeRaw(member);
    return value;
  }

  /** Returns the value to set; null is sent as an explicit null. */
  protected final <T> @Nullable T setNullable(String member, @Nullable T value) {
    if (value == null) {
      putRaw(member, RawJson.NULL);
    } else {
      removeRaw(member);
    }
    return value;
  }

  /** Throws {@link InvalidInputException} if a required member was never set. */
  protected final void require(String member, @Nullable Object value) {
    if (value == null && !partial && !rawMap().containsKey(member)) {
      throw new InvalidInputException(nameOf(member), "is required");
    }
  }

  /**
   * Throws {@link InvalidInputException} if a member is not what another one, set beside it, calls
   * for.
   */
  protected final void requireSame(
      String member, @Nullable Object value, String cause, @Nullable Object expected) {
    if (expected != null && !expected.equals(value)) {
      throw new InvalidInputException(
          nameOf(member), "is " + value + ", but the " + cause + " set is one of " + expected);
    }
  }

  /**
   * Returns the shortest decimal that is a number, without an exponent; infinity and NaN throw
   * {@link InvalidInputException}.
   */
  protected final BigDecimal decimal(String member, double number) {
    if (!Double.isFinite(number)) {
      throw new InvalidInputException(nameOf(member), "must be a finite number");
    }
    BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** Returns the text of a moment as RFC 3339 has it. */
  protected static @Nullable String textOf(@Nullable OffsetDateTime moment) {
    return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  /** Returns the text of a day as RFC 3339 has it. */
  protected static @Nullable String textOf(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** Takes over the raw members of a model of another class, those named excepted. */
  protected final void takeRawMembers(JsonModel from, List<String> except) {
    from.rawMembers()
        .asMap()
        .forEach(
            (name, value) -> {
              if (!except.contains(name)) {
                putRaw(name, value);
              }
            });
  }

  /** Returns the qualified name of a member for messages, such as {@code FileInput.path}. */
  protected final String nameOf(String member) {
    return model + "." + member;
  }

  @SuppressWarnings("unchecked") // B is the builder itself.
  private B self() {
    return (B) this;
  }

  RawMembers rawMembers() {
    return edited == null ? shared : RawMembers.copyOf(edited);
  }

  private void putRaw(String member, RawJson value) {
    editedMap().put(member, value);
  }

  /** Takes what an object that was read has besides typed values. */
  void keep(RawMembers raw) {
    shared = raw;
  }

  private void removeRaw(String member) {
    if (rawMap().containsKey(member)) {
      editedMap().remove(member);
    }
  }

  private Map<String, RawJson> rawMap() {
    return edited == null ? shared.asMap() : edited;
  }

  private Map<String, RawJson> editedMap() {
    if (edited == null) {
      edited = new LinkedHashMap<>(shared.asMap());
    }
    return edited;
  }
}
