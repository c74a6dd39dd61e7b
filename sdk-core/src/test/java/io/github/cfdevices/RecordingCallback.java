package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A callback that records its results and failures. */
public final class RecordingCallback<T> implements ApiCallback<T> {
  private final LinkedBlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
  private volatile Thread thread;

  @Override
  public void onResult(T result) {
    thread = Thread.currentThread();
    outcomes.add(result);
  }

  @Override
  public void onFailure(CloudflareException failure) {
    thread = Thread.currentThread();
    outcomes.add(failure);
  }

  /** Waits for the result or the failure. */
  public Object await() throws InterruptedException {
    Object first = outcomes.poll(10, TimeUnit.SECONDS);
    if (first == null) {
      throw new AssertionError("nobody called back");
    }
    return first;
  }

  public boolean hasMore() {
    return !outcomes.isEmpty();
  }

  public Thread thread() {
    return thread;
  }
}
