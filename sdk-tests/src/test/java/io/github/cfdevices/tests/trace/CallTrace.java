package io.github.cfdevices.tests.trace;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The top-level classes of the SDK of which at least one method runs during a call, on any thread.
 *
 * <p>Constructors count as methods. Nested classes and the bodies of lambdas count as their
 * top-level class. Synthetic classes and the proxies that Retrofit creates for service interfaces
 * do not count.
 */
public final class CallTrace {
  /** A part of a call; the constants are in chronological order. */
  public enum Phase {
    /** From the call of the facade method until it returns the {@code ApiCall}. */
    BUILD,
    /** From the call of {@code ApiCall.execute()} until the request reaches the server. */
    SEND,
    /** From then until {@code execute()} returns. */
    RECEIVE
  }

  /** Matches a class name up to its first dollar sign; does not match {@code $Proxy0}. */
  private static final Pattern TOP_LEVEL = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*");

  private static final Pattern GENERATED_OR_JSON =
      Pattern.compile("io\\.github\\.cfdevices\\.(api|model|json)\\..+");

  private final Map<Phase, Set<String>> entered = new EnumMap<>(Phase.class);

  CallTrace() {
    for (Phase phase : Phase.values()) {
      entered.put(phase, new LinkedHashSet<>());
    }
  }

  /** Records that a method of a class is entered. */
  void add(Phase phase, String className) {
    Matcher name = TOP_LEVEL.matcher(className);
    if (name.lookingAt()) {
      entered.get(phase).add(name.group());
    }
  }

  /** Returns the classes entered from one phase through another, in order of first entry. */
  public Set<String> classes(Phase first, Phase last) {
    return EnumSet.range(first, last).stream()
        .flatMap(phase -> entered.get(phase).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Returns the classes entered from {@code execute()} through the given phase, in order of first
   * entry, without generated code, models and JSON classes.
   */
  Set<String> machine(Phase last) {
    Set<String> classes = classes(Phase.SEND, last);
    classes.removeIf(name -> !isMachine(name));
    return classes;
  }

  /** Returns all counts and the classes of each phase, numbered as {@link #machine} counts. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Classes entered by a warm blocking get\n\n");
    text.append("until the first byte, and there and back:\n");
    text.append(
        "%4d %4d  from execute() on, without generated code, models and JSON\n"
            .formatted(machine(Phase.SEND).size(), machine(Phase.RECEIVE).size()));
    text.append(
        "%4d %4d  from the facade method on\n"
            .formatted(
                classes(Phase.BUILD, Phase.SEND).size(),
                classes(Phase.BUILD, Phase.RECEIVE).size()));
    Set<String> counted = new LinkedHashSet<>();
    entered.forEach(
        (phase, classes) -> {
          text.append('\n').append(phase).append('\n');
          for (String name : classes) {
            boolean counts = phase != Phase.BUILD && isMachine(name) && counted.add(name);
            text.append("%4s %s\n".formatted(counts ? counted.size() : "", name));
          }
        });
    return text.toString();
  }

  private static boolean isMachine(String name) {
    return !GENERATED_OR_JSON.matcher(name).matches();
  }
}
