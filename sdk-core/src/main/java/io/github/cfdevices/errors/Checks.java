package io.github.cfdevices.errors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the constraints in the OpenAPI document, called by generated builders before anything
 * is sent. Each throws {@link InvalidInputException} with the name and the limit, never the value.
 * Unless stated otherwise, null passes. This is for use within cfdevices only.
 */
@InternalApi
public final class Checks {
  private static final int MAX_MATCHED = 1000;

  private Checks() {}

  /** Returns the value, which must not be null. */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidInputException(name, "is required");
    }
    return value;
  }

  /**
   * Checks an ID in a path, which must not be null, and returns it. An empty one, {@code .} or
   * {@code ..} would address another resource.
   */
  public static String pathSegment(String name, String value) {
    return pathSegment(name, value, Integer.MAX_VALUE);
  }

  /** Checks an ID in a path, which must not be null, and its length in code points; returns it. */
  public static String pathSegment(String name, String value, int maxLength) {
    required(name, value);
    if (value.isEmpty()) {
      throw new InvalidInputException(name, "must not be empty");
    }
    length(name, value, 0, maxLength);
    if (value.equals(".") || value.equals("..")) {
      throw new InvalidInputException(name, "must not be a dot segment");
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        throw new InvalidInputException(
            name, "must not contain a control character, but has one at index " + i);
      }
    }
    return value;
  }

  /** Checks the value of a header and returns it. A line break would start another header. */
  public static String headerValue(String name, String value) {
    return ascii(name, value, ' ');
  }

  /**
   * Checks that a string contains visible ASCII characters only, and returns it.
   *
   * @param first the first character that is allowed: a space or an exclamation mark
   */
  public static String ascii(String name, String value, char first) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < first || c > '~') {
        throw new InvalidInputException(
            name,
            "must contain only visible ASCII characters"
                + (first == ' ' ? " and spaces" : "")
                + ", but has another character at index "
                + i
                + " of "
                + value.length());
      }
    }
    return value;
  }

  /** Checks the length of a string in code points, as JSON Schema counts it. */
  public static void length(String name, @Nullable String value, int min, int max) {
    if (value != null) {
      range(name, "string", value.codePointCount(0, value.length()), "character", min, max);
    }
  }

  /** Checks the number of items of a list or members of a map. */
  public static void size(String name, @Nullable Object value, int min, int max) {
    if (value instanceof Collection<?> items) {
      range(name, "list", items.size(), "item", min, max);
    } else if (value instanceof Map<?, ?> members) {
      range(name, "map", members.size(), "member", min, max);
    }
  }

  /** Checks that a number is not below a limit. */
  public static void minimum(String name, @Nullable Number value, long limit) {
    if (value != null && compare(value, limit) < 0) {
      throw new InvalidInputException(name, "must be at least " + limit);
    }
  }

  /** Checks that a number is not below a limit that does not fit a long. */
  public static void minimum(String name, @Nullable Number value, String limit) {
    if (value != null && decimal(value).compareTo(new BigDecimal(limit)) < 0) {
      throw new InvalidInputException(name, "must be at least " + limit);
    }
  }

  /** Checks that a number is not above a limit. */
  public static void maximum(String name, @Nullable Number value, long limit) {
    if (value != null && compare(value, limit) > 0) {
      throw new InvalidInputException(name, "must be at most " + limit);
    }
  }

  /** Checks that a number is not above a limit that does not fit a long. */
  public static void maximum(String name, @Nullable Number value, String limit) {
    if (value != null && decimal(value).compareTo(new BigDecimal(limit)) > 0) {
      throw new InvalidInputException(name, "must be at most " + limit);
    }
  }

  /** Checks that a number is above a limit. */
  public static void exclusiveMinimum(String name, @Nullable Number value, String limit) {
    if (value != null && decimal(value).compareTo(new BigDecimal(limit)) <= 0) {
      throw new InvalidInputException(name, "must be greater than " + limit);
    }
  }

  /** Checks that a number is below a limit. */
  public static void exclusiveMaximum(String name, @Nullable Number value, String limit) {
    if (value != null && decimal(value).compareTo(new BigDecimal(limit)) >= 0) {
      throw new InvalidInputException(name, "must be less than " + limit);
    }
  }

  /**
   * Checks that a number is an integer multiple of another one. A number with more than a thousand
   * digits passes.
   */
  public static void multipleOf(String name, @Nullable Number value, String divisor) {
    if (value == null) {
      return;
    }
    BigDecimal number = decimal(value);
    boolean large = (long) number.precision() + Math.abs((long) number.scale()) > MAX_MATCHED;
    if (!large && number.remainder(new BigDecimal(divisor)).signum() != 0) {
      throw new InvalidInputException(name, "must be a multiple of " + divisor);
    }
  }

  /**
   * Checks that a regular expression matches a part of a string. A string of more than a thousand
   * characters passes, because matching it can take long or exhaust the stack.
   */
  public static void pattern(String name, @Nullable String value, String regex) {
    if (value != null
        && value.length() <= MAX_MATCHED
        && !Pattern.compile(regex).matcher(value).find()) {
      throw new InvalidInputException(name, "must be a string that matches " + regex);
    }
  }

  /** Returns the members of a map, or nothing for null. */
  public static <V> Set<Map.Entry<String, V>> entries(@Nullable Map<String, V> members) {
    return members == null ? Collections.emptySet() : members.entrySet();
  }

  /** Checks that a list contains no duplicates. */
  public static void unique(String name, @Nullable Collection<?> items) {
    if (items != null && new HashSet<>(items).size() < items.size()) {
      throw new InvalidInputException(name, "must be a list without duplicates");
    }
  }

  /** Returns an unmodifiable copy of a list, which must not contain null. */
  public static <E> @Nullable List<E> copy(String name, @Nullable List<E> items) {
    if (items == null) {
      return null;
    }
    List<E> copy = new ArrayList<>(items);
    if (copy.contains(null)) {
      throw new InvalidInputException(name, "must be a list without null");
    }
    return Collections.unmodifiableList(copy);
  }

  /** Returns an unmodifiable copy of a map, which must not contain null. */
  public static <V> @Nullable Map<String, V> copy(String name, @Nullable Map<String, V> members) {
    if (members == null) {
      return null;
    }
    Map<String, V> copy = new LinkedHashMap<>(members);
    if (copy.containsKey(null) || copy.containsValue(null)) {
      throw new InvalidInputException(name, "must be a map without null");
    }
    return Collections.unmodifiableMap(copy);
  }

  /** Returns an unmodifiable copy of a list, which can contain null. */
  public static <E> @Nullable List<@Nullable E> copyOfNullable(@Nullable List<@Nullable E> items) {
    return items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
  }

  /** Returns an unmodifiable copy of a map, whose values can be null. */
  public static <V> @Nullable Map<String, @Nullable V> copyOfNullable(
      String name, @Nullable Map<String, @Nullable V> members) {
    if (members == null) {
      return null;
    }
    Map<String, @Nullable V> copy = new LinkedHashMap<>(members);
    if (copy.containsKey(null)) {
      throw new InvalidInputException(name, "must be a map without null as a name");
    }
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Returns a list of copies of the items of a list of lists or maps. Null has no copy.
   *
   * @param copier returns the copy of an item
   */
  public static <E> @Nullable List<E> copyEach(@Nullable List<E> items, UnaryOperator<E> copier) {
    if (items == null) {
      return null;
    }
    List<E> copies = new ArrayList<>(items);
    copies.replaceAll(copier);
    return copies;
  }

  /**
   * Returns a map with copies of the values of a map of lists or maps. Null has no copy.
   *
   * @param copier returns the copy of a value
   */
  public static <V> @Nullable Map<String, V> copyEach(
      @Nullable Map<String, V> members, UnaryOperator<V> copier) {
    if (members == null) {
      return null;
    }
    Map<String, V> copies = new LinkedHashMap<>(members);
    copies.replaceAll((name, value) -> copier.apply(value));
    return copies;
  }

  private static void range(String name, String kind, int actual, String unit, int min, int max) {
    if (actual < min || actual > max) {
      int limit = actual < min ? min : max;
      String bound = (actual < min ? "at least " : "at most ") + limit;
      String units = limit == 1 ? unit : unit + "s";
      throw new InvalidInputException(
          name, "must be a " + kind + " of " + bound + " " + units + ", but has " + actual);
    }
  }

  private static int compare(Number value, long limit) {
    return value instanceof Integer || value instanceof Long
        ? Long.compare(value.longValue(), limit)
        : decimal(value).compareTo(BigDecimal.valueOf(limit));
  }

  private static BigDecimal decimal(Number value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
  }

  /** Returns {@code Name{name=value, ...}} of the values that are not null. */
  public static String describe(String name, @Nullable Object... namesAndValues) {
    StringBuilder described = new StringBuilder(name).append('{');
    String separator = "";
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        described.append(separator).append(namesAndValues[i]).append('=').append(value);
        separator = ", ";
      }
    }
    return described.append('}').toString();
  }
}
