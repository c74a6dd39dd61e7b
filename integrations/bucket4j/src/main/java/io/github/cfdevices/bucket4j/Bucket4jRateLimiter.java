package io.github.cfdevices.bucket4j;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.RateLimitSnapshot;
import io.github.cfdevices.http.RateLimiter;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A rate limiter for processes that share a quota. Its tokens are in a bucket of Bucket4j, which
 * the processes share on a Redis server. Thread-safe; one limiter can serve several clients.
 *
 * <pre>{@code
 * RedisClient redis = RedisClient.create();
 * Bucket4jRateLimiter limiter =
 *     Bucket4jRateLimiter.redis(redis, RedisURI.create("redis://cache:6379"), "cloudflare-export")
 *         .fallbackShare(1.0 / 8) // At most eight processes.
 *         .build();
 * CloudflareClient client = CloudflareClient.builder()
 *     .credentials(Credentials.apiToken(token))
 *     .rateLimiter(limiter)
 *     .build();
 * }</pre>
 *
 * <p>The limiter sends a little less than the quota: 96.5 percent of it with default settings. In
 * return no window of the quota's length has more requests than the quota, whenever the server's
 * windows start. Permits are granted in FIFO order within the process. Processes that wait for
 * tokens receive the same number each. A process that ends keeps at most four tokens, and only one
 * if the store responds before the bucket receives the next.
 *
 * <p>A response with status 429 to any process holds back the requests of all of them for its
 * {@code Retry-After}. If a response reports fewer remaining requests than the bucket would allow
 * until the reset, because somebody else uses the quota, the bucket is blocked until the rest
 * lasts.
 *
 * <p>While the bucket is not available, the limiter grants permits at a constant rate, which is a
 * share of the bucket's; see {@link Builder#fallbackShare}. It tries to reach the bucket four times
 * a second while requests wait, and uses it again as soon as that succeeds.
 *
 * <p>No thread waits for a permit or for the store. The limiter does not know requests or
 * credentials.
 */
public final class Bucket4jRateLimiter implements RateLimiter, AutoCloseable {
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long TOLERANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int MAX_TOKENS = 4;
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final SharedBucket bucket;
  private final Scheduler scheduler;
  private final BucketShape shape;
  private final int quota;
  private final Duration window;
  private final long fallbackNanos; // The time between permits without the bucket; 0 to refuse.

  // All guarded by this; operations and code of others are started without the lock.
  private final Set<Entry> queue = new LinkedHashSet<>();
  private int inFlight;
  private boolean advancing; // Whether a thread takes steps.
  private boolean changed; // Whether that thread must look again.
  private boolean closed;

  private boolean busy; // Whether an operation on the bucket has started, or tokens are reserved.
  private @Nullable Observation reserved; // The reservation, once it is known.
  private int tokens; // How many of its tokens are left; they become available one by one.
  private long checkedTime; // When the reservation was known to be valid.
  private long checkTime; // When to see whether it still is.
  private boolean usable; // Whether its first token was available at that time.
  private long reserveTime; // When the last reservation was started,
  private long reserveNanos; // and how long it took.

  private @Nullable Throwable unavailable; // Why the bucket was not available.
  private long retryTime; // When to try again.
  // When permits were granted while the bucket was only too slow. Those of the last window are
  // paid.
  private final Deque<Long> owed = new ArrayDeque<>();
  private @Nullable String generation; // That of the last reservation.
  private boolean paced; // Whether a permit was granted, and the next field applies.
  private long lastGranted;

  private boolean blocked; // Whether the next field applies.
  private long blockedUntil;
  private boolean blockPending; // Whether the bucket has yet to be blocked.
  private @Nullable RateLimitSnapshot reported; // The last quota that a response reported.
  private long reportedTime;

  private @Nullable Runnable wakeUp; // Cancels the next one.
  private long wakeUpTime;

  Bucket4jRateLimiter(
      Builder builder, BucketShape shape, SharedBucket bucket, Scheduler scheduler) {
    this.bucket = bucket;
    this.scheduler = scheduler;
    this.shape = shape;
    this.quota = builder.quota;
    this.window = builder.window;
    this.fallbackNanos =
        builder.refuse ? 0 : (long) (shape.period().toNanos() / builder.fallbackShare);
  }

