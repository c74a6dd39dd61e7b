package io.github.cfdevices.errors;

import java.util.Objects;

/**
 * Thrown if the next page of a list cannot be requested: the API repeated the cursor of an earlier
 * page, so that the list would never end, or a token is not valid for the list.
 */
public final class PagingException extends CloudflareException {
  private static final long serialVersionUID = 1L;
  private static final int TOKEN_LIMIT = 100;

  private final String token;

  private PagingException(String token, String expected) {
    super(
        "The page token \"" + Printable.of(token, TOKEN_LIMIT) + "\" is not " + expected,
        null,
        null,
        null);
    this.token = token;
  }

  private PagingException(Builder builder) {
    super(
        builder.sentence(
            " with the cursor of an earlier page, \""
                + builder.printable(builder.token, TOKEN_LIMIT)
                + "\": the list would never end"),
        builder.method,
        builder.path,
        null);
    this.token = builder.masked(builder.token);
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
   * Returns a builder of an exception for a cursor that the API repeated; for tests of apps.
   *
   * @param method the HTTP method of the call
   * @param path the encoded path of the call, without its query
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /** Returns the invalid token or repeated cursor. */
  public String token() {
    return token;
  }

  /** Builds exceptions; not thread-safe. */
  public static final class Builder extends ResponseException.Builder<Builder> {
    private String token = "";

    private Builder(String method, String path) {
      super(method, path, 200);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets the cursor; empty by default. */
    public Builder token(String token) {
      this.token = Objects.requireNonNull(token, "token");
      return this;
    }

    /** Returns the exception. */
    public PagingException build() {
      return new PagingException(this);
    }
  }
}
