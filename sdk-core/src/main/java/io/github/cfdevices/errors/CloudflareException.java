package io.github.cfdevices.errors;

import org.jspecify.annotations.Nullable;

/**
 * The base of all exceptions that calls and models throw: a sealed, unchecked hierarchy. No message
 * contains a credential or another secret.
 */
public abstract sealed class CloudflareException extends RuntimeException
    permits ResponseException,
        TransportException,
        InvalidInputException,
        MissingFieldException,
        MalformedFieldException,
        PagingException,
        ConflictException,
        IncompleteEditException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String method;
  private final @Nullable String path;

  CloudflareException(
      String message, @Nullable String method, @Nullable String path, @Nullable Throwable cause) {
    super(message, cause);
    this.method = method;
    this.path = path;
  }

  /** Returns the HTTP method of the call that failed, or null if there was none. */
  public final @Nullable String method() {
    return method;
  }

  /** Returns the encoded path of the call that failed, without its query, or null. */
  public final @Nullable String path() {
    return path;
  }
}
