package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Headers;

/** A limiter whose permits are granted by a test, and that records their use. */
final class ManualRateLimiter implements RateLimiter {
  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private volatile boolean granting;

  /** Returns a limiter that grants each permit before it returns it. */
  static ManualRateLimiter granting() {
    ManualRateLimiter limiter = new ManualRateLimiter();
    limiter.grantFromNowOn();
    return limiter;
  }

  @Override
  public Permit acquire(Runnable granted) {
    Entry entry = new Entry(granted);
    entries.add(entry);
    if (granting) {
      granted.run();
    }
    return entry;
  }

  /** Grants all permits, also those that were granted or released before. */
  void grantAll() {
    entries.forEach(entry -> entry.granted.run());
  }

  /** Grants each further permit before it is returned. */
  void grantFromNowOn() {
    granting = true;
  }

  int acquired() {
    return entries.size();
  }

  /** Returns how many permits are neither released nor withdrawn. */
  long held() {
    return entries.stream().filter(entry -> !entry.told.contains("released")).count();
  }

  /** Returns the responses that the permits received, in order. */
  List<List<String>> told() {
    return entries.stream().map(entry -> entry.told).toList();
  }

  void assertReleasedOnceEach() {
    assertThat(told())
        .allSatisfy(
            told -> {
              assertThat(told).endsWith("released");
              assertThat(told).filteredOn("released"::equals).hasSize(1);
            });
  }

  private static final class Entry implements Permit {
    private final Runnable granted;
    private final List<String> told = new CopyOnWriteArrayList<>();

    Entry(Runnable granted) {
      this.granted = granted;
    }

    @Override
    public void responseReceived(int status, Headers headers) {
      told.add("response " + status);
    }

    @Override
    public void release() {
      told.add("released");
    }
  }
}
