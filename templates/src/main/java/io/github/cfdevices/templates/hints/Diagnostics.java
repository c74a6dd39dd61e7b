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
  private final Map<String, String> ignored = new TreeMap<>();

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

  /**
   * Adds a part of an operation or schema that generated code does without, such as an optional
   * parameter or an invalid hint.
   *
   * @param place such as {@code GET /things cookie parameter session}
   */
  public void addIgnored(String place, String reason) {
    ignored.put(place, reason);
  }

  /** Returns the parts that generated code does without, and the reasons. */
  public Map<String, String> ignored() {
    return Collections.unmodifiableMap(ignored);
  }

  /** Returns the reason for an exception that concerns one part of a document. */
  public static String reasonOf(RuntimeException e) {
    return e instanceof IllegalArgumentException && e.getMessage() != null
        ? e.getMessage()
        : "the generator does not support it: " + e;
  }

  /**
   * Checks that nothing is left out or ignored.
   *
   * @throws IllegalArgumentException if something is; the message lists all of it
   */
  public void requireComplete() {
    if (leftOut.isEmpty() && ignored.isEmpty()) {
      return;
    }
    StringBuilder message =
        new StringBuilder("The option strict forbids to leave out a part of the document:");
    leftOut.forEach((place, reason) -> append(message, place, reason));
    ignored.forEach((place, reason) -> append(message, place, reason));
    throw new IllegalArgumentException(message.toString());
  }

  private static void append(StringBuilder message, String place, String reason) {
    message.append("\n  ").append(place).append(": ").append(reason);
  }
}
