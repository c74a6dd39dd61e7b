package io.github.cfdevices.json;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string, a number or a boolean, where the document allows several of these types. A response can
 * also contain one that the document does not allow. Immutable.
 *
 * <p>Two values are equal if their types and values are. The notation of numbers ({@code 1} or
 * {@code 1.0}) is ignored.
 */
@JsonClass(generateAdapter = true, generator = "cfdevices")
public final class ScalarValue {
  private final Object value;

  private ScalarValue(Object value) {
    this.value = value;
  }

  /**
   * Returns a string.
   *
   * @throws InvalidInputException if it is null
   */
  public static ScalarValue of(String value) {
    return new ScalarValue(Checks.required("ScalarValue", value));
  }

  /**
   * Returns a number.
   *
   * @throws InvalidInputException if it is null
   */
  public static ScalarValue of(BigDecimal value) {
    return new ScalarValue(Checks.required("ScalarValue", value));
  }

  /** Returns a number. */
  public static ScalarValue of(long value) {
    return new ScalarValue(BigDecimal.valueOf(value));
  }

  /**
   * Returns the shortest decimal that converts to a double.
   *
   * @throws InvalidInputException if the number is infinite or NaN
   */
  public static ScalarValue of(double value) {
    return new ScalarValue(JsonNumbers.decimal("ScalarValue", value));
  }

  /** Returns a boolean. */
  public static ScalarValue of(boolean value) {
    return new ScalarValue(value);
  }

  /** Returns the value: a {@code String}, {@code BigDecimal} or {@code Boolean}. */
  public Object value() {
    return value;
  }

  /** Returns the string, or null if the value is not a string. */
  public @Nullable String string() {
    return value instanceof String string ? string : null;
  }

  /** Returns the number, or null if the value is not a number. */
  public @Nullable BigDecimal number() {
    return value instanceof BigDecimal number ? number : null;
  }

  /** Returns the boolean, or null if the value is not a boolean. */
  public @Nullable Boolean bool() {
    return value instanceof Boolean bool ? bool : null;
  }

  /**
   * Checks the type of a value; null passes.
   *
   * @param allowed the JSON types with their articles, such as {@code a string}
   * @throws InvalidInputException if the value has another type
   */
  @InternalApi
  public static void requireType(String name, @Nullable ScalarValue value, String... allowed) {
    List<String> types = Arrays.asList(allowed);
    if (value != null && !types.contains(value.type())) {
      throw new InvalidInputException(
          name, "must be " + String.join(" or ", types) + ", but is " + value.type());
    }
  }

  private String type() {
    if (value instanceof String) {
      return "a string";
    }
    return value instanceof BigDecimal ? "a number" : "a boolean";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ScalarValue that)) {
      return false;
    }
    if (value instanceof BigDecimal one && that.value instanceof BigDecimal two) {
      return one.compareTo(two) == 0;
    }
    return value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value instanceof BigDecimal number
        ? Double.hashCode(number.doubleValue())
        : value.hashCode();
  }

  /** Returns the string, or the number or boolean as JSON. */
  @Override
  public String toString() {
    return value.toString();
  }
}
