package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.ServerTest
import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.errors.PagingException
import io.github.cfdevices.http.CallEvent
import io.github.cfdevices.http.CallListener
import io.github.cfdevices.http.MockResponses
import io.github.cfdevices.http.TestClients
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.catch
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import okhttp3.mockwebserver.SocketPolicy
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.assertj.core.api.Assertions.catchThrowableOfType
import org.junit.jupiter.api.Test

class PagedFlowsTest : ServerTest() {
  private val list
    get() = client.letters

  @Test
  fun nothingIsSentBeforeCollection() {
    list.itemFlow()
    list.pageFlow()

    assertThat(server.requestCount).isZero()
  }

  @Test
  fun itemsOfAllPagesAreCollected() =
    runBlocking<Unit> {
      page("x/y", "a", "b")
      page("z")
      page("", "c")

      assertThat(list.itemFlow().toList()).containsExactly("a", "b", "c")
      assertThat(taken().requestUrl?.queryParameter("cursor")).isNull()
      assertThat(taken().requestUrl?.queryParameter("cursor")).isEqualTo("x/y")
      assertThat(taken().requestUrl?.queryParameter("cursor")).isEqualTo("z")
    }

  @Test
  fun eachCollectionStartsAgain() =
    runBlocking<Unit> {
      val flow = list.itemFlow()
      page("", "a")
      page("", "b")

      assertThat(flow.toList()).containsExactly("a")
      assertThat(flow.toList()).containsExactly("b")
    }

  @Test
  fun itemsOfOnePageNeedOneRequest() =
    runBlocking<Unit> {
      page("1", "a", "b")
      page("2", "c", "d")

      assertThat(list.itemFlow().take(4).toList()).containsExactly("a", "b", "c", "d")
      assertThat(server.requestCount).isEqualTo(2)
    }

  @Test
  fun pageIsRequestedWhenItsFirstItemIsNeeded() =
    runBlocking<Unit> {
      page("1", "a", "b")
      page("", "c")
      val requests = mutableListOf<Pair<String, Int>>()

      list.itemFlow().collect { requests += it to server.requestCount }

      assertThat(requests).containsExactly("a" to 1, "b" to 1, "c" to 2)
    }

  @Test
  fun pageIsRequestedWhenItIsNeeded() =
    runBlocking<Unit> {
      page("1", "a")
      page("", "b")
      val requests = mutableListOf<Pair<String?, Int>>()

      list.pageFlow().collect { requests += it.next() to server.requestCount }

      assertThat(requests).containsExactly("1" to 1, null to 2)
    }

  @Test
  fun bufferRequestsPagesAhead() =
    runBlocking<Unit> {
      page("1", "a")
      page("2", "b")
      page("", "c")

      list.pageFlow().buffer(2).collect {
        if (it.next() == "1") {
          withContext(Dispatchers.IO) { repeat(3) { taken() } }
        }
      }

      assertThat(server.requestCount).isEqualTo(3)
    }

  @Test
  fun flowContinuesFromAToken() =
    runBlocking<Unit> {
      page("", "c")
      page("", "d")

      assertThat(list.itemFlow("x/y").toList()).containsExactly("c")
      assertThat(taken().requestUrl?.queryParameter("cursor")).isEqualTo("x/y")
      assertThat(list.pageFlow("z").first().items()).containsExactly("d")
      assertThat(taken().requestUrl?.queryParameter("cursor")).isEqualTo("z")
    }

  @Test
  fun numberedListContinuesFromANumber() =
    runBlocking<Unit> {
      succeed("\"result\":[\"a\"],\"result_info\":{\"page\":3,\"total_pages\":3}")

      assertThat(client.numberedLetters.itemFlow("3").toList()).containsExactly("a")
      assertThat(taken().requestUrl?.queryParameter("page")).isEqualTo("3")
    }

  @Test
  fun wrongTokenIsRejectedBeforeCollection() {

    assertThatThrownBy { client.numberedLetters.itemFlow("x") }
      .isInstanceOf(PagingException::class.java)
    assertThatThrownBy { client.numberedLetters.pageFlow("x") }
      .isInstanceOf(PagingException::class.java)
  }

  @Test
  fun errorIsThrownAfterTheItemsBeforeIt() {
    page("1", "a")
    answer(403, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}")
    val items = mutableListOf<String>()

    val failure =
      catchThrowableOfType(ApiException::class.java) {
        runBlocking { list.itemFlow().collect { items += it } }
      }

    assertThat(items).containsExactly("a")
    assertThat(failure.status()).isEqualTo(403)
  }

  @Test
  fun errorCanBeCaughtDownstream() =
    runBlocking<Unit> {
      answer(403, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}")

      val items = list.itemFlow().catch { emit("${(it as ApiException).status()}") }.toList()

      assertThat(items).containsExactly("403")
    }

  @Test
  fun repeatedCursorIsAnError() {
    page("1", "a")
    page("1", "b")

    assertThatThrownBy { runBlocking { list.itemFlow().toList() } }
      .isInstanceOf(PagingException::class.java)
  }

  @Test
  fun exceptionOfTheCollectorIsThrownAndEndsTheList() {
    page("1", "a")

    assertThatThrownBy {
        runBlocking { list.itemFlow().collect { throw IllegalStateException(it) } }
      }
      .isExactlyInstanceOf(IllegalStateException::class.java)
      .hasMessage("a")
    assertThat(server.requestCount).isEqualTo(1)
  }

  @Test
  fun cancelingACollectionEndsItsRequest() =
    runBlocking<Unit> {
      page("1", "a")
      answer(SocketPolicy.NO_RESPONSE)
      val job = launch(Dispatchers.Default) { list.itemFlow().collect() }
      repeat(2) { taken() }

      job.cancelAndJoin()

      assertThat(TestClients.inFlight(client)).isZero()
    }

  @Test
  fun pagesOfACollectionAreOneSequence() =
    runBlocking<Unit> {
      val sequences = ConcurrentHashMap.newKeySet<Long>()
      val listener =
        object : CallListener {
          override fun callStarted(event: CallEvent) {
            event.sequenceId()?.let { sequences += it }
          }
        }
      use(builder().listener(listener).build())
      answerAll { request ->
        MockResponses.page(
          if (request.requestUrl?.queryParameter("cursor") == null) "1" else "",
          "a",
        )
      }

      list.itemFlow().collect()
      assertThat(sequences).hasSize(1)

      list.itemFlow().collect()
      assertThat(sequences).hasSize(2)
    }

  private fun page(cursor: String, vararg items: String) {
    server.enqueue(MockResponses.page(cursor, *items))
  }
}
