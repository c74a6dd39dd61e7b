package io.github.cfdevices;

import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt or a call ends. Failures stay values until {@link RequestOperation} throws them,
 * so that the exception is made once, on the thread that receives it.
 */
sealed interface Outcome {
  /** Returns the response that was received, or null if there is none. */
  default @Nullable ResponseInfo response() {
    return null;
  }

  /**
   * A complete response, whatever its status.
   *
   * @param body the decompressed body, which is in memory
   */
  record Responded(ResponseInfo response, ResponseBody body) implements Outcome {}

  /** An outcome without a complete response. */
  sealed interface Failed extends Outcome {
    /** Returns the kind that listeners are given. */
    FailureKind kind();
  }

  /**
   * No complete response: the connection failed, or the call was stopped.
   *
   * @param problem how the message goes on after the method and the path
   * @param attempts the number of attempts that were sent
   * @param canceled whether the call was canceled
   * @param cause what OkHttp or foreign code threw, or null
   */
  record Failure(
      FailureKind kind, String problem, int attempts, boolean canceled, @Nullable Throwable cause)
      implements Failed {}

  /** A response whose body exceeds the limit or cannot be decompressed. */
  record UnreadableBody(ResponseInfo response, Malformed<?> body) implements Failed {
    @Override
    public FailureKind kind() {
      return FailureKind.BODY;
    }
  }

  /**
   * Credentials that are not available or that the operation does not accept; nothing was sent.
   *
   * @param problem how the message goes on after "credentials"
   * @param thrown what the provider threw, or null; its message may hold a secret
   */
  record NoCredentials(String problem, @Nullable Throwable thrown) implements Failed {
    @Override
    public FailureKind kind() {
      return FailureKind.CREDENTIALS;
    }
  }
}
