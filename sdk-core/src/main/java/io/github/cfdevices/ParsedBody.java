package io.github.cfdevices;

/** A response body after parsing: an {@link Envelope}, or a {@link MalformedBody}. */
sealed interface ParsedBody<T> permits Envelope, MalformedBody {}
