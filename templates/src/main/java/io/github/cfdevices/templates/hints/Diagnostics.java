package io.github.cfdevices.templates.hints;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The places of a document that generated code represents less precisely or not at all, and what
 * the generator decided by itself, with the reasons.
 */
public final class Diagnostics {
  private final Map<String, String> reasons = new TreeMap<>();
  private final Map<String, String> leftOut = new TreeMap<>();
  private final Set<String> hidden = new TreeSet<>();
  private final Map<String, String> unpaged = new TreeMap<>();
  private final Map<String, String> ignored = new TreeMap<>();
  private final Map<String, String> unchecked = new TreeMap<>();
  private final Map<String, String> guesses = new TreeMap<>();
  private final Map<String, String> renamed = new TreeMap<>();
  private final Map<String, Reached> operations = new LinkedHashMap<>();

  private record Reached(@Nullable String id, Set<String> components) {}

  /**
   * Adds a place.
   *
   * @param place such as {@code #/components/schemas/Thing/properties/size}, or an operation
   *     followed by a part of it, such as {@code GET /things 200}
   */
  public void add(String place, String reason) {
    reasons.put(place, reason);
  }

  /**
   * Adds a place.
   *
   * @param hint what to add to the document for a more precise type
   */
  public void add(String place, String reason, String hint) {
    add(place, withHint(reason, hint));
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

  /** Adds an operation that the document excludes, which the option {@code strict} allows. */
  public void addHidden(String operation, String reason) {
    hidden.add(operation);
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

  /**
   * Adds a constraint of a value that generated code does not check.
   *
   * @param place a place as for {@link #add(String, String)}
   */
  public void addUnchecked(String place, String reason) {
    unchecked.merge(place, reason, (one, other) -> one + "; " + other);
  }

  /** Returns the places with constraints that generated code does not check, and the reasons. */
  public Map<String, String> unchecked() {
    return Collections.unmodifiableMap(unchecked);
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
    Map<String, String> missing = new TreeMap<>(leftOut);
    missing.keySet().removeAll(hidden);
    if (missing.isEmpty() && ignored.isEmpty()) {
      return;
    }
    StringBuilder message =
        new StringBuilder("The option strict forbids to leave out a part of the document:");
    missing.forEach((place, reason) -> append(message, place, reason));
    ignored.forEach((place, reason) -> append(message, place, reason));
    throw new IllegalArgumentException(message.toString());
  }

  private static void append(StringBuilder message, String place, String reason) {
    message.append("\n  ").append(place).append(": ").append(reason);
  }

  /**
   * Adds a decision that the document does not state.
   *
   * @param place a place as for {@link #add(String, String)}
   * @param hint what to add to the document for another decision
   */
  public void addGuess(String place, String decision, String hint) {
    String guess = withHint(decision, hint);
    guesses.merge(place, guess, (all, one) -> all.contains(one) ? all : all + "; " + one);
  }

  /** Returns the places where the generator decided what the document does not state. */
  public Map<String, String> guesses() {
    return Collections.unmodifiableMap(guesses);
  }

  /**
   * Adds a Java name if it consists of other letters than the name in the document.
   *
   * @param place where the document has the name
   */
  public void addName(String place, String name, String javaName) {
    if (!letters(name).equals(letters(javaName))) {
      renamed.put(place, javaName);
    }
  }

  /** Returns the places of names that consist of other letters than the Java names. */
  public Map<String, String> renamed() {
    return Collections.unmodifiableMap(renamed);
  }

  /**
   * Adds an operation of the document.
   *
   * @param operation its method and path
   * @param components the places of the components that it uses
   */
  public void addOperation(String operation, @Nullable String id, Set<String> components) {
    operations.put(operation, new Reached(id, components));
  }

  /** Sets the name of an operation's method. */
  public void nameOperation(String operation, @Nullable String id, String method) {
    Reached reached = operations.get(operation);
    if (reached != null) {
      operations.put(operation, new Reached(method, reached.components));
    }
    if (id != null && !id.isBlank()) {
      addName(operation + " operationId " + id, id, method);
    }
  }

  /** Returns the number of operations that the document contains. */
  public int operations() {
    Set<String> all = new TreeSet<>(operations.keySet());
    all.addAll(leftOut.keySet());
    return all.size();
  }

  /** Returns the places with a less precise type of each operation that has some. */
  public Map<String, Set<String>> byOperation() {
    Map<String, Set<String>> found = new TreeMap<>();
    reasons
        .keySet()
        .forEach(
            place ->
                operations.forEach(
                    (operation, reached) -> {
                      if (!leftOut.containsKey(operation) && isOf(place, operation, reached)) {
                        found.computeIfAbsent(operation, key -> new TreeSet<>()).add(place);
                      }
                    }));
    return found;
  }

  private static boolean isOf(String place, String operation, Reached reached) {
    String component = componentOf(place);
    return component != null
        ? reached.components.contains(component)
        : begins(place, operation)
            || place.startsWith(pointer(operation))
            || (reached.id != null && begins(place, reached.id));
  }

  /** Returns the beginning of all pointers to parts of an operation. */
  private static String pointer(String operation) {
    String[] parts = operation.split(" ", 2);
    String path = parts[1].replace("~", "~0").replace("/", "~1");
    return "#/paths/" + path + "/" + parts[0].toLowerCase(Locale.ROOT) + "/";
  }

  private static boolean begins(String place, String name) {
    return place.equals(name) || place.startsWith(name + " ") || place.startsWith(name + ":");
  }

  /** Returns the place of the component that contains a place, or null. */
  private static @Nullable String componentOf(String place) {
    if (!place.startsWith("#/components/")) {
      return null;
    }
    int kind = place.indexOf('/', "#/components/".length());
    int end = kind < 0 ? -1 : place.indexOf('/', kind + 1);
    return end < 0 ? place : place.substring(0, end);
  }

  private static String letters(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static String withHint(String reason, String hint) {
    return reason + " (hint: " + hint + ")";
  }
}
