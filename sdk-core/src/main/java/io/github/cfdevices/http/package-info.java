/** Credentials, retries, rate limits and listeners, and the engine that sends requests. */
@NullMarked
package io.github.cfdevices.http;

import org.jspecify.annotations.NullMarked;
