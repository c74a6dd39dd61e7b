package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallLogger;
import org.slf4j.Logger;

/** Logs with SLF4J: every line, or with a level and content of the app's own. */
public final class LogToSlf4j {
  private LogToSlf4j() {}

  static Cloudflare.Builder everyLine(Cloudflare.Builder builder, Logger log) {
    return builder.logger(log::debug);
  }

  static Cloudflare.Builder byOutcome(Cloudflare.Builder builder, Logger log) {
    return builder.logger(new ByOutcome(log));
  }

  /** Logs failed attempts as warnings, and other responses in a format of its own. */
  private static final class ByOutcome implements CallLogger {
    private final Logger log;

    ByOutcome(Logger log) {
      this.log = log;
    }

    @Override
    public void log(String line) {
      log.debug(line);
    }

    @Override
    public void log(String line, CallEvent event) {
      if (event.failure() != null || event.status() >= 400) {
        log.warn(line);
      } else if (event.status() != 0) { // Zero for the start of an attempt.
        log.info("{} {}: {}", event.method(), event.route(), event.status());
      }
    }
  }
}
