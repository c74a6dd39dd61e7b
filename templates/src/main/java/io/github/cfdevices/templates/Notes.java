package io.github.cfdevices.templates;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a document says that the generated code does not, with its place and the reason. */
final class Notes {
  private final Map<String, String> reasons = new TreeMap<>();

  /**
   * Adds a place.
   *
   * @param place such as {@code #/components/schemas/Thing/properties/size}
   */
  void add(String place, String reason) {
    reasons.put(place, reason);
  }

  Map<String, String> all() {
    return Collections.unmodifiableMap(reasons);
  }
}
