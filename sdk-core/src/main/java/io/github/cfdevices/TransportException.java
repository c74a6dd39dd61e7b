package io.github.cfdevices;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when no complete response was received: the connection failed, a timeout was reached, the
 * call was canceled, its thread was interrupted or its client was closed. The API may have
 * processed the request all the same.
 */
public final class TransportException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final boolean canceled;
  private final int attempts;

  TransportException(
      String method,
      String path,
      String problem,
      FailureKind kind,
      boolean canceled,
      int attempts,
      @Nullable Throwable cause) {
    super(method + " " + path + " " + problem + after(attempts), method, path, cause);
    this.kind = kind;
    this.canceled = canceled;
    this.attempts = attempts;
  }

  private static String after(int attempts) {
    return attempts > 1 ? " (" + attempts + " attempts)" : "";
  }

  /** Returns why no complete response was received. */
  public FailureKind kind() {
    return kind;
  }

  /** Returns whether a timeout was reached: that of an attempt, or the total timeout. */
  public boolean timedOut() {
    return kind == FailureKind.TIMEOUT;
  }

  /** Returns whether the call was canceled. */
  public boolean canceled() {
    return canceled;
  }

  /** Returns the number of attempts that were sent; 0 if the request never was. */
  public int attempts() {
    return attempts;
  }
}
