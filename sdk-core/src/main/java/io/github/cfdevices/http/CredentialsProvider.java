package io.github.cfdevices.http;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;

/**
 * Provides the credentials for each request, so that they can be rotated while a client is in use.
 * If the API rejects them with 401, the provider is called once more, and the request is sent again
 * if the credentials differ.
 *
 * <p>It is called right before a request is sent, on the thread that sends it: the calling thread
 * for {@code ApiCall.execute()}, a worker thread for {@code ApiCall.enqueue} and RxJava. Several
 * threads may call it at once. It may block; see {@code totalTimeout} of the client.
 *
 * <p>If it throws, returns null or returns credentials that the operation does not accept, the call
 * fails: with an {@link InvalidInputException} if nothing was sent, or with a {@link
 * TransportException} of kind {@link FailureKind#CREDENTIALS} if an earlier attempt may have been
 * sent. The exception has neither the message nor the cause of what the provider throws, because
 * they may contain a secret. A {@link CloudflareException} of the provider contains none: it is
 * thrown in place of the {@code InvalidInputException}, and is the cause of the {@code
 * TransportException}. After a 401, the rejection stands instead. A {@link VirtualMachineError} is
 * passed on as that of any other code of the app.
 */
@FunctionalInterface
public interface CredentialsProvider {
  /** Returns the credentials for the request that is about to be sent. */
  Credentials get();
}