  /**
   * Returns a builder of a limiter whose bucket is on a Redis server.
   *
   * @param client a client of Lettuce, which the app closes after the limiter
   * @param uri the address of the server. The limiter opens one connection to it, when the first
   *     permit is requested, and another one if that is lost.
   * @param key the key of the bucket, the same for all processes that share the quota
   */
  public static Builder redis(RedisClient client, RedisURI uri, String key) {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(key, "key");
    return new Builder(
        (shape, timeToLive) -> new RedisBuckets(client, uri, key, shape, timeToLive));
  }

  /**
   * Returns a builder of a limiter whose bucket is in another store of Bucket4j, or on a Redis
   * cluster. Only Redis servers are tested.
   *
   * <p>If the store computes tokens in the process, as that of Redis does, the clocks of all
   * processes must not differ by more than a few milliseconds. Buckets must not expire within the
   * quota's window or five minutes, whichever is longer.
   *
   * @param proxyManager the store. {@link AsyncProxyManager#withMapper} adapts keys of another
   *     type.
   * @param key the key of the bucket, the same for all processes that share the quota
   */
  public static Builder proxy(AsyncProxyManager<String> proxyManager, String key) {
    Objects.requireNonNull(proxyManager, "proxyManager");
    Objects.requireNonNull(key, "key");
    return new Builder((shape, timeToLive) -> new ProxySource(proxyManager, key, shape));
  }

  /** Requests a permit. If the limiter refuses it, it is never granted. */
  @Override
  public Permit acquire(Runnable granted) {
    return acquire(granted, reason -> {});
  }

  @Override
  public Permit acquire(Runnable granted, Consumer<Throwable> refused) {
    Entry entry = new Entry(granted, refused);
    synchronized (this) {
      queue.add(entry);
    }
    advance();
    return entry;
  }

  @Override
  public synchronized RateLimitSnapshot snapshot() {
    long now = scheduler.nanoTime();
    long pause = isBlocked(now) ? blockedUntil - now : 0;
    if (reserved != null) {
      pause = Math.max(pause, reserved.readyAt() - now);
    }
    RateLimitSnapshot.Builder snapshot =
        RateLimitSnapshot.builder()
            .inFlight(inFlight)
            .queued(queue.size())
            .limit((long) quota)
            .window(window)
            .pause(Duration.ofNanos(pause));
    RateLimitSnapshot response = reported;
    Duration reset = response == null ? null : response.reset();
    if (response != null && reset != null) {
      Duration left = reset.minusNanos(now - reportedTime);
      if (!left.isNegative()) {
        snapshot.remaining(response.remaining()).reset(left);
      }
    }
    return snapshot.build();
  }

  /**
   * Closes the limiter and its connection. Requests that wait are refused with a {@link
   * BucketUnavailableException}, as are later ones.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      cancelWakeUp();
    }
    advance();
    scheduler.close();
    bucket.close();
  }

  private void responseReceived(int status, Headers headers) {
    RateLimitSnapshot response = RateLimitSnapshot.of(status, headers);
    synchronized (this) {
      long now = scheduler.nanoTime();
      if (response.remaining() != null) {
        reported = response;
        reportedTime = now;
      }
      long pause = status == 429 ? response.pause().toNanos() : correction(response);
      if (pause > 0 && (!isBlocked(now) || now + pause - blockedUntil > TOLERANCE_NANOS)) {
        blocked = true;
        blockedUntil = now + pause;
        blockPending = true;
        dropReservation();
      }
    }
    advance();
  }

  /**
   * Returns for how long the bucket must be blocked so that the remaining quota lasts until its
   * reset; zero if it lasts anyway. The reset is rounded up to seconds, which allows for a second
   * more of tokens.
   */
  private long correction(RateLimitSnapshot response) {
    Long remaining = response.remaining();
    Duration reset = response.reset();
    if (remaining == null || reset == null) {
      return 0;
    }
    long period = shape.period().toNanos();
    long expected = (reset.toNanos() - SECOND_NANOS) / period - shape.capacity();
    if (remaining > 0 && remaining >= expected) {
      return 0;
    }
    long usable = Math.max(0, remaining - Math.max(0, inFlight - 1));
    return reset.toNanos() - usable * period;
  }

  /** Takes steps until there is nothing to do now; one thread at a time does this. */
  private void advance() {
    synchronized (this) {
      changed = true;
      if (advancing) {
        return;
      }
      advancing = true;
    }
    boolean done = false;
    try {
      for (Runnable step = next(); step != null; step = next()) {
        step.run();
      }
      done = true;
    } finally {
      if (!done) { // A grant threw something, such as an OutOfMemoryError.
        synchronized (this) {
          advancing = false;
        }
        scheduler.schedule(0, this::advance);
      }
    }
  }

