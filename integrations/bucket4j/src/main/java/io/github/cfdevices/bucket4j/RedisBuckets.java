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

  /**
   * A connection can be dead without notice: its packets are lost, and the server is another one.
   */
  @Override
  public void reconnect() {
    CompletableFuture<Connected> current;
    synchronized (this) {
      current = connecting;
      connecting = null;
    }
    if (current != null) {
      current.completeExceptionally(lost()); // Without effect if it is connected.
      var unused = current.thenAccept(Connected::lose);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    reconnect();
  }

  private synchronized CompletableFuture<Connected> connected() {
    CompletableFuture<Connected> current = connecting;
    if (closed) {
      return CompletableFuture.failedFuture(new IOException("the limiter is closed"));
    }
    if (current != null && (!current.isDone() || isUsable(current))) {
      return current;
    }
    CompletableFuture<Connected> next = new CompletableFuture<>();
    var unused =
        client
            .connectAsync(ByteArrayCodec.INSTANCE, uri)
            .whenComplete(
                (connection, failure) -> {
                  if (failure == null) {
                    prepare(connection, next);
                  } else {
                    next.completeExceptionally(failure);
                  }
                });
    connecting = next;
    return next;
  }

  private static boolean isUsable(CompletableFuture<Connected> done) {
    return !done.isCompletedExceptionally() && !done.join().lost;
  }

  /** Reads the time of a server, and closes the connection if that fails or nobody waits for it. */
  private void prepare(
      StatefulRedisConnection<byte[], byte[]> connection, CompletableFuture<Connected> ready) {
    Connected connected = new Connected(connection, ready);
    connection.addListener(connected);
    if (!connection.isOpen()) { // It was lost before the listener was added.
      connected.lose();
    }
    var unusedClose =
        ready.whenComplete(
            (ignored, failure) -> {
              if (failure != null) {
                connected.close();
              }
            });
    var unusedTime =
        connected
            .clock
            .synchronize()
            .whenComplete(
                (ignored, failure) -> {
                  if (failure == null) {
                    ready.complete(connected);
                  } else {
                    ready.completeExceptionally(failure);
                  }
                });
  }

  private static IOException lost() {
    return new IOException("the connection to Redis was lost");
  }

  /** A connection that was established, and may be lost. */
  private final class Connected implements RedisConnectionStateListener {
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final RedisClock clock;
    private final AsyncBucketProxy bucket;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile boolean lost;
    private volatile CompletableFuture<?> latest; // The outcome of the last operation.

    Connected(
        StatefulRedisConnection<byte[], byte[]> connection, CompletableFuture<Connected> ready) {
      this.connection = connection;
      this.latest = ready;
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
      failLatest();
      close();
    }

    private void failLatest() {
      latest.completeExceptionally(lost());
    }

    void close() {
      if (closing.compareAndSet(false, true)) {
        var unused = connection.closeAsync();
      }
    }
  }
}
