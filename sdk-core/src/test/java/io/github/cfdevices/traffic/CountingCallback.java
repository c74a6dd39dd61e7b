package io.github.cfdevices.traffic;

import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.TransportException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the outcomes of one call and keeps the last one. */
public final class CountingCallback implements ApiCallback<Object> {
  private final Runnable ended;
  private final AtomicInteger count = new AtomicInteger();
  private volatile @Nullable Object last;

  /** Creates a callback that runs an action when the call has ended. */
  public CountingCallback(Runnable ended) {
    this.ended = ended;
  }

  @Override
  public void onResult(Object result) {
    record(result);
    ended.run();
  }

  @Override
  public void onFailure(CloudflareException failure) {
    record(failure);
    ended.run();
  }

  /** Records the outcome of a subscription, which calls {@link #ended} separately. */
  public void record(Object outcome) {
    last = outcome;
    count.incrementAndGet();
  }

  public void ended() {
    ended.run();
  }

  public int count() {
    return count.get();
  }

  /** Returns the kind of the last outcome. */
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
