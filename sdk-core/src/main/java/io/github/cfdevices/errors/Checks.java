package io.github.cfdevices.errors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of the API's document, checked by generated builders before anything is sent.
 * Each throws {@link InvalidInputException} with the name and the limit, never the value; null
 * passes. This is for use within cfdevices only.
 */
@InternalApi
public final class Checks {
  private Checks() {}

  /** Returns the value, which must not be null. */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidInputException(name, "is required");
    }
    return value;
  }

  /**
   * Returns an id that can stand in a path: an empty one, {@code .} and {@code ..} would address
   * another resource.
   */
  public static String pathSegment(String name, String value) {
    return pathSegment(name, value, Integer.MAX_VALUE);
  }

  /** Returns an id that can stand in a path and is not longer than the limit. */
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
            name, "must not hold a control character, as at index " + i);
      }
    }
    return value;
  }

  /** Returns a value that can stand in a header: a line break would begin another one. */
  public static String headerValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        throw new InvalidInputException(
            name, "must hold visible ASCII characters and spaces only, unlike at index " + i);
      }
    }
    return value;
  }

  /** Checks the length of a string in code points, as JSON Schema counts it. */
  public static void length(String name, @Nullable String value, int min, int max) {
    if (value != null) {
      range(name, "a text of", value.codePointCount(0, value.length()), "characters", min, max);
    }
  }

  /** Checks the number of items of a list or members of a map. */
  public static void size(String name, @Nullable Object value, int min, int max) {
    if (value instanceof Collection<?> items) {
      range(name, "a list of", items.size(), "items", min, max);
    } else if (value instanceof Map<?, ?> members) {
      range(name, "a map of", members.size(), "members", min, max);
    }
  }

  /** Checks that a number is not below a limit. */
  public static void minimum(String name, @Nullable Number value, long limit) {
    if (value != null && compare(value, limit) < 0) {
      throw new InvalidInputException(name, "is a number below " + limit);
    }
  }

  /** Checks that a number is not below a limit that is no whole number of 64 bits. */
  public static void minimum(String name, @Nullable Number value, String limit) {
    if (value != null && decimal(value).compareTo(new BigDecimal(limit)) < 0) {
      throw new InvalidInputException(name, "is a number below " + limit);
    }
  }

  /** Checks that a number is not above a limit. */
  public static void maximum(String name, @Nullable Number value, long limit) {
    if (value != null && compare(value, limit) > 0) {
      throw new InvalidInputException(name, "is a number above " + limit);
    }
  }

  /** Checks that a number is not above a limit that is no whole number of 64 bits. */
  public static void maximum(String name, @Nullable Number value, String limit) {
    if (value != null && decimal(value).compareTo(new BigDecimal(limit)) > 0) {
      throw new InvalidInputException(name, "is a number above " + limit);
    }
  }

  /** Checks that a pattern matches a part of a string. */
  public static void pattern(String name, @Nullable String value, String regex) {
    if (value != null && !Pattern.compile(regex).matcher(value).find()) {
      throw new InvalidInputException(name, "is a text that does not match " + regex);
    }
  }

  /** Checks that no item stands twice in a list. */
  public static void unique(String name, @Nullable Collection<?> items) {
    if (items != null && new HashSet<>(items).size() < items.size()) {
      throw new InvalidInputException(name, "is a list that holds an item twice");
    }
  }

  /** Returns an unmodifiable copy of a list, which must not hold null. */
  public static <E> @Nullable List<E> copy(String name, @Nullable List<E> items) {
    if (items == null) {
      return null;
    }
    List<E> copy = new ArrayList<>(items);
    if (copy.contains(null)) {
      throw new InvalidInputException(name, "is a list that holds null");
    }
    return Collections.unmodifiableList(copy);
  }

  /** Returns an unmodifiable copy of a map, which must not hold null. */
  public static <V> @Nullable Map<String, V> copy(String name, @Nullable Map<String, V> members) {
    if (members == null) {
      return null;
    }
    Map<String, V> copy = new LinkedHashMap<>(members);
    if (copy.containsKey(null) || copy.containsValue(null)) {
      throw new InvalidInputException(name, "is a map that holds null");
    }
    return Collections.unmodifiableMap(copy);
  }

  private static void range(String name, String kind, int actual, String unit, int min, int max) {
    if (actual < min || actual > max) {
      String limit = actual < min ? "at least " + min : "at most " + max;
      throw new InvalidInputException(
          name, "is " + kind + " " + actual + " " + unit + ", but " + limit + " are allowed");
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
