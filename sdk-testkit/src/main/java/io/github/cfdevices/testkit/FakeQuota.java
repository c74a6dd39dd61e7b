package io.github.cfdevices.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A quota that a fake enforces for all of its requests together; see {@link
 * FakeCloudflare.Builder#quota}. A request beyond it is rejected with status 429 and {@code
 * Retry-After}, and has no effect. Rejected requests do not use the quota, nor do scripted
 * responses, except those that contain the regular response, such as {@link FakeResponse#own},
 * {@link FakeResponse#lost} and {@link FakeResponse#truncated}. Several fakes can share a quota.
 * Thread-safe.
 *
 * <p>The API documents only the number of requests and the length of the window. The fake can
 * enforce both kinds of windows:
 *
 * <ul>
 *   <li>A fixed window starts when the quota is created, and the next one when it ends. Each has
 *       the whole quota.
 *   <li>A sliding window ends at the time of each request.
 * </ul>
 */
public final class FakeQuota {
  private final int requests;
  private final Duration window;
  private final boolean sliding;
  private final Clock clock;
  private final Instant start;

  // All guarded by this.
  private final List<Instant> accepted = new ArrayList<>();
  private int expired; // How many accepted requests are before the current window.
  private int rejected;

  private FakeQuota(int requests, Duration window, boolean sliding, Clock clock) {
    if (requests < 1) {
      throw new IllegalArgumentException("requests must be at least 1");
    }
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("window must be positive");
    }
    this.requests = requests;
    this.window = window;
    this.sliding = sliding;
    this.clock = Objects.requireNonNull(clock, "clock");
    this.start = clock.instant();
  }

  /** Returns a quota of fixed windows, the first of which starts now. */
  public static FakeQuota fixedWindow(int requests, Duration window) {
    return new FakeQuota(requests, window, false, Clock.systemUTC());
  }

  /** Returns a quota of a sliding window. */
  public static FakeQuota slidingWindow(int requests, Duration window) {
    return new FakeQuota(requests, window, true, Clock.systemUTC());
  }

  /** Returns an unused quota of this kind with another clock; by default it is the system's. */
  public FakeQuota withClock(Clock clock) {
    return new FakeQuota(requests, window, sliding, clock);
  }

  /** Returns the times of all accepted requests, in order. */
  public synchronized List<Instant> accepted() {
    return List.copyOf(accepted);
  }

  /** Returns the number of rejected requests. */
  public synchronized int rejected() {
    return rejected;
  }

  /** Decides on a request and counts it if it is accepted. */
  synchronized Ruling count() {
    Instant now = clock.instant();
    Instant windowStart = windowStart(now);
    while (expired < accepted.size() && accepted.get(expired).isBefore(windowStart)) {
      expired++;
    }
    int used = accepted.size() - expired;
    boolean within = used < requests;
    if (within) {
      accepted.add(now);
      used++;
    } else {
      rejected++;
    }
    // A sliding window accepts the next request as soon as the oldest one is outside of it.
    Instant reset = (sliding ? accepted.get(expired) : windowStart).plus(window);
    return new Ruling(within, requests - used, seconds(Duration.between(now, reset)));
  }

  private Instant windowStart(Instant now) {
    if (sliding) {
      return now.minus(window).plusNanos(1);
    }
    long windows = Duration.between(start, now).dividedBy(window);
    return start.plus(window.multipliedBy(windows));
  }

  private static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }

  /** The decision on one request, with what its response reports. */
  final class Ruling {
    private final boolean accepted;
    private final int remaining;
    private final long reset;

    Ruling(boolean accepted, int remaining, long reset) {
      this.accepted = accepted;
      this.remaining = remaining;
      this.reset = reset;
    }

    boolean isAccepted() {
      return accepted;
    }

    ServerResponse rejection() {
      return FakeResponse.rateLimited(Duration.ofSeconds(reset))
          .respond(() -> ServerResponse.of(429));
    }

    ServerResponse report(ServerResponse response) {
      return response
          .header("Ratelimit", "\"default\";r=" + remaining + ";t=" + reset)
          .header("Ratelimit-Policy", "\"default\";q=" + requests + ";w=" + seconds(window));
    }
  }
}
