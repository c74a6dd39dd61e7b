package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;

/** What a body is to those who read it. This is for use within cfdevices only. */
@InternalApi
public enum BodyKind {
  /** JSON, decoded by an adapter. */
  JSON,

  /** Text, a {@code String}. */
  TEXT,

  /** Bytes of any meaning, a {@code ByteString}. */
  BYTES,

  /** No body is documented: one that comes all the same is ignored. */
  NONE
}
