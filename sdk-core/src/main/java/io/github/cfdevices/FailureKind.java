package io.github.cfdevices;

/** Why an attempt got no answer. */
public enum FailureKind {
  /** The connection could not be made, or broke. */
  CONNECTION,
  /** The other side could not prove who it is, or no common way of encryption was found. */
  TLS,
  /** Time ran out: that of the attempt or that of the whole call. */
  TIME_OUT,
  /** The call was canceled, or its thread interrupted. */
  CANCELED,
  /** The client was closed. */
  CLOSED,
  /** The body was larger than allowed, or could not be decompressed. */
  BODY,
  /** The credentials were not to be had or not of the right kind; nothing was sent. */
  CREDENTIALS,
  /** Anything else, such as an interceptor that broke. */
  OTHER
}
