package io.github.cfdevices;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a body is not what the API documents: no JSON, no proper envelope, or a result of
 * another shape. Pages of a proxy and other answers that never reached the API are among these.
 */
public final class MalformedResponseException extends ResponseException {
  private static final long serialVersionUID = 1L;

  private final String excerpt;
  private final @Nullable String jsonPath;

  MalformedResponseException(Answered answered, Malformed<?> body) {
    super(answered, " (" + answered.contentTypeInWords() + ") with " + body.problem());
    this.excerpt = Printable.of(answered.masked(body.excerpt()), Malformed.EXCERPT_LIMIT);
    this.jsonPath = body.jsonPath();
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
}
