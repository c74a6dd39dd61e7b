package io.github.cfdevices.testkit;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prevents the server from logging each request and scripted fault, unless a log level is already
 * set.
 */
final class ServerLog {
  /** Strong references, because the log manager holds loggers weakly and would lose their level. */
  private static final List<Logger> LOGGERS =
      Stream.of("okhttp3.mockwebserver.MockWebServer", "mockwebserver3.MockWebServer")
          .map(Logger::getLogger)
          .toList();

  private ServerLog() {}

  static void quiet() {
    for (Logger logger : LOGGERS) {
      if (logger.getLevel() == null) {
        logger.setLevel(Level.SEVERE);
      }
    }
  }
}
