package io.github.cfdevices.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One item of a {@code Ratelimit} or {@code Ratelimit-Policy} header, such as {@code
 * "default";r=50;t=30}. A malformed header is ignored, because it must not fail a call.
 */
final class RateLimitField {
  // All quantifiers are possessive, so that no header can make matching slow.
  private static final Pattern NAME =
      Pattern.compile("\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([A-Za-z*][^\\s\",;=]*+))\\s*+");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\s*+;\\s*+([a-z*][a-z0-9_.*-]*+)(?:=(?:\"(?:[^\"\\\\]|\\\\.)*+\"|([^\\s\",;]*+)))?+\\s*+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
  private static final int LENGTH_LIMIT = 1000;

  private final String name;
  private final Map<String, Long> numbers = new HashMap<>();

  private RateLimitField(String name) {
    this.name = name;
  }

  /** Returns the items of all lines of a header, up to the first that is malformed in each line. */
  static List<RateLimitField> parse(List<String> lines) {
    List<RateLimitField> fields = new ArrayList<>();
    for (String line : lines) {
      if (line.length() <= LENGTH_LIMIT) {
        parse(line, fields);
      }
    }
    return fields;
  }

  private static void parse(String line, List<RateLimitField> fields) {
    Matcher name = NAME.matcher(line);
    Matcher parameter = PARAMETER.matcher(line);
    int position = 0;
    while (name.region(position, line.length()).lookingAt()) {
      String quoted = name.group(1);
      RateLimitField field = new RateLimitField(quoted == null ? name.group(2) : quoted);
      position = name.end();
      while (parameter.region(position, line.length()).lookingAt()) {
        String value = parameter.group(2);
        if (value != null && NUMBER.matcher(value).matches()) {
          field.numbers.put(parameter.group(1), Long.valueOf(value));
        }
        position = parameter.end();
      }
      boolean ends = position == line.length();
      if (!ends && line.charAt(position) != ',') {
        return;
      }
      fields.add(field);
      if (ends) {
        return;
      }
      position++;
    }
  }

  /** Returns the name of the policy. */
  String name() {
    return name;
  }

  /** Returns whether this item contains the remaining requests and the time until the reset. */
  boolean isRemainder() {
    return has("r") && has("t");
  }

  /** Returns whether this item contains the quota of a window. */
  boolean isPolicy() {
    return has("q");
  }

  boolean has(String parameter) {
    return numbers.containsKey(parameter);
  }

  long number(String parameter) {
    return numbers.getOrDefault(parameter, 0L);
  }

  /**
   * Returns the spacing of requests, in seconds, at which the remaining quota lasts until the
   * reset.
   */
  double spacing() {
    return number("t") / (number("r") + 1.0);
  }
}
