package io.github.cfdevices.bucket4j;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Gives access to the proxy of one bucket while its store is connected. */
interface BucketSource {
  /**
   * Starts an operation on the bucket and does not block.
   *
   * @return the outcome of the operation, or why the bucket cannot be reached
   */
  <T> CompletableFuture<T> use(Function<AsyncBucketProxy, CompletableFuture<T>> operation);

  /**
   * Closes the connection that this source opened, if any. An operation in progress fails, and the
   * next operation opens a new connection.
   */
  void reconnect();

  /** Closes what this source has opened. */
  void close();
}
