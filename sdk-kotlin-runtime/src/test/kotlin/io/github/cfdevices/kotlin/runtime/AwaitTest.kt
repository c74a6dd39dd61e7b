package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.ApiCall
import io.github.cfdevices.Done
import io.github.cfdevices.ServerTest
import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.errors.EmptyResultException
import io.github.cfdevices.errors.TransportException
import io.github.cfdevices.http.MockResponses
import io.github.cfdevices.http.RateLimiter
import io.github.cfdevices.http.TestClients
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import okhttp3.mockwebserver.SocketPolicy
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.catchThrowableOfType
import org.junit.jupiter.api.Test

class AwaitTest : ServerTest() {
  @Test
  fun resultOfACallIsReturned() =
    runBlocking<Unit> {
      succeed("\"result\":{\"size\":3}")

      assertThat(things.get("a").await().text()).isEqualTo("{\"size\":3}")
    }

  @Test
  fun callWithoutAResultIsDone() =
    runBlocking<Unit> {
      succeed("\"result\":null")

      assertThat(things.delete("a").await()).isEqualTo(Done.DONE)
    }

  @Test
  fun eachCallSendsANewRequest() =
    runBlocking<Unit> {
      val call = things.size("a")
      succeed("\"result\":{\"details\":{\"size\":1}}")
      succeed("\"result\":{\"details\":{\"size\":2}}")

      assertThat(listOf(call.await(), call.await())).containsExactly(1L, 2L)
    }

  @Test
  fun errorOfTheApiIsThrown() {
    answer(404, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}")

    val failure = failureOf<ApiException>(things.get("a"))

    assertThat(failure.status()).isEqualTo(404)
    assertThat(failure.errors()[0].code()).isEqualTo(7)
    assertThat(failure.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA")
  }

  @Test
  fun missingResultIsThrown() {
    succeed("\"result\":null")

    assertThat(failureOf<EmptyResultException>(things.get("a")).status()).isEqualTo(200)
  }

  /** Assertions are enabled, so coroutines try to copy exceptions to add the caller's stack. */
  @Test
  fun exceptionIsTheOneOfTheCall() {
    val failure = TransportException.builder("GET", "/things").build()

    assertThat(failureOf<TransportException>(ApiCall.failed<String>(failure))).isSameAs(failure)
  }

  @Test
  fun callOfAClosedClientFails() {
    client.close()

    assertThat(failureOf<TransportException>(things.get("a")))
      .hasMessageEndingWith("was not sent: the client is closed")
  }

  @Test
  fun cancellationEndsTheRequest() =
    runBlocking<Unit> {
      answer(SocketPolicy.NO_RESPONSE)
      val job = launch(Dispatchers.Default) { things.get("a").await() }
      taken()

      job.cancelAndJoin()

      assertThat(TestClients.inFlight(client)).isZero()
    }

  @Test
  fun cancellationReleasesThePermit() =
    runBlocking<Unit> {
      use(builder().rateLimiter(RateLimiter.adaptive(1)).build())
      answer(SocketPolicy.NO_RESPONSE)
      succeed("\"result\":2")
      val job = launch(Dispatchers.Default) { things.get("a").await() }
      taken()
      val next = async { things.get("b").await() }

      job.cancelAndJoin()

      assertThat(next.await().text()).isEqualTo("2")
    }

  @Test
  fun coroutineThatIsCanceledSendsNothing() =
    runBlocking<Unit> {
      val job =
        launch(start = CoroutineStart.UNDISPATCHED) {
          cancel()
          things.get("a").await()
        }

      job.join()

      assertThat(job.isCancelled).isTrue()
      assertThat(server.requestCount).isZero()
    }

  @Test
  fun canceledCoroutineThrowsACancellation() =
    runBlocking<Unit> {
      answer(SocketPolicy.NO_RESPONSE)
      var thrown: Throwable? = null
      val job =
        launch(Dispatchers.Default) {
          thrown = runCatching { things.get("a").await() }.exceptionOrNull()
        }
      taken()

      job.cancelAndJoin()

      assertThat(thrown).isInstanceOf(CancellationException::class.java)
    }

  @Test
  fun coroutineContinuesInItsContext() {
    val thread = Executors.newSingleThreadExecutor { Thread(it, "of the app") }
    thread.asCoroutineDispatcher().use { dispatcher ->
      runBlocking<Unit>(dispatcher) {
        succeed("\"result\":1")

        things.get("a").await()

        assertThat(Thread.currentThread().name).startsWith("of the app")
      }
    }
  }

  /** The event loop of one thread sends both requests before the first response. */
  @Test
  fun callerThreadIsNotBlocked() =
    runBlocking<Unit> {
      val both = CountDownLatch(2)
      answerAll {
        both.countDown()
        both.await()
        MockResponses.good()
      }

      val results = listOf(async { things.get("a").await() }, async { things.get("b").await() })

      assertThat(results.map { it.await() }).containsOnly(MockResponses.RESULT)
    }

  private inline fun <reified E : Throwable> failureOf(call: ApiCall<*>): E =
    catchThrowableOfType(E::class.java) { runBlocking { call.await() } }
}
