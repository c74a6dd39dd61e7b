package io.github.cfdevices;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a body is not what the API documents: no JSON, no proper envelope, or a result of
 * another shape. Pages of a proxy and other answers that never reached the API are among these.
 */
public final class MalformedResponseException extends ResponseException {
  private static final long serialVersionUID = 1L;
  private static final int PROBLEM_LIMIT = 200;
  private static final int PATH_LIMIT = 200;

  private final String excerpt;
  private final @Nullable String jsonPath;

  MalformedResponseException(ResponseInfo response, Malformed<?> body) {
    super(response, predicate(response, body));
    this.excerpt = response.printable(body.excerpt(), Malformed.EXCERPT_LIMIT);
    this.jsonPath = path(response, body);
  }

  /**
   * Returns at most the first 200 characters of the body, control characters replaced by spaces.
   */
  public String excerpt() {
    return excerpt;
  }

  /** Returns where the body is wrong, such as {@code $.result[3].name}, or null. */
  public @Nullable String jsonPath() {
    return jsonPath;
  }

  private static String predicate(ResponseInfo response, Malformed<?> body) {
    String problem = body.problem();
    boolean shortened = problem.length() > PROBLEM_LIMIT;
    String path = path(response, body);
    return " ("
        + response.contentTypeInWords()
        + ") with "
        + response.printable(problem, PROBLEM_LIMIT)
        + (shortened ? "..." : "")
        + (path == null ? "" : " " + path);
  }

  private static @Nullable String path(ResponseInfo response, Malformed<?> body) {
    String path = body.jsonPath();
    return path == null ? null : response.printable(path, PATH_LIMIT);
  }
}
