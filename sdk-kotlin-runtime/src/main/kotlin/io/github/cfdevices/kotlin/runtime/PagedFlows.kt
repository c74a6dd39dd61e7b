package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.Page
import io.github.cfdevices.Paged
import io.github.cfdevices.errors.CloudflareException
import io.github.cfdevices.errors.PagingException
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * Returns a cold flow of the items of this list.
 *
 * A page is requested when the collector needs its first item, and not before: `take(500)` requests
 * five pages of 100 items. Pages without items are skipped. Canceling the collection cancels the
 * request. No thread is blocked.
 *
 * The flow throws the [CloudflareException]s of [await] after the items before them. Each
 * collection starts with the first request again.
 *
 * @param token the token from [Page.next] of an earlier page, or null to start at the first page
 * @throws PagingException if the token is not one of this list's kind, a cursor or a page number
 */
public fun <T : Any> Paged<T>.itemFlow(token: String? = null): Flow<T> {
  val pages = pageFlow(token)
  return flow { pages.collect { page -> page.items().forEach { emit(it) } } }
}

/**
 * Returns a cold flow of the pages of this list.
 *
 * Each page is requested when the collector has processed the one before; `buffer(2)` requests up
 * to three pages ahead of it. Everything else is as in [itemFlow].
 *
 * @param token the token from [Page.next] of an earlier page, or null to start at the first page
 * @throws PagingException if the token is not one of this list's kind, a cursor or a page number
 */
public fun <T : Any> Paged<T>.pageFlow(token: String? = null): Flow<Page<T>> {
  fun Paged<T>.start() = if (token == null) walk() else walk(token)
  start() // Rejects a wrong token here.
  return flow {
    val walk = captured().start()
    while (walk.hasNext()) {
      emit(walk.next().await())
    }
  }
}
