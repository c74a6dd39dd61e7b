package io.github.cfdevices;

/** A call under way that can be given up. */
@FunctionalInterface
public interface Cancelable {
  /**
   * Gives the call up: its callback gets a {@link TransportException} that says so, unless it has
   * got something before. Any thread may call this, any number of times; it does not block.
   */
  void cancel();
}
