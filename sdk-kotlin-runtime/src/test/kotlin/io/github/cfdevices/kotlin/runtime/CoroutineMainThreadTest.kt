package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.CloudflareClient
import io.github.cfdevices.ServerTest
import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.http.MainThreadGuard
import io.github.cfdevices.http.MockResponses
import io.github.cfdevices.http.TrustStoreWatcher
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** Coroutines of a thread that must not block can send calls and collect lists. */
class CoroutineMainThreadTest : ServerTest() {
  private val main = MainThreadGuard()

  override fun baseUrl(): String = super.baseUrl().replace("127.0.0.1", "localhost")

  override fun builder(): CloudflareClient.Builder = super.builder().credentials(main.credentials())

  @BeforeEach
  fun answer() {
    answerAll { MockResponses.refusal(404, null) }
  }

  @Test
  fun connectionsOfTheAppAreUsedElsewhere() {
    use(builder().httpClient(main.okHttp()).build())

    send()

    main.assertUsedElsewhere("names", "proxies", "sockets", "interceptor", "credentials")
  }

  @Test
  fun certificatesAreReadElsewhere() {
    TrustStoreWatcher { main.use("certificates") }.use { send() }

    main.assertUsedElsewhere("certificates", "credentials")
  }

  /** The coroutines run on this thread. */
  private fun send() =
    runBlocking<Unit> {
      assertThat(runCatching { things.get("a").await() }.exceptionOrNull())
        .isInstanceOf(ApiException::class.java)
      assertThat(runCatching { client.letters.itemFlow().collect() }.exceptionOrNull())
        .isInstanceOf(ApiException::class.java)
    }
}
