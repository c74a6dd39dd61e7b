package io.github.cfdevices.errors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the body of a 2xx response does not match the API's documentation: it is not JSON, not
 * an envelope, or contains a result of another type. The request may have taken effect. A response
 * with another status causes an {@link ApiException} instead.
 */
public final class MalformedResponseException extends ResponseException {
  private static final long serialVersionUID = 1L;
  private static final int PROBLEM_LIMIT = 200;
  private static final int PATH_LIMIT = 200;
  static final int EXCERPT_LIMIT = 200;

  private final String excerpt;
  private final @Nullable String jsonPath;

  MalformedResponseException(Builder builder) {
    super(builder, predicate(builder));
    this.excerpt = builder.printable(builder.excerpt, EXCERPT_LIMIT);
    this.jsonPath = path(builder);
  }

  /**
   * Returns a builder of an exception for a response with status 200; for tests of apps.
   *
   * @param method the HTTP method of the call
   * @param path the encoded path of the call, without its query
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /**
   * Returns the first 200 characters of the body or fewer, with control characters replaced by
   * spaces.
   */
  public String excerpt() {
    return excerpt;
  }

  /**
   * Returns the JSON path of the problem, such as {@code $.result[3].name}, or null if it is
   * unknown.
   */
  public @Nullable String jsonPath() {
    return jsonPath;
  }

  private static String predicate(Builder builder) {
    String problem = builder.problem;
    boolean shortened = problem.length() > PROBLEM_LIMIT;
    String path = path(builder);
    return " ("
        + builder.contentTypeInWords()
        + ") with "
        + builder.printable(problem, PROBLEM_LIMIT)
        + (shortened ? "..." : "")
        + (path == null ? "" : " " + path);
  }

  private static @Nullable String path(Builder builder) {
    String path = builder.jsonPath;
    return path == null ? null : builder.printable(path, PATH_LIMIT);
  }

  /** Builds exceptions; not thread-safe. */
  public static final class Builder extends ResponseException.Builder<Builder> {
    String problem = "a malformed body";
    String excerpt = "";
    @Nullable String jsonPath;

    Builder(String method, String path) {
      super(method, path, 200);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the rest of the message after "returned HTTP 200 with"; "a malformed body" by default.
     */
    public Builder problem(String problem) {
      this.problem = Objects.requireNonNull(problem, "problem");
      return this;
    }

    /** Sets the start of the body; the exception keeps 200 characters. Empty by default. */
    public Builder excerpt(String excerpt) {
      this.excerpt = Objects.requireNonNull(excerpt, "excerpt");
      return this;
    }

    /** Sets the JSON path of the problem; null, the default, if it is unknown. */
    public Builder jsonPath(@Nullable String jsonPath) {
      this.jsonPath = jsonPath;
      return this;
    }

    /** Returns the exception. */
    public MalformedResponseException build() {
      return new MalformedResponseException(this);
    }
  }
}
