package io.github.cfdevices.tests.consumer

import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.kotlin.CloudflareCoroutines
import io.github.cfdevices.kotlin.fileInput
import io.github.cfdevices.kotlin.runtime.await
import io.github.cfdevices.model.DesktopOs
import io.github.cfdevices.model.FileInput
import io.github.cfdevices.model.OsVersionInput
import io.github.cfdevices.model.Platform
import io.github.cfdevices.testkit.FakeCloudflare
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** An app in Kotlin. The oldest and the newest supported compilers compile this file. */
class ConsumerTest {
  private val fake = FakeCloudflare.builder().devices(200).start()
  private val cloudflare = CloudflareCoroutines(fake.newClient())
  private val rules = cloudflare.postureRules

  @AfterEach
  fun close() {
    cloudflare.close()
    fake.close()
  }

  @Test
  fun listIsCollected() {
    val names = runBlocking {
      cloudflare.devices.list { perPage = 10 }.take(20).map { it.name() }.toList()
    }

    assertThat(names).hasSize(20).doesNotContainNull()
    assertThat(fake.requests()).hasSize(2)
  }

  @Test
  fun ruleIsCreatedAndEdited() {
    val edited = runBlocking {
      val created = rules.create {
        name = "Agent is installed"
        match(Platform.WINDOWS)
        input = fileInput {
          operatingSystem = DesktopOs.WINDOWS
          path = "C:\\agent.exe"
        }
      }
      rules.edit(checkNotNull(created.id())) { current ->
        description = "${current.name()}, checked"
        schedule = null
      }
    }

    assertThat(edited.description()).isEqualTo("Agent is installed, checked")
    val path =
      when (val input = edited.input()) {
        is FileInput -> input.path()
        is OsVersionInput -> input.version()
        else -> null
      }
    assertThat(path).isEqualTo("C:\\agent.exe")
  }

  @Test
  fun failureIsThrown() {
    val status = runBlocking {
      try {
        rules.get("none")
        null
      } catch (e: ApiException) {
        e.status()
      }
    }

    assertThat(status).isEqualTo(404)
  }

  @Test
  fun callOfJavaIsAwaited() {
    val response = runBlocking { rules.calls.list().firstPage().withResponse().await() }

    assertThat(response.status()).isEqualTo(200)
  }

  @Test
  fun pageIsResumed() =
    runBlocking<Unit> {
      val page = cloudflare.devices.listPages().first()

      assertThat(cloudflare.devices.list(token = page.next()).first()).isNotIn(page.items())
    }
}
