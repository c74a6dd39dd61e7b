package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;

/** How a response body is decoded. This is for use within cfdevices only. */
@InternalApi
public enum BodyKind {
  /** JSON, decoded by a codec. */
  JSON,

  /** A string, decoded with the charset of the response or UTF-8. */
  TEXT,

  /** Bytes, returned as a {@code ByteString}. */
  BYTES,

  /** No documented body; a body is ignored. */
  NONE
}
