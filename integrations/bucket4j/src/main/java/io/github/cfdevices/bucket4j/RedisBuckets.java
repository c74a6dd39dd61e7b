package io.github.cfdevices.bucket4j;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bucket on a Redis server. It connects when the bucket is used, and anew after a connection was
 * lost: Lettuce's own reconnection keeps commands meanwhile and waits longer and longer.
 */
final class RedisBuckets implements BucketSource {
  private final RedisClient client;
  private final RedisURI uri;
  private final byte[] key;
  private final BucketShape shape;
  private final Duration timeToLive;

  // Both guarded by this.
  private @Nullable CompletableFuture<Connected> connecting;
  private boolean closed;

  RedisBuckets(
      RedisClient client, RedisURI uri, String key, BucketShape shape, Duration timeToLive) {
    this.client = client;
    this.uri = uri;
    this.key = key.getBytes(StandardCharsets.UTF_8);
    this.shape = shape;
    this.timeToLive = timeToLive;
  }

  @Override
  public <T> CompletableFuture<T> use(Function<AsyncBucketProxy, CompletableFuture<T>> operation) {
    return connected().thenCompose(connected -> connected.use(operation));
  }

  @Override
  public void close() {
    CompletableFuture<Connected> open;
    synchronized (this) {
      closed = true;
      open = connecting;
    }
    if (open != null) {
      var unused = open.thenAccept(Connected::close);
    }
  }

  private synchronized CompletableFuture<Connected> connected() {
    CompletableFuture<Connected> current = connecting;
    if (closed) {
      return CompletableFuture.failedFuture(new IOException("the limiter is closed"));
    }
    if (current != null && (!current.isDone() || isUsable(current))) {
      return current;
    }
    CompletableFuture<Connected> next =
        client
            .connectAsync(ByteArrayCodec.INSTANCE, uri)
            .toCompletableFuture()
            .thenCompose(this::prepare);
    connecting = next;
    return next;
  }

  private static boolean isUsable(CompletableFuture<Connected> done) {
    return !done.isCompletedExceptionally() && !done.join().lost;
  }

  private CompletionStage<Connected> prepare(StatefulRedisConnection<byte[], byte[]> connection) {
    Connected connected = new Connected(connection);
    connection.addListener(connected);
    if (!connection.isOpen()) { // It was lost before the listener was added.
      connected.lose();
    }
    boolean unwanted;
    synchronized (this) {
      unwanted = closed;
    }
    if (unwanted) {
      connected.close();
    }
    return connected.clock.synchronize().thenApply(ignored -> connected);
  }

  /** A connection that was established, and may be lost. */
  private final class Connected implements RedisConnectionStateListener {
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final RedisClock clock;
    private final AsyncBucketProxy bucket;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile boolean lost;
    private volatile @Nullable CompletableFuture<?> latest; // The outcome of the last operation.

    Connected(StatefulRedisConnection<byte[], byte[]> connection) {
      this.connection = connection;
      this.clock = new RedisClock(connection.async());
      this.bucket =
          Bucket4jLettuce.casBasedBuilder(connection)
              .clientClock(clock)
              .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(timeToLive))
              .build()
              .asAsync()
              .builder()
              .build(key, () -> CompletableFuture.completedFuture(shape.empty()));
    }

    <T> CompletableFuture<T> use(Function<AsyncBucketProxy, CompletableFuture<T>> operation) {
      clock.synchronizeIfOld();
      CompletableFuture<T> outcome = operation.apply(bucket);
      latest = outcome;
      if (lost) {
        failLatest();
      }
      return outcome;
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> disconnected) {
      lose();
    }

    void lose() {
      lost = true;
      close();
      failLatest();
    }

    private void failLatest() {
      CompletableFuture<?> outcome = latest;
      if (outcome != null) {
        outcome.completeExceptionally(new IOException("the connection to Redis was lost"));
      }
    }

    void close() {
      if (closing.compareAndSet(false, true)) {
        var unused = connection.closeAsync();
      }
    }
  }
}
