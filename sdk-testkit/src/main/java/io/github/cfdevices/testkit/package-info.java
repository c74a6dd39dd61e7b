/**
 * A stateful fake of the API over HTTP on the loopback interface, for tests of apps that use this
 * SDK.
 */
@NullMarked
package io.github.cfdevices.testkit;

import org.jspecify.annotations.NullMarked;
