package io.github.cfdevices.benchmarks.walk;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Consumes the items of a walk: computes a checksum of them in order, and simulates work for each
 * page.
 */
public class Tally {
  private static final int PRIME = 31;

  private final int perPage;
  private final long pauseNanos;
  private long items;
  private int checksum;

  public Tally(int perPage, long pauseNanos) {
    this.perPage = perPage;
    this.pauseNanos = pauseNanos;
  }

  /** Adds an item, represented by some of its members, to the checksum. */
  public final void item(@Nullable String first, @Nullable String second, @Nullable String third) {
    note(third);
    item(first, second);
  }

  /** Adds an item, represented by some of its members, to the checksum. */
  public final void item(@Nullable String first, @Nullable String second) {
    note(first);
    note(second);
    items++;
    if (items % perPage == 0) {
      pageEnded(items);
      pause();
    }
  }

  /** Called after each page with the number of items so far. */
  protected void pageEnded(long itemsSoFar) {}

  private void pause() {
    long end = System.nanoTime() + pauseNanos;
    for (long rest = pauseNanos; rest > 0; rest = end - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }

  private void note(@Nullable String member) {
    checksum = PRIME * checksum + Objects.hashCode(member);
  }

  public final long items() {
    return items;
  }

  public final String checksum() {
    return Integer.toHexString(checksum);
  }
}
