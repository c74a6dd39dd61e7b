package io.github.cfdevices;

import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt or a call ends. Failures stay values until {@link RequestOperation} throws them,
 * so that the exception is made once, on the thread that receives it.
 *
 * <p>The classes are neither records, of which R8 would keep three methods in every app, nor named
 * more than necessary, so that a first call loads few of them.
 */
abstract sealed class Outcome {
  /** The response that was received, or null if there is none. */
  final @Nullable ResponseInfo response;

  private Outcome(@Nullable ResponseInfo response) {
    this.response = response;
  }

  /** A complete response, whatever its status. */
  static final class Responded extends Outcome {
    final ResponseInfo info;

    /** The decompressed body, which is in memory. */
    final ResponseBody body;

    Responded(ResponseInfo info, ResponseBody body) {
      super(info);
      this.info = info;
      this.body = body;
    }
  }

  /** An outcome without a complete response. */
  abstract static sealed class Failed extends Outcome {
    /** The kind that listeners are given. */
    final FailureKind kind;

    private Failed(FailureKind kind, @Nullable ResponseInfo response) {
      super(response);
      this.kind = kind;
    }
  }

  /** No complete response: the connection failed, or the call was stopped. */
  static final class Failure extends Failed {
    /** How the message goes on after the method and the path. */
    final String problem;

    /** The number of attempts that were sent. */
    final int attempts;

    final boolean canceled;

    /** What OkHttp or foreign code threw, or null. */
    final @Nullable Throwable cause;

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
  static final class UnreadableBody extends Failed {
    final ResponseInfo info;
    final Malformed<?> body;

    private UnreadableBody(ResponseInfo info, Malformed<?> body) {
      super(FailureKind.BODY, info);
      this.info = info;
      this.body = body;
    }

    static Failed of(ResponseInfo info, Malformed<?> body) {
      return new UnreadableBody(info, body);
    }
  }

  /** Credentials that are not available or that the operation does not accept. */
  static final class NoCredentials extends Failed {
    /** How the message goes on after "credentials". */
    final String problem;

    /** What the provider threw, or null; its message may hold a secret. */
    final @Nullable Throwable thrown;

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
