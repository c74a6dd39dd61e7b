package io.github.cfdevices.http;

import io.github.cfdevices.errors.TransportException;

/** A handle to a call that was enqueued. */
@FunctionalInterface
public interface Cancelable {
  /**
   * Cancels the call: its callback receives a {@link TransportException} whose {@link
   * TransportException#canceled()} is true, unless the call has ended. Any thread may call this,
   * any number of times. It does not block.
   */
  void cancel();
}
