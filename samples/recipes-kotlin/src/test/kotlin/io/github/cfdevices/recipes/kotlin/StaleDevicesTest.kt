package io.github.cfdevices.recipes.kotlin

import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.kotlin.DevicesCoroutines
import io.github.cfdevices.testkit.FakeCloudflare
import io.github.cfdevices.testkit.FakeResponse
import java.time.OffsetDateTime
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

class StaleDevicesTest {
  private val fake = FakeCloudflare.builder().devices(100).start()
  private val client = fake.newClient()
  private val stale = StaleDevices(DevicesCoroutines(client))
  private val later = OffsetDateTime.parse("2999-01-01T00:00:00Z")

  @AfterEach
  fun close() {
    client.close()
    fake.close()
  }

  @Test
  fun `each device is deleted when the collector wants its name`() = runBlocking {
    assertThat(stale.deleteUnseenSince(later).take(3).toList()).hasSize(3)

    assertThat(fake.requests().map { it.method() })
      .containsExactly("GET", "DELETE", "DELETE", "DELETE")
    Unit
  }

  @Test
  fun `device that is already gone is not emitted`() = runBlocking {
    fake.enqueue(FakeResponse.own(), FakeResponse.error(404, 7, "gone"))

    assertThat(stale.deleteUnseenSince(later).toList())
      .hasSize(90) // Four of 95 devices were never seen.
    Unit
  }

  @Test
  fun `other failures end the flow`() {
    fake.enqueue(FakeResponse.own(), FakeResponse.error(403, 10000, "Authentication error"))

    assertThatThrownBy { runBlocking { stale.deleteUnseenSince(later).toList() } }
      .isInstanceOf(ApiException::class.java)

    assertThat(fake.requests()).hasSize(2)
  }
}
