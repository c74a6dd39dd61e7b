package io.github.cfdevices;

import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads the body of a response whose status is 2xx; a missing body counts as empty. */
interface BodyReader<T> {
  ParsedBody<T> read(@Nullable MediaType type, Buffer body);
}
