package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.CloudflareClient
import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.errors.FailureKind
import io.github.cfdevices.http.CallEvent
import io.github.cfdevices.http.CallListener
import io.github.cfdevices.http.Credentials
import io.github.cfdevices.model.ListDevicesParams
import io.github.cfdevices.rx.DevicesRx
import io.github.cfdevices.testkit.FakeCloudflare
import io.github.cfdevices.testkit.FakeResponse
import kotlin.test.assertFailsWith
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.reactive.awaitFirst
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.rx3.await
import kotlinx.coroutines.withTimeout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class CoroutinesTest : FakeTest(FakeCloudflare.builder().devices(200)) {
  private val devices = DevicesRx.create(client)
  private val byTen = devices.list(ListDevicesParams.builder().perPage(10).build())

  @Test
  fun aSingleValueIsAwaited() =
    runBlocking<Unit> {
      val first = byTen.awaitFirst()

      assertThat(devices.get(first.id()).await().name()).isEqualTo(first.name())
    }

  @Test
  fun anErrorIsThrownWhereItIsAwaited() =
    runBlocking<Unit> {
      val failure = assertFailsWith<ApiException> { devices.get("none").await() }

      assertThat(failure.status()).isEqualTo(404)
    }

  @Test
  fun withoutABufferAFlowAsksForAPageWhenItsFirstItemIsCollected() =
    runBlocking<Unit> {
      val collected = byTen.asFlow().buffer(Channel.RENDEZVOUS).take(20).toList()

      assertThat(collected).hasSize(20)
      assertThat(received).hasSize(2)
    }

  @Test
  fun aListCutBeforeItIsAFlowAsksForNoMoreThanThat() =
    runBlocking<Unit> {
      assertThat(byTen.take(20).asFlow().toList()).hasSize(20)
      assertThat(received).hasSize(2)
    }

  @Test
  fun aFlowOfPagesAsksForEachPageWhenItIsCollected() =
    runBlocking<Unit> {
      val pages = byTen.byPage().asFlow().buffer(Channel.RENDEZVOUS).take(3).toList()

      assertThat(pages.map { it.items().size }).containsExactly(10, 10, 10)
      assertThat(received).hasSize(3)
    }

  @Test
  fun cancellingACoroutineCancelsItsRequest() {
    fake.enqueue(FakeResponse.stall())

    assertCancelled { devices -> devices.get("any").await() }
  }

  @Test
  fun cancellingACollectionCancelsItsRequest() {
    fake.enqueue(FakeResponse.stall())

    assertCancelled { devices -> devices.list().asFlow().toList() }
  }

  private fun assertCancelled(use: suspend (DevicesRx) -> Unit) {
    val attempt = Attempt()
    CloudflareClient.builder()
      .baseUrl(fake.url())
      .credentials(Credentials.apiToken(fake.apiToken()))
      .accountId(fake.accountId())
      .listener(attempt)
      .build()
      .use { client ->
        runBlocking(Dispatchers.Default) {
          val job = launch { use(DevicesRx.create(client)) }
          withTimeout(10.seconds) { attempt.started.await() }

          job.cancelAndJoin()

          assertThat(withTimeout(10.seconds) { attempt.ended.await() })
            .isEqualTo(FailureKind.CANCELED)
        }
      }
  }

  private class Attempt : CallListener {
    val started = CompletableDeferred<Unit>()
    val ended = CompletableDeferred<FailureKind?>()

    override fun attemptStarted(event: CallEvent) {
      started.complete(Unit)
    }

    override fun attemptEnded(event: CallEvent) {
      ended.complete(event.failure())
    }
  }
}
