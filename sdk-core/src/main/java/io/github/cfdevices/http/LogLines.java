package io.github.cfdevices.http;

import io.github.cfdevices.errors.Printable;
import java.time.Duration;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Builds log lines from values that cannot contain a secret. */
final class LogLines implements CallListener {
  private static final int CF_RAY_LIMIT = 100;
  private static final int BODY_LIMIT = 2000;

  private final CallLogger logger;
  private final boolean bodies;

  private LogLines(CallLogger logger, boolean bodies) {
    this.logger = logger;
    this.bodies = bodies;
  }

  /** Returns a listener that logs events, with or without request bodies. */
  static CallListener of(CallLogger logger, boolean bodies) {
    return new LogLines(logger, bodies);
  }

  @Override
  public void retryScheduled(CallEvent event) {
    String reason = event.status() == 0 ? "a failure" : "status " + event.status();
    logger.log(
        subject(event) + " waits " + millis(event.waited()) + " after " + reason + attempt(event),
        event);
  }

  @Override
  public void attemptStarted(CallEvent event) {
    String body = bodies ? body(event) : null;
    logger.log("--> " + subject(event) + attempt(event) + (body == null ? "" : " " + body), event);
  }

  @Override
  public void attemptEnded(CallEvent event) {
    StringBuilder line = new StringBuilder("<-- ").append(subject(event)).append(": ");
    if (event.status() != 0) {
      line.append(event.status()).append(", ");
    }
    if (event.failure() != null) {
      line.append(event.failure()).append(", ");
    } else {
      line.append(event.bytes()).append(" bytes, ");
    }
    line.append(millis(event.elapsed()));
    String ray = event.cfRay();
    if (ray != null) {
      line.append(", cf-ray ").append(Printable.of(ray, CF_RAY_LIMIT));
    }
    logger.log(line.append(attempt(event)).toString(), event);
  }

  private static String subject(CallEvent event) {
    return event.method() + " " + event.path();
  }

  private static String attempt(CallEvent event) {
    return " (attempt " + event.attempt() + ")";
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }

  /**
   * Returns the body with its secrets masked, or null if the operation does not declare its
   * secrets.
   */
  private static @Nullable String body(CallEvent event) {
    RequestBody body = event.request().body();
    String masked = body == null ? null : event.traits().description.maskedBody(body);
    return masked == null ? null : Printable.of(masked, BODY_LIMIT);
  }
}
