package io.github.cfdevices.http;

import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InternalApi;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt or a call ends. A failure stays a value until the caller of the engine throws it,
 * so that the exception is created once, on the thread that receives it; for use within cfdevices
 * only.
 *
 * <p>The classes are not records, because R8 would keep three methods of each in every app.
 */
@InternalApi
public abstract sealed class Outcome {
  /** The response that was received, or null if there is none. */
  public final @Nullable ResponseInfo response;

  /** Why there is no complete response, or null if there is one. */
  public final @Nullable FailureKind kind;

  Outcome(@Nullable ResponseInfo response, @Nullable FailureKind kind) {
    this.response = response;
    this.kind = kind;
  }

  /** A complete response with any status. */
  @InternalApi
  public static final class Responded extends Outcome {
    public final ResponseInfo info;

    /** The decompressed body, which is in memory. */
    public final ResponseBody body;

    Responded(ResponseInfo info, ResponseBody body) {
      super(info, null);
      this.info = info;
      this.body = body;
    }
  }

  /** No complete response: the connection failed, or the call was stopped. */
  @InternalApi
  public static final class Failure extends Outcome {
    /** The rest of the message after the method and the path. */
    public final String problem;

    /** The number of attempts that were sent. */
    public final int attempts;

    public final boolean canceled;

    /** The exception of OkHttp or foreign code, or null. */
    public final @Nullable Throwable cause;

    Failure(
        FailureKind kind,
        String problem,
        int attempts,
        boolean canceled,
        @Nullable Throwable cause) {
      super(null, kind);
      this.problem = problem;
      this.attempts = attempts;
      this.canceled = canceled;
      this.cause = cause;
    }
  }

  /** A response whose body exceeds the limit or cannot be decompressed. */
  @InternalApi
  public static final class UnreadableBody extends Outcome {
    public final ResponseInfo info;

    /** The rest of the message after "returned HTTP 200 with". */
    public final String problem;

    /** The start of the body. */
    public final String excerpt;

    UnreadableBody(ResponseInfo info, String problem, String excerpt) {
      super(info, FailureKind.BODY);
      this.info = info;
      this.problem = problem;
      this.excerpt = excerpt;
    }

    static Outcome of(ResponseInfo info, String problem, String excerpt) {
      return new UnreadableBody(info, problem, excerpt);
    }
  }

  /** Credentials that are not available or that the operation does not accept. */
  @InternalApi
  public static final class NoCredentials extends Outcome {
    /** The rest of the message after "credentials". */
    public final String problem;

    /** The exception of the provider, or null; its message may contain a secret. */
    public final @Nullable Throwable thrown;

    /** The number of attempts including this one, or 0 if nothing can have been sent. */
    public final int attempts;

    NoCredentials(String problem, @Nullable Throwable thrown, int attempts) {
      super(null, FailureKind.CREDENTIALS);
      this.problem = problem;
      this.thrown = thrown;
      this.attempts = attempts;
    }

    static Outcome of(String problem, @Nullable Throwable thrown, int attempts) {
      return new NoCredentials(problem, thrown, attempts);
    }
  }
}
