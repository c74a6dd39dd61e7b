package io.github.cfdevices.templates.hints;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The places of a document that generated code represents less precisely, and the reasons. */
public final class Diagnostics {
  private final Map<String, String> reasons = new TreeMap<>();

  /**
   * Adds a place.
   *
   * @param place such as {@code #/components/schemas/Thing/properties/size}
   */
  public void add(String place, String reason) {
    reasons.put(place, reason);
  }

  public Map<String, String> all() {
    return Collections.unmodifiableMap(reasons);
  }
}
