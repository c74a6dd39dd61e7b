package io.github.cfdevices.http;

/**
 * Takes lines about calls. They hold method, path, status, sizes and times, never a header, a query
 * or an answer's body. What it throws is dropped.
 */
@FunctionalInterface
public interface CallLogger {
  /**
   * Takes one line, without a line break. It is called on threads that send, so it must not wait.
   */
  void log(String line);
}
