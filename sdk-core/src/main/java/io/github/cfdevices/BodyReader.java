package io.github.cfdevices;

import okhttp3.ResponseBody;

/** Reads the body of a response whose status is 2xx; a missing body counts as empty. */
interface BodyReader<T> {
  /** Reads a body that is in memory. */
  ParsedBody<T> read(ResponseBody body);
}
