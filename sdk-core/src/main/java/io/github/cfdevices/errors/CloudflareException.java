package io.github.cfdevices.errors;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong with a call or a model, as one sealed, unchecked hierarchy. No
 * message holds a credential or another secret.
 */
public abstract sealed class CloudflareException extends RuntimeException
    permits ResponseException,
        TransportException,
        InvalidInputException,
        MissingFieldException,
        MalformedFieldException,
        PagingException,
        ConflictException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String method;
  private final @Nullable String path;

  CloudflareException(
      String message, @Nullable String method, @Nullable String path, @Nullable Throwable cause) {
    super(message, cause);
    this.method = method;
    this.path = path;
  }

  /** Returns the HTTP method of the call that failed, or null where there was none. */
  public final @Nullable String method() {
    return method;
  }

  /** Returns the encoded path of the call that failed, without its query, or null. */
  public final @Nullable String path() {
    return path;
  }
}
