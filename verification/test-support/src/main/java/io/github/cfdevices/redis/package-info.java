/** A Redis server for tests and benchmarks. */
@NullMarked
package io.github.cfdevices.redis;

import org.jspecify.annotations.NullMarked;
