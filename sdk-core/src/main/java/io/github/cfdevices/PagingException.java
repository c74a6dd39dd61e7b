package io.github.cfdevices;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a list cannot go on: the API sent the cursor of an earlier page again, so that the
 * list would never end, or a page was asked for with a token that none of its pages gave.
 */
public final class PagingException extends CloudflareException {
  private static final long serialVersionUID = 1L;
  private static final int TOKEN_LIMIT = 100;

  private final String token;

  private PagingException(
      String message, String token, @Nullable String method, @Nullable String path) {
    super(message, method, path, null);
    this.token = token;
  }

  static PagingException badToken(String token, String expected) {
    return new PagingException(
        "The page token \"" + Printable.of(token, TOKEN_LIMIT) + "\" is not " + expected,
        token,
        null,
        null);
  }

  static PagingException repeated(String token, ResponseInfo response) {
    return new PagingException(
        response.sentence(
            " with the cursor of an earlier page, \""
                + response.printable(token, TOKEN_LIMIT)
                + "\": the list would never end"),
        token,
        response.method(),
        response.path());
  }

  /** Returns the token or cursor that was refused. */
  public String token() {
    return token;
  }
}
