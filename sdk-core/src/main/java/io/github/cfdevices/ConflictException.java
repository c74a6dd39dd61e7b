package io.github.cfdevices;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a resource was changed by somebody else between reading it and putting it back.
 * Nothing was put; reading and editing it anew is safe.
 */
public final class ConflictException extends CloudflareException {
  private static final long serialVersionUID = 1L;
  private static final int MEMBERS_IN_MESSAGE = 10;
  private static final int NAME_LIMIT = 100;

  private final transient JsonModel seen;
  private final transient JsonModel current;

  ConflictException(
      ResponseInfo response, JsonModel seen, JsonModel current, List<String> members) {
    super(
        "PUT "
            + response.path()
            + " was not sent: somebody else changed "
            + names(members)
            + " since it was read",
        "PUT",
        response.path(),
        null);
    this.seen = seen;
    this.current = current;
  }

  /** Returns the resource as it was when the edit was made. */
  public JsonModel seen() {
    return seen;
  }

  /** Returns the resource as it was when it should have been put. */
  public JsonModel current() {
    return current;
  }

  /** Names only: a value may be a secret. */
  private static String names(List<String> members) {
    String names =
        members.stream()
            .limit(MEMBERS_IN_MESSAGE)
            .map(name -> Printable.of(name, NAME_LIMIT))
            .collect(Collectors.joining(", "));
    int more = members.size() - MEMBERS_IN_MESSAGE;
    return more > 0 ? names + " and " + more + " more" : names;
  }
}
