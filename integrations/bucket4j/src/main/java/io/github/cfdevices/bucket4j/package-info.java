/** A rate limiter for several processes that share a quota, with Bucket4j. */
@NullMarked
package io.github.cfdevices.bucket4j;

import org.jspecify.annotations.NullMarked;
