package io.github.cfdevices.errors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a list cannot be continued: the API repeats a cursor or a page, so that the list would
 * never end; it returns another page than the requested one, or a cursor of another JSON type; it
 * returns only a part of a list and documents no parameter for the rest; or a token is not valid
 * for the list. Items of earlier pages are delivered before the exception is thrown.
 */
public final class PagingException extends CloudflareException {
  private static final long serialVersionUID = 1L;
  private static final int TOKEN_LIMIT = 100;
  private static final int PROBLEM_LIMIT = 200;

  private final String token;

  PagingException(String token, String expected) {
    super(
        "The page token \"" + Printable.of(token, TOKEN_LIMIT) + "\" is not " + expected,
        null,
        null,
        null);
    this.token = token;
  }

  PagingException(Builder builder) {
    super(builder.sentence(" with " + describe(builder)), builder.method, builder.path, null);
    this.token = builder.masked(builder.token);
  }

  private static String describe(Builder builder) {
    return builder.problem == null
        ? "the cursor of an earlier page, \""
            + builder.printable(builder.token, TOKEN_LIMIT)
            + "\": the list would never end"
        : builder.printable(builder.problem, PROBLEM_LIMIT);
  }

  /**
   * Returns an exception for an invalid page token.
   *
   * @param token the token
   * @param expected the rest of the message after "is not", such as "a cursor"
   */
  @InternalApi
  public static PagingException badToken(String token, String expected) {
    return new PagingException(token, expected);
  }

  /**
   * Returns a builder of an exception for a cursor that the API repeats, or for another problem if
   * one is set; for tests of apps.
   *
   * @param method the HTTP method of the call
   * @param path the encoded path of the call, without its query
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /**
   * Returns the invalid token, the repeated cursor or the number of the requested page; empty for
   * the first page of a list with cursors.
   */
  public String token() {
    return token;
  }

  /** Builds exceptions; not thread-safe. */
  public static final class Builder extends ResponseException.Builder<Builder> {
    String token = "";
    @Nullable String problem;

    Builder(String method, String path) {
      super(method, path, 200);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets the cursor or the number of the page; empty by default. */
    public Builder token(String token) {
      this.token = Objects.requireNonNull(token, "token");
      return this;
    }

    /**
     * Sets the rest of the message after "returned HTTP 200 with"; a repeated cursor by default.
     */
    public Builder problem(String problem) {
      this.problem = Objects.requireNonNull(problem, "problem");
      return this;
    }

    /** Returns the exception. */
    public PagingException build() {
      return new PagingException(this);
    }
  }
}
