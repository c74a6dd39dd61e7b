package io.github.cfdevices;

/** What a body is to those who read it. */
public enum BodyKind {
  /** JSON, decoded by an adapter. */
  JSON,

  /** Text, a {@code String}. */
  TEXT,

  /** Bytes of any meaning, a {@code ByteString}. */
  BYTES
}
