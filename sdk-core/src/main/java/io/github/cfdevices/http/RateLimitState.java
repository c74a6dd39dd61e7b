package io.github.cfdevices.http;

import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The quota that the API reports, and the spacing of requests at which it lasts; not thread-safe.
 */
final class RateLimitState {
  // The API blocks a token for five minutes at most; a longer pause is cut.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  // Requests are spread when a tenth of the quota is left, or this many if the quota is unknown.
  private static final int PACED_SHARE = 10;
  private static final long PACED_WITHOUT_LIMIT = 50;

  private @Nullable Long limit;
  private @Nullable Duration window;
  private boolean known; // Whether the next two fields are.
  private long remaining;
  private long reset;
  private boolean blocked; // Whether the next field applies.
  private long blockedUntil;
  private boolean started;
  private long lastTaken;

  /** Returns how long the next request must wait; zero if it may be sent now. */
  long waitNanos(long now) {
    long wait = 0;
    if (blocked) {
      wait = blockedUntil - now;
      blocked = wait > 0;
    }
    if (known && reset - now <= 0) {
      known = false;
    }
    if (known && remaining <= pacedBelow()) {
      long next = lastTaken + (reset - lastTaken) / (remaining + 1);
      wait = Math.max(wait, next - now);
    }
    return Math.max(0, wait);
  }

  /** Notes that a request is sent. */
  void requestSent(long now) {
    started = true;
    lastTaken = now;
    remaining = Math.max(0, remaining - 1);
  }

  /**
   * Notes the headers of a response.
   *
   * @param pause how long all requests must wait, or null
   * @param others the number of requests in flight that the server may not have counted yet
   */
  void responseReceived(Headers headers, @Nullable Duration pause, long now, int others) {
    RateLimitField tightest = null;
    for (RateLimitField field : fields(headers, "Ratelimit")) {
      if (field.isRemainder() && (tightest == null || field.spacing() > tightest.spacing())) {
        tightest = field;
      }
    }
    if (tightest != null) {
      known = true;
      remaining = Math.max(0, tightest.number("r") - others);
      reset = now + nanos(Duration.ofSeconds(tightest.number("t")));
      if (!started) {
        started = true;
        lastTaken = now;
      }
    }
    for (RateLimitField field : fields(headers, "Ratelimit-Policy")) {
      if (field.isPolicy() && (tightest == null || field.name().equals(tightest.name()))) {
        limit = field.number("q");
        window = field.has("w") ? Duration.ofSeconds(field.number("w")) : null;
        break;
      }
    }
    if (pause != null && (!blocked || now + nanos(pause) - blockedUntil > 0)) {
      blocked = true;
      blockedUntil = now + nanos(pause);
    }
  }

  RateLimitSnapshot snapshot(long now, int inFlight, int queued) {
    Duration pause = Duration.ofNanos(waitNanos(now)); // First, because it drops expired values.
    return RateLimitSnapshot.builder()
        .inFlight(inFlight)
        .queued(queued)
        .limit(limit)
        .window(window)
        .remaining(known ? (Long) remaining : null)
        .reset(known ? Duration.ofNanos(reset - now) : null)
        .pause(pause)
        .build();
  }

  /** Compiles the patterns of the fields only if there are fields. */
  private static List<RateLimitField> fields(Headers headers, String name) {
    List<String> lines = headers.values(name);
    return lines.isEmpty() ? List.of() : RateLimitField.parse(lines);
  }

  private long pacedBelow() {
    Long whole = limit;
    return whole == null ? PACED_WITHOUT_LIMIT : whole / PACED_SHARE;
  }

  private static long nanos(Duration wait) {
    return (wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait).toNanos();
  }
}
