package io.github.cfdevices.http;

/**
 * Receives lines about calls. A line contains method, path, status, sizes and times, but no header,
 * query or response body. Exceptions that it throws are ignored.
 */
@FunctionalInterface
public interface CallLogger {
  /**
   * Logs one line, without a line break. It runs on the thread that sends the request, so it must
   * not block.
   */
  void log(String line);

  /**
   * Logs one line of an event. Override it to choose a level, such as a warning if {@link
   * CallEvent#failure()} is not null; by default it calls {@link #log(String)}.
   */
  default void log(String line, CallEvent event) {
    log(line);
  }
}
