/**
 * The client, its calls, pages and edits: the types that an app uses first.
 *
 * <pre>{@code
 * CloudflareClient client = CloudflareClient.builder().credentials(credentials).build();
 * ApiCall<Device> call = DevicesApi.create(client).get(deviceId);
 * Device device = call.execute();
 * }</pre>
 */
@NullMarked
package io.github.cfdevices;

import org.jspecify.annotations.NullMarked;