  /** Returns the next step, or null after it has scheduled a wake-up for the rest. */
  private synchronized @Nullable Runnable next() {
    do {
      changed = false;
      Runnable step = step(scheduler.nanoTime());
      if (step != null) {
        return step;
      }
    } while (changed);
    advancing = false;
    return null;
  }

  private @Nullable Runnable step(long now) {
    if (closed) {
      return refuseFirst("the limiter is closed", null);
    }
    if (unavailable != null && fallbackNanos == 0 && !busy && now - retryTime < 0) {
      Runnable refusal = refuseFirst("the shared bucket is not available", unavailable);
      if (refusal != null) {
        return refusal;
      }
    }
    boolean waits = !queue.isEmpty();
    Observation token = reserved;
    if (token != null && (usable || now - checkTime >= 0)) {
      if (!usable) {
        reserved = null;
        return () -> check(token);
      }
      if (!waits) {
        int unused = tokens;
        reserved = null;
        return () -> giveBack(unused);
      }
      tokens--;
      if (tokens == 0) {
        dropReservation();
      } else {
        keep(token, checkedTime);
      }
      return grantFirst(now);
    }
    if (waits && isFallback() && !isBlocked(now) && now - fallbackTime(now) >= 0) {
      if (unavailable instanceof TimeoutException) {
        dropOlderDebts(now);
        owed.add(now);
      }
      return grantFirst(now);
    }
    blockPending &= isBlocked(now);
    if (!busy && (waits || blockPending) && (unavailable == null || now - retryTime >= 0)) {
      busy = true;
      if (blockPending) {
        return this::block;
      }
      return unavailable == null ? this::reserve : this::probe;
    }
    scheduleWakeUp(now, waits);
    return null;
  }

  private boolean isFallback() {
    return unavailable != null && fallbackNanos > 0;
  }

  /** Returns when the next permit may be granted without the bucket. */
  private long fallbackTime(long now) {
    return paced ? lastGranted + fallbackNanos : now;
  }

  private boolean isBlocked(long now) {
    blocked &= blockedUntil - now > 0;
    return blocked;
  }

  private @Nullable Entry removeFirst() {
    Iterator<Entry> entries = queue.iterator();
    if (!entries.hasNext()) {
      return null;
    }
    Entry first = entries.next();
    entries.remove();
    return first;
  }

  private Runnable grantFirst(long now) {
    Entry first = Objects.requireNonNull(removeFirst());
    first.granted = true;
    inFlight++;
    paced = true;
    lastGranted = now;
    return first.onGranted;
  }

  private @Nullable Runnable refuseFirst(String message, @Nullable Throwable cause) {
    Entry first = removeFirst();
    return first == null
        ? null
        : () -> first.onRefused.accept(new BucketUnavailableException(message, cause));
  }

  private void dropReservation() {
    if (reserved != null) {
      reserved = null;
      busy = false;
    }
  }

  /** Schedules a wake-up at the earliest time at which there is something to do. */
  private void scheduleWakeUp(long now, boolean waits) {
    long delay = Long.MAX_VALUE;
    if (reserved != null) {
      delay = checkTime - now;
    }
    if (unavailable != null && !busy && (waits || blockPending)) {
      delay = Math.min(delay, retryTime - now);
    }
    if (waits && isFallback()) {
      long pause = isBlocked(now) ? blockedUntil - now : 0;
      delay = Math.min(delay, Math.max(pause, fallbackTime(now) - now));
    }
    if (delay == Long.MAX_VALUE) {
      cancelWakeUp();
    } else if (wakeUp == null || wakeUpTime - (now + delay) != 0) {
      cancelWakeUp();
      wakeUpTime = now + delay;
      wakeUp = scheduler.schedule(delay, this::wakeUp);
    }
  }

  private void wakeUp() {
    synchronized (this) {
      wakeUp = null; // If it is already the next one, that runs in vain.
    }
    advance();
  }

  private void cancelWakeUp() {
    if (wakeUp != null) {
      wakeUp.run();
      wakeUp = null;
    }
  }

  /** Looks whether the bucket is available again, before a token of it is taken. */
  private void probe() {
    follow(
        bucket.read(),
        seen -> {
          synchronized (this) {
            if (!seen.generation().equals(generation)) {
              owed.clear(); // The store has lost the bucket, so that nobody has used it meanwhile.
            }
          }
          reserve();
        });
  }

