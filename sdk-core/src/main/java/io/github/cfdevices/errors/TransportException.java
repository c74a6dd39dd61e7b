package io.github.cfdevices.errors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when no complete response was received: the connection failed, a timeout was reached, the
 * call was canceled, its thread was interrupted, its client was closed, code of the app failed, or
 * no credentials were available for a later attempt. The API may have processed the request
 * nevertheless.
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

  /** Returns an exception without a builder, so that R8 can remove the builder. */
  @InternalApi
  public static TransportException of(
      String method,
      String path,
      String problem,
      FailureKind kind,
      boolean canceled,
      int attempts,
      @Nullable Throwable cause) {
    return new TransportException(method, path, problem, kind, canceled, attempts, cause);
  }

  /**
   * Returns a builder of an exception for a connection that failed in the first attempt; for tests
   * of apps.
   *
   * @param method the HTTP method of the call
   * @param path the encoded path of the call, without its query
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
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

  /**
   * Returns whether the call was canceled: by its handle, by OkHttp's dispatcher, or by closing the
   * client after the request may have been sent. A call that closing the client ended before that
   * was not canceled, nor was one whose thread was interrupted.
   */
  public boolean canceled() {
    return canceled;
  }

  /** Returns the number of attempts that were started; 0 if none was. */
  public int attempts() {
    return attempts;
  }

  /** Builds exceptions; not thread-safe. */
  public static final class Builder {
    private final String method;
    private final String path;
    private FailureKind kind = FailureKind.CONNECTION;
    private @Nullable String problem;
    private boolean canceled;
    private int attempts = 1;
    private @Nullable Throwable cause;

    Builder(String method, String path) {
      this.method = Objects.requireNonNull(method, "method");
      this.path = Objects.requireNonNull(path, "path");
    }

    /** Sets why no complete response was received. */
    public Builder kind(FailureKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
      return this;
    }

    /**
     * Sets the rest of the message after the method and the path; derived from the kind by default.
     */
    public Builder problem(String problem) {
      this.problem = Objects.requireNonNull(problem, "problem");
      return this;
    }

    /** Sets whether the call was canceled. */
    public Builder canceled(boolean canceled) {
      this.canceled = canceled;
      return this;
    }

    /** Sets the number of attempts that were sent; 1 by default. */
    public Builder attempts(int attempts) {
      this.attempts = attempts;
      return this;
    }

    /** Sets the cause; null by default. */
    public Builder cause(@Nullable Throwable cause) {
      this.cause = cause;
      return this;
    }

    /** Returns the exception. */
    public TransportException build() {
      return of(method, path, problem(), kind, canceled, attempts, cause);
    }

    private String problem() {
      if (problem != null) {
        return problem;
      }
      return switch (kind) {
        case TIMEOUT -> "timed out";
        case CANCELED -> "was canceled";
        case CLOSED -> "failed: the client is closed";
        default -> "failed: " + kind;
      };
    }
  }
}
