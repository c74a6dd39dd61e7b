/**
 * The exceptions of the SDK, and the argument checks that throw them.
 *
 * <pre>{@code
 * try {
 *   device = devices.get(deviceId).execute();
 * } catch (ApiException e) {
 *   if (e.kind() != ApiErrorKind.NOT_FOUND) {
 *     throw e;
 *   }
 * } catch (TransportException e) {
 *   log.warn("no complete response", e);
 * }
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.errors;

import org.jspecify.annotations.NullMarked;
