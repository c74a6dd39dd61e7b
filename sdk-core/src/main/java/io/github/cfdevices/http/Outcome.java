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
 * <p>The classes are not records: R8 would keep three methods of each in every app.
 */
@InternalApi
public sealed interface Outcome {
  /** Returns the response that was received, or null if there is none. */
  @Nullable ResponseInfo response();

  /** A complete response, whatever its status. */
  final class Responded implements Outcome {
    public final ResponseInfo info;

    /** The decompressed body, which is in memory. */
    public final ResponseBody body;

    Responded(ResponseInfo info, ResponseBody body) {
      this.info = info;
      this.body = body;
    }

    @Override
    public ResponseInfo response() {
      return info;
    }
  }

  /** An outcome without a complete response. */
  sealed interface Failed extends Outcome {
    /** Returns the kind that listeners are given. */
    FailureKind kind();
  }

  /** No complete response: the connection failed, or the call was stopped. */
  final class Failure implements Failed {
    public final FailureKind kind;

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
      this.kind = kind;
      this.problem = problem;
      this.attempts = attempts;
      this.canceled = canceled;
      this.cause = cause;
    }

    @Override
    public @Nullable ResponseInfo response() {
      return null;
    }

    @Override
    public FailureKind kind() {
      return kind;
    }
  }

  /** A response whose body exceeds the limit or cannot be decompressed. */
  final class UnreadableBody implements Failed {
    public final ResponseInfo info;

    /** What was found, as it goes on after "answered 200 with". */
    public final String problem;

    /** The start of the body. */
    public final String excerpt;

    UnreadableBody(ResponseInfo info, String problem, String excerpt) {
      this.info = info;
      this.problem = problem;
      this.excerpt = excerpt;
    }

    @Override
    public ResponseInfo response() {
      return info;
    }

    @Override
    public FailureKind kind() {
      return FailureKind.BODY;
    }
  }

  /** Credentials that are not available or that the operation does not accept. */
  final class NoCredentials implements Failed {
    /** How the message goes on after "credentials". */
    public final String problem;

    /** What the provider threw, or null; its message may hold a secret. */
    public final @Nullable Throwable thrown;

    NoCredentials(String problem, @Nullable Throwable thrown) {
      this.problem = problem;
      this.thrown = thrown;
    }

    @Override
    public @Nullable ResponseInfo response() {
      return null;
    }

    @Override
    public FailureKind kind() {
      return FailureKind.CREDENTIALS;
    }
  }
}
