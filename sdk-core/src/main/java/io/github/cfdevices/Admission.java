package io.github.cfdevices;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A request before the limiter: goes on once when it is let go, and leaves when canceled. */
final class Admission implements Runnable, Cancelable {
  private final AtomicBoolean left = new AtomicBoolean();
  private final Course course;
  private final Runnable next;
  private RateLimiter.@Nullable Place place; // Set before anybody can cancel this.

  Admission(Course course, Runnable next) {
    this.course = course;
    this.next = next;
  }

  /** Joins the queue of a limiter. */
  Admission to(RateLimiter limiter) {
    place = Objects.requireNonNull(limiter.enter(this), "place");
    return this;
  }

  /** Goes on; a limiter of the app's own may run this more than once. */
  @Override
  public void run() {
    if (left.compareAndSet(false, true)) {
      course.proceed(next);
    }
  }

  @Override
  public void cancel() {
    Objects.requireNonNull(place).leave();
  }
}
