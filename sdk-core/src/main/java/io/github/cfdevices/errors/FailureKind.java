package io.github.cfdevices.errors;

/** Why no complete response was received. */
public enum FailureKind {
  /** The connection could not be established, or it failed. */
  CONNECTION,
  /** The TLS handshake failed, or the server's certificate is not trusted. */
  TLS,
  /** A timeout was reached: that of the attempt, or the total timeout of the call. */
  TIMEOUT,
  /** The call was canceled, or its thread was interrupted. */
  CANCELED,
  /** The client was closed. */
  CLOSED,
  /** The response body exceeds the limit, or cannot be decompressed. */
  BODY,
  /**
   * The credentials are not available or not accepted by the operation; the attempt was not sent.
   */
  CREDENTIALS,
  /** Any other reason, such as an interceptor that threw an unchecked exception. */
  OTHER
}
