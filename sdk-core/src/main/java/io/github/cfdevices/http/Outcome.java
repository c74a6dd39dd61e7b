package io.github.cfdevices.http;

import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InternalApi;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt or a call ends. Failures stay values until the caller of the engine throws them,
 * so that the exception is made once, on the thread that receives it; for use within cfdevices
 * only.
 *
 * <p>The classes are neither records, of which R8 would keep three methods in every app, nor named
 * more than necessary, so that a first call loads few of them.
 */
@InternalApi
public abstract sealed class Outcome {
  /** The response that was received, or null if there is none. */
  public final @Nullable ResponseInfo response;

  private Outcome(@Nullable ResponseInfo response) {
    this.response = response;
  }

  /** A complete response, whatever its status. */
  @InternalApi
  public static final class Responded extends Outcome {
    public final ResponseInfo info;

    /** The decompressed body, which is in memory. */
    public final ResponseBody body;

    Responded(ResponseInfo info, ResponseBody body) {
      super(info);
      this.info = info;
      this.body = body;
    }
  }

  /** An outcome without a complete response. */
  @InternalApi
  public abstract static sealed class Failed extends Outcome {
    /** The kind that listeners are given. */
    public final FailureKind kind;

    private Failed(FailureKind kind, @Nullable ResponseInfo response) {
      super(response);
      this.kind = kind;
    }
  }

  /** No complete response: the connection failed, or the call was stopped. */
  @InternalApi
  public static final class Failure extends Failed {
    /** How the message goes on after the method and the path. */
    public final String problem;

    /** The number of attempts that were sent. */
    public final int attempts;

    public final boolean canceled;

    /** What OkHttp or foreign code threw, or null. */
    public final @Nullable Throwable cause;

    Failure(
        FailureKind kind,
        String problem,
        int attempts,
        boolean canceled,
        @Nullable Throwable cause) {
      super(kind, null);
      this.problem = problem;
      this.attempts = attempts;
      this.canceled = canceled;
      this.cause = cause;
    }
  }

  /** A response whose body exceeds the limit or cannot be decompressed. */
  @InternalApi
  public static final class UnreadableBody extends Failed {
    public final ResponseInfo info;

    /** What was found, as it goes on after "answered 200 with". */
    public final String problem;

    /** The start of the body. */
    public final String excerpt;

    private UnreadableBody(ResponseInfo info, String problem, String excerpt) {
      super(FailureKind.BODY, info);
      this.info = info;
      this.problem = problem;
      this.excerpt = excerpt;
    }

    static Failed of(ResponseInfo info, String problem, String excerpt) {
      return new UnreadableBody(info, problem, excerpt);
    }
  }

  /** Credentials that are not available or that the operation does not accept. */
  @InternalApi
  public static final class NoCredentials extends Failed {
    /** How the message goes on after "credentials". */
    public final String problem;

    /** What the provider threw, or null; its message may hold a secret. */
    public final @Nullable Throwable thrown;

    private NoCredentials(String problem, @Nullable Throwable thrown) {
      super(FailureKind.CREDENTIALS, null);
      this.problem = problem;
      this.thrown = thrown;
    }

    static Failed of(String problem, @Nullable Throwable thrown) {
      return new NoCredentials(problem, thrown);
    }
  }
}
