/**
 * The runtime of the SDK: transport, credentials, errors, paging and the JSON support that
 * generated models stand on.
 */
@NullMarked
package io.github.cfdevices;

import org.jspecify.annotations.NullMarked;
