package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.ApiCall
import io.github.cfdevices.ApiCallback
import io.github.cfdevices.errors.CloudflareException
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.suspendCancellableCoroutine

/**
 * Sends the request on a worker thread of the client and suspends until its result arrives. The
 * coroutine continues in its own context; no thread is blocked.
 *
 * Canceling the coroutine cancels the request. Nothing is sent if the coroutine is canceled before.
 * Each call of this function sends a new request.
 *
 * @throws CloudflareException if there is no result, as [ApiCall] documents
 */
public suspend fun <T : Any> ApiCall<T>.await(): T {
  currentCoroutineContext().ensureActive()
  return suspendCancellableCoroutine { continuation ->
    val request = enqueue(Resumption(continuation))
    continuation.invokeOnCancellation { request.cancel() }
  }
}

/** Continues a coroutine with the outcome of a call. It drops the outcome after a cancellation. */
private class Resumption<T : Any>(private val continuation: CancellableContinuation<T>) :
  ApiCallback<T> {
  override fun onResult(result: T) = continuation.resume(result)

  override fun onFailure(failure: CloudflareException) = continuation.resumeWithException(failure)
}
