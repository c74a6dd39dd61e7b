package io.github.cfdevices.bucket4j;

import org.jspecify.annotations.Nullable;

/**
 * The cause of a call's failure if its limiter refuses requests while the shared bucket is not
 * available; see {@link Bucket4jRateLimiter.Builder#refuseIfUnavailable}. The request was not sent.
 */
public final class BucketUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BucketUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