  /**
   * Takes a token, or as many as the bucket receives while an operation lasts, so that a slow store
   * does not limit the rate; and those that are owed.
   */
  private void reserve() {
    int taken;
    int paid;
    synchronized (this) {
      reserveTime = scheduler.nanoTime();
      dropOlderDebts(reserveTime);
      paid = owed.size();
      long received = reserveNanos / shape.period().toNanos();
      taken = (int) Math.min(Math.min(1 + received, MAX_TOKENS), Math.max(1, queue.size()));
      tokens = taken;
    }
    follow(bucket.reserve(taken + paid), seen -> reserved(seen, paid));
  }

  private void dropOlderDebts(long now) {
    while (!owed.isEmpty() && now - owed.getFirst() >= window.toNanos()) {
      owed.removeFirst();
    }
  }

  private synchronized void reserved(Observation seen, int paid) {
    unavailable = null;
    if (paid > 0) {
      owed.removeIf(time -> time - reserveTime <= 0);
    }
    generation = seen.generation();
    reserveNanos = seen.time() - reserveTime;
    if (isBlocked(seen.time()) && blockedUntil - seen.blockedUntil() > TOLERANCE_NANOS) {
      blockPending = true; // The bucket was lost, or another block has replaced this one.
      busy = false;
      return;
    }
    if (seen.blockedUntil() - seen.time() > 0) {
      blocked = true;
      blockedUntil = seen.blockedUntil();
    }
    keep(seen, seen.time());
  }

  /**
   * Looks whether a reservation is still valid when its time has come, and now and then before:
   * another process may have blocked the bucket, or the store may have lost it.
   */
  private void check(Observation token) {
    follow(
        bucket.read(),
        seen -> {
          synchronized (this) {
            if (seen.generation().equals(token.generation())) {
              keep(token, seen.time());
            } else {
              busy = false;
            }
          }
        });
  }

  /** Keeps a reservation that is valid at a time until its next token can be used. */
  private void keep(Observation token, long checked) {
    long wait = token.readyAt() - (tokens - 1) * shape.period().toNanos() - checked;
    usable = wait <= 0;
    if (blockPending || (usable && isBlocked(checked))) {
      reserved = null;
      busy = false;
      return;
    }
    reserved = token;
    checkedTime = checked;
    checkTime = checked + Math.min(wait, CHECK_NANOS);
  }

  private void block() {
    long end;
    synchronized (this) {
      blockPending = false;
      end = blockedUntil;
    }
    follow(bucket.blockUntil(end, TOLERANCE_NANOS), seen -> notBusy());
  }

  private void giveBack(int unused) {
    follow(bucket.giveBack(unused), seen -> notBusy());
  }

  private synchronized void notBusy() {
    busy = false;
  }

  private void follow(CompletableFuture<Observation> operation, Consumer<Observation> next) {
    var unused =
        operation.whenComplete(
            (seen, failure) -> {
              if (failure == null) {
                next.accept(seen);
              } else {
                failed(failure);
              }
              advance();
            });
  }

  private synchronized void failed(Throwable failure) {
    Throwable cause = failure.getCause();
    unavailable = failure instanceof CompletionException && cause != null ? cause : failure;
    retryTime = scheduler.nanoTime() + RETRY_NANOS;
    busy = false;
    // The store may lose a block, and nobody else knows of it.
    blockPending = isBlocked(scheduler.nanoTime());
  }

  /** A permit: queued, granted or refused. */
  private final class Entry implements Permit {
    final Runnable onGranted;
    final Consumer<Throwable> onRefused;
    boolean granted;
    private boolean released;

    Entry(Runnable onGranted, Consumer<Throwable> onRefused) {
      this.onGranted = onGranted;
      this.onRefused = onRefused;
    }

    @Override
    public void responseReceived(int status, Headers headers) {
      Bucket4jRateLimiter.this.responseReceived(status, headers);
    }

    @Override
    public void release() {
      synchronized (Bucket4jRateLimiter.this) {
        if (released) {
          return;
        }
        released = true;
        if (granted) {
          inFlight--;
        } else {
          queue.remove(this);
        }
      }
    }
  }

  /** A bucket of a store that the app has connected. */
  private static final class ProxySource implements BucketSource {
    private final AsyncBucketProxy bucket;

