package io.github.cfdevices.http;

import io.github.cfdevices.errors.InvalidInputException;

/**
 * Provides the credentials for each request, so that they can be rotated while a client is in use.
 * If the API rejects them with 401, the provider is called once more, and the request is sent again
 * if the credentials differ.
 *
 * <p>It is called right before a request is sent, on the thread that sends it: the calling thread
 * for {@code ApiCall.execute()}, a worker thread for {@code ApiCall.enqueue} and RxJava. Several
 * threads may call it at once. It may block, within the limits that {@code
 * CloudflareClient.Builder.totalTimeout} describes. If it throws, the call fails with an {@link
 * InvalidInputException} that does not contain its message.
 */
@FunctionalInterface
public interface CredentialsProvider {
  /** Returns the credentials for the request that is about to be sent. */
  Credentials get();
}
