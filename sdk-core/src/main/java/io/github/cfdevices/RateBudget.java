package io.github.cfdevices;

import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the API says is left, and how far apart requests must be for it to last; not thread-safe.
 */
final class RateBudget {
  // The API locks out for five minutes at most; whoever says more is not waited for.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  // Pacing starts when a tenth is left, or so many where the API does not tell the whole.
  private static final int PACED_SHARE = 10;
  private static final long PACED_WITHOUT_LIMIT = 50;

  private @Nullable Long limit;
  private @Nullable Duration window;
  private boolean known; // Whether the next two are.
  private long remaining;
  private long reset;
  private boolean blocked; // Whether the next is to be heeded.
  private long blockedUntil;
  private boolean started;
  private long lastTaken;

  /** Returns how long the next request must wait; zero if it may go. */
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

  /** Notes that a request goes out. */
  void taken(long now) {
    started = true;
    lastTaken = now;
    remaining = Math.max(0, remaining - 1);
  }

  /**
   * Notes what an answer says.
   *
   * @param pause how long it asks all requests to wait, or null where it does not
   * @param others how many requests are under way that the server may not have counted yet
   */
  void answered(Headers headers, @Nullable Duration pause, long now, int others) {
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

  RateLimitSnapshot snapshot(long now, int underWay, int queued) {
    Duration pause = Duration.ofNanos(waitNanos(now)); // Before the rest: it finds out what ended.
    return new RateLimitSnapshot(
        underWay,
        queued,
        limit,
        window,
        known ? (Long) remaining : null,
        known ? Duration.ofNanos(reset - now) : null,
        pause);
  }

  /** Makes the patterns of the fields only where there are any. */
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