    ProxySource(AsyncProxyManager<String> proxyManager, String key, BucketShape shape) {
      this.bucket =
          proxyManager.getProxy(key, () -> CompletableFuture.completedFuture(shape.empty()));
    }

    @Override
    public <T> CompletableFuture<T> use(
        Function<AsyncBucketProxy, CompletableFuture<T>> operation) {
      return operation.apply(bucket);
    }

    @Override
    public void reconnect() {}

    @Override
    public void close() {}
  }

  /** Connects a bucket of a shape, which may be forgotten after a time without use. */
  interface SourceFactory {
    BucketSource create(BucketShape shape, Duration timeToLive);
  }

  /** Builds limiters; not thread-safe. All processes that share a bucket need the same settings. */
  public static final class Builder {
    // A block of the API lasts five minutes at most.
    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(6);

    // A request arrives later than its permit was granted. This part of the quota may be underway.
    private static final int UNDERWAY_PART = 40;

    private final SourceFactory source;
    private int quota = 1_200;
    private Duration window = Duration.ofMinutes(5);
    private @Nullable Integer burst;
    private double fallbackShare = 0.1;
    private boolean refuse;
    private Duration commandTimeout = Duration.ofMillis(500);

    Builder(SourceFactory source) {
      this.source = source;
    }

    /**
     * Sets the quota; by default 1,200 requests in five minutes, as Cloudflare documents it. The
     * settings of an existing bucket do not change. Use another key for another quota.
     *
     * @param requests the number of requests, at least 4
     * @param window the length of a window, at least a second
     */
    public Builder quota(int requests, Duration window) {
      if (requests < 4) {
        throw new InvalidInputException("quota", "must be at least 4 requests");
      }
      if (window.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new InvalidInputException("window", "must be at least a second");
      }
      this.quota = requests;
      this.window = window;
      return this;
    }

    /**
     * Sets how many requests can be sent at once after a time without requests; by default one
     * percent of the quota. The sustained rate is what 97.5 percent of the quota leave beside them:
     * with a burst of 600 requests of 1,200, it is 570 requests in five minutes.
     *
     * @param requests the number of requests, at least 1 and at most half of the quota
     */
    public Builder burst(int requests) {
      if (requests < 1) {
        throw new InvalidInputException("burst", "must be at least 1");
      }
      this.burst = requests;
      return this;
    }

    /**
     * Sets the share of the bucket's rate at which the process grants permits while the bucket is
     * not available; by default a tenth. The quota is exceeded only if the shares of all processes
     * are more than 1 together, so that one divided by the number of processes is right.
     *
     * @param share the share, more than 0 and at most 1
     */
    public Builder fallbackShare(double share) {
      if (!(share > 0 && share <= 1)) {
        throw new InvalidInputException("fallbackShare", "must be more than 0 and at most 1");
      }
      this.fallbackShare = share;
      this.refuse = false;
      return this;
    }

    /**
     * Refuses requests while the bucket is not available, instead of {@link #fallbackShare}. Calls
     * fail with a {@code TransportException} whose cause is a {@link BucketUnavailableException}.
     */
    public Builder refuseIfUnavailable() {
      this.refuse = true;
      return this;
    }

    /**
     * Sets how long an operation of the store can last before the bucket counts as not available;
     * 500 milliseconds by default.
     *
     * @param timeout a positive duration
     */
    public Builder commandTimeout(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new InvalidInputException("commandTimeout", "must be positive");
      }
      this.commandTimeout = timeout;
      return this;
    }

    /**
     * Returns the limiter. It connects to the store when the first permit is requested.
     *
     * @throws InvalidInputException if the burst is more than half of the quota
     */
    public Bucket4jRateLimiter build() {
      return build(new DaemonScheduler());
    }

    Bucket4jRateLimiter build(Scheduler scheduler) {
      int capacity = burst == null ? Math.max(1, quota / 100) : burst;
      if (capacity > quota / 2) {
        throw new InvalidInputException("burst", "must be at most half of the quota");
      }
      int underway = Math.max(1, quota / UNDERWAY_PART);
      BucketShape shape = new BucketShape(capacity, window.dividedBy(quota - capacity - underway));
      Duration timeToLive = window.plus(LONGEST_BLOCK);
      SharedBucket bucket =
          new SharedBucket(
              source.create(shape, timeToLive), shape, timeToLive, commandTimeout, scheduler);
      return new Bucket4jRateLimiter(this, shape, bucket, scheduler);
    }
  }
}
