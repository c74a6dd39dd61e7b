package io.github.cfdevices.templates.hints;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places of a document that generated code represents less precisely or not at all, and the
 * reasons.
 */
public final class Diagnostics {
  private final Map<String, String> reasons = new TreeMap<>();
  private final Map<String, String> leftOut = new TreeMap<>();
  private final Map<String, String> unpaged = new TreeMap<>();

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

  /**
   * Adds an operation for which no code is generated.
   *
   * @param operation its method and path
   */
  public void addLeftOut(String operation, String reason) {
    leftOut.put(operation, reason);
  }

  /**
   * Adds an operation that returns a part of a list, but is generated as a plain call.
   *
   * @param operation its method and path
   */
  public void addUnpaged(String operation, String reason) {
    unpaged.put(operation, reason);
  }

  /** Returns the operations that return parts of lists in plain calls, and the reasons. */
  public Map<String, String> unpaged() {
    return Collections.unmodifiableMap(unpaged);
  }

  /** Returns the operations for which no code is generated, and the reasons. */
  public Map<String, String> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }
}
