package io.github.cfdevices.templates.hints;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union of strings, numbers and booleans. It is a hint in the form of a format, because OpenAPI
 * Generator keeps the format of every schema.
 *
 * @param types the JSON types of its values, at least two
 * @param secret whether a string is secret
 */
public record ScalarUnion(List<String> types, boolean secret) {
  private static final String FORMAT = "x-scalar-union ";
  private static final String SECRET = "secret";
  private static final List<String> ALL = List.of("string", "number", "boolean");

  /** Returns a union of types, in a fixed order. */
  public static ScalarUnion of(Collection<String> types, boolean secret) {
    return new ScalarUnion(ALL.stream().filter(types::contains).toList(), secret);
  }

  /** Returns the union that a format denotes, or null if it is another format. */
  public static @Nullable ScalarUnion ofFormat(@Nullable String format) {
    if (format == null || !format.startsWith(FORMAT)) {
      return null;
    }
    List<String> words = Arrays.asList(format.substring(FORMAT.length()).split(" "));
    return of(words, words.contains(SECRET));
  }

  public String format() {
    return FORMAT + String.join(" ", types) + (secret ? " " + SECRET : "");
  }

  /** Returns the types with their articles. */
  public List<String> described() {
    return types.stream().map(type -> "a " + type).toList();
  }

  /** Returns whether every scalar is allowed. */
  public boolean isAny() {
    return types.size() == ALL.size();
  }

  /** Returns the types in words, such as {@code a string or a number}. */
  public String description() {
    return joined(described());
  }

  /** Returns the types of several values in words, such as {@code strings or numbers}. */
  public String plural() {
    return joined(types.stream().map(type -> type + "s").toList());
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
