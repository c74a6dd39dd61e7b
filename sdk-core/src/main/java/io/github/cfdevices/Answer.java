package io.github.cfdevices;

/** What a body turned out to be. */
sealed interface Answer<T> permits Envelope, Malformed {}
