package io.github.cfdevices;

import java.time.Duration;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** One sending of a request; travels on it as a tag, so that each layer can leave word. */
final class Attempt {
  private final int number;
  private volatile boolean sent;
  private volatile @Nullable Duration retryAfter;

  Attempt(int number) {
    this.number = number;
  }

  static @Nullable Attempt of(Request request) {
    return request.tag(Attempt.class);
  }

  /** Returns the request as it goes out at this attempt. */
  Request mark(Request request) {
    return request.newBuilder().tag(Attempt.class, this).build();
  }

  /** Returns which attempt this is, from 1. */
  int number() {
    return number;
  }

  /** Returns whether anything may have reached the server. */
  boolean isSent() {
    return sent;
  }

  void markSent() {
    sent = true;
  }

  /** Returns how long the answer asked to wait, or null where it did not. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  void retryAfter(@Nullable Duration wait) {
    retryAfter = wait;
  }
}
