package io.github.cfdevices.http;

import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.TransportException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What one of many calls is told. */
public final class Told implements ApiCallback<Object> {
  private final Runnable ended;
  private final AtomicInteger times = new AtomicInteger();
  private volatile @Nullable Object last;

  /** Creates an object that does the given when the call has ended. */
  public Told(Runnable ended) {
    this.ended = ended;
  }

  @Override
  public void onResult(Object result) {
    note(result);
    ended.run();
  }

  @Override
  public void onFailure(CloudflareException failure) {
    note(failure);
    ended.run();
  }

  /** Takes what a subscription is told, which is told of its end apart. */
  public void note(Object outcome) {
    last = outcome;
    times.incrementAndGet();
  }

  public void ended() {
    ended.run();
  }

  public int times() {
    return times.get();
  }

  /** Returns what came of the call in a word. */
  public String summary() {
    Object outcome = last;
    if (outcome == null) {
      return "nothing";
    }
    if (outcome instanceof TransportException failure) {
      return failure.kind().name();
    }
    return outcome instanceof CloudflareException ? outcome.getClass().getSimpleName() : "result";
  }
}
