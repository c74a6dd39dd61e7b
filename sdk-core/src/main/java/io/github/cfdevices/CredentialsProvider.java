package io.github.cfdevices;

/**
 * Gives the credentials for each request, so that they can be rotated while a client is in use.
 * When the API refuses them with 401 it is asked once more, and the request sent again if it gives
 * others.
 *
 * <p>It is asked right before a request is sent, on the thread that sends it: the caller's own for
 * a blocking call, one of OkHttp's otherwise. Several threads may ask at once. If it throws, the
 * call fails with an {@link InvalidInputException} that does not repeat the message.
 */
@FunctionalInterface
public interface CredentialsProvider {
  /** Returns the credentials to send now. */
  Credentials get();
}
