/**
 * Annotations of generated services, and the conversion of their parameters. Only generated code
 * uses this package.
 *
 * <pre>{@code
 * interface DevicesService {
 *   @GET("accounts/{account_id}/devices/physical-devices/{device_id}")
 *   @Accepts(CredentialKind.API_TOKEN)
 *   ApiCall<Device> get(@Path("account_id") String account, @Path("device_id") String id);
 * }
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.codegen;

import org.jspecify.annotations.NullMarked;
