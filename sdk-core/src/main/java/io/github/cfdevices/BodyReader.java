package io.github.cfdevices;

import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer whose status is 2xx; one that is not there is empty. */
interface BodyReader<T> {
  Answer<T> read(@Nullable MediaType type, Buffer body);
}
