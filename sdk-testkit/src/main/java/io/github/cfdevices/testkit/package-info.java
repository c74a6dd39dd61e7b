/**
 * A stateful fake of the API over HTTP on the loopback interface, for tests of apps that use this
 * SDK.
 *
 * <pre>{@code
 * try (FakeCloudflare fake = FakeCloudflare.builder().devices(100).start();
 *     CloudflareClient client = fake.newClient()) {
 *   fake.enqueue(FakeResponse.rateLimited(Duration.ofSeconds(1)));
 *   Page<Device> page = DevicesApi.create(client).list().firstPage().execute();
 * }
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.testkit;

import org.jspecify.annotations.NullMarked;
