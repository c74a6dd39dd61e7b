package io.github.cfdevices.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.JsonModel;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A segment of a path that contains a list or an object, or a value of the style {@code label} or
 * {@code matrix}; immutable. Everything but the separators is percent-encoded. Like an ID, it must
 * be neither null nor empty nor a dot segment. This is for use within cfdevices only.
 */
@InternalApi
public final class PathSegment {
  private static final String UNRESERVED = "-._~";

  private final String text;

  private PathSegment(String text) {
    this.text = text;
  }

  /**
   * Returns a segment such as {@code 1,2} for a list, and {@code a,1,b,2} for an object.
   *
   * @param explode whether the members of an object are joined as in {@code a=1,b=2}
   */
  public static PathSegment simple(String name, Object value, boolean explode) {
    return of(name, value, encoder -> String.join(",", parts(value, explode, encoder)));
  }

  /**
   * Returns a segment such as {@code .1}, {@code .1,2} for a list, and {@code .a,1,b,2} for an
   * object.
   *
   * @param explode whether items are joined as in {@code .1.2}, and members as in {@code .a=1.b=2}
   */
  public static PathSegment label(String name, Object value, boolean explode) {
    String separator = explode ? "." : ",";
    return of(name, value, encoder -> "." + String.join(separator, parts(value, explode, encoder)));
  }

  /**
   * Returns a segment such as {@code ;id=1}, {@code ;id=1,2} for a list, and {@code ;id=a,1,b,2}
   * for an object.
   *
   * @param explode whether items are joined as in {@code ;id=1;id=2}, and members as in {@code
   *     ;a=1;b=2}
   */
  public static PathSegment matrix(String name, Object value, boolean explode) {
    return of(
        name,
        value,
        encoder -> {
          String start = explode && isObject(value) ? ";" : ";" + encoder.apply(name) + "=";
          return start + String.join(explode ? start : ",", parts(value, explode, encoder));
        });
  }

  private static PathSegment of(String name, Object value, Text text) {
    Checks.required(name, value);
    if (parts(value, false, UnaryOperator.identity()).stream().allMatch(String::isEmpty)) {
      throw new InvalidInputException(name, "must not be empty");
    }
    Checks.pathSegment(name, text.encoded(UnaryOperator.identity()));
    return new PathSegment(text.encoded(PathSegment::encode));
  }

  private static boolean isObject(Object value) {
    return value instanceof JsonModel || value instanceof Map;
  }

  /** Returns the strings that separators join. */
  private static List<String> parts(Object value, boolean pairs, UnaryOperator<String> encoder) {
    if (isObject(value)) {
      return ObjectMembers.of(value).entrySet().stream()
          .flatMap(
              member -> {
                String name = encoder.apply(member.getKey());
                String text = encoder.apply(member.getValue());
                return pairs ? Stream.of(name + "=" + text) : Stream.of(name, text);
              })
          .collect(Collectors.toList());
    }
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    return values.stream()
        .map(item -> encoder.apply(QueryText.of(item)))
        .collect(Collectors.toList());
  }

  /** Encodes everything but the unreserved characters of RFC 3986. */
  private static String encode(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : value.getBytes(UTF_8)) {
      char c = (char) (unit & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  /** Returns the encoded segment. */
  @Override
  public String toString() {
    return text;
  }

  /** Joins the parts of a segment, each of which an encoder has changed. */
  private interface Text {
    String encoded(UnaryOperator<String> encoder);
  }
}
