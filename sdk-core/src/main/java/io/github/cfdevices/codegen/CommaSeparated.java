package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A parameter whose values are joined by commas; immutable. This is for use within cfdevices only.
 */
@InternalApi
public final class CommaSeparated {
  private final String text;

  private CommaSeparated(String text) {
    this.text = text;
  }

  /** Returns a parameter with the values in the order given, or null if there are none. */
  public static @Nullable CommaSeparated of(@Nullable List<?> values) {
    return values == null || values.isEmpty() ? null : new CommaSeparated(join(",", values));
  }

  /**
   * Returns a parameter with the members of a map or model, or null if there are none.
   *
   * @param separator the character between the name and the value of a member
   */
  public static @Nullable CommaSeparated members(@Nullable Object object, String separator) {
    return of(
        ObjectMembers.of(object).entrySet().stream()
            .map(member -> member.getKey() + separator + member.getValue())
            .collect(Collectors.toList()));
  }

  /** Returns the values joined by commas. */
  @Override
  public String toString() {
    return text;
  }

  static String join(String delimiter, List<?> values) {
    StringBuilder joined = new StringBuilder();
    String separator = "";
    for (Object value : values) {
      joined.append(separator).append(QueryText.of(value));
      separator = delimiter;
    }
    return joined.toString();
  }
}
