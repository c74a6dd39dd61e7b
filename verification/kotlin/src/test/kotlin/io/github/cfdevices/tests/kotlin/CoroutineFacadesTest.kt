package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.OnConflict
import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.errors.ConflictException
import io.github.cfdevices.errors.InvalidInputException
import io.github.cfdevices.errors.TransportException
import io.github.cfdevices.http.CallOptions
import io.github.cfdevices.kotlin.CloudflareCoroutines
import io.github.cfdevices.kotlin.fileInput
import io.github.cfdevices.kotlin.runtime.await
import io.github.cfdevices.model.DesktopOs
import io.github.cfdevices.model.FileInput
import io.github.cfdevices.model.Platform
import io.github.cfdevices.model.PostureRule
import io.github.cfdevices.model.PostureRuleType
import io.github.cfdevices.testkit.FakeCloudflare
import io.github.cfdevices.testkit.FakeResponse
import java.time.Duration
import kotlin.test.assertFailsWith
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class CoroutineFacadesTest : FakeTest(FakeCloudflare.builder().devices(200)) {
  private val cloudflare = CloudflareCoroutines(client)
  private val rules = cloudflare.postureRules

  @Test
  fun functionsOfTheRootSendRequests() =
    runBlocking<Unit> {
      val device = cloudflare.devices.list().first()

      assertThat(cloudflare.devices.get(device.id()).name()).isEqualTo(device.name())
    }

  @Test
  fun ruleIsCreatedReadEditedAndDeleted() =
    runBlocking<Unit> {
      val created = createAgentRule()
      val id = checkNotNull(created.id())
      assertThat(created.type()).isEqualTo(PostureRuleType.FILE)
      assertThat(created.match().orEmpty().map { it.platform() })
        .containsExactly(Platform.WINDOWS, Platform.MAC)

      val edited = rules.edit(id) { current -> description = "${current.name()}, checked" }
      assertThat(edited.description()).isEqualTo("Agent is installed, checked")
      assertThat((edited.input() as FileInput).path()).isEqualTo("C:\\agent.exe")

      rules.delete(id)
      assertThat(assertFailsWith<ApiException> { rules.get(id) }.status()).isEqualTo(404)
    }

  @Test
  fun editOfAnEarlierStateIsAConflict() =
    runBlocking<Unit> {
      val seen = createAgentRule()
      val id = checkNotNull(seen.id())
      rules.edit(id, OnConflict.OVERWRITE) { schedule = "1h" }

      assertFailsWith<ConflictException> { rules.edit(id, seen) { description = "too late" } }
    }

  @Test
  fun ruleIsReplacedByABlock() =
    runBlocking<Unit> {
      val id = checkNotNull(createAgentRule().id())

      val replaced =
        rules.replace(id) {
          name = "Agent"
          input = fileInput {
            operatingSystem = DesktopOs.LINUX
            path = "/bin/agent"
          }
        }

      assertThat(replaced.name()).isEqualTo("Agent")
      assertThat(replaced.schedule()).isNull()
    }

  @Test
  fun listRequestsOnlyThePagesThatAreCollected() =
    runBlocking<Unit> {
      val names = cloudflare.devices.list { perPage = 10 }.take(20).map { it.name() }.toList()

      assertThat(names).hasSize(20)
      assertThat(received).hasSize(2)
    }

  @Test
  fun listContinuesFromTheTokenOfAPage() =
    runBlocking<Unit> {
      val all = cloudflare.devices.list().toList()
      val page = cloudflare.devices.listPages().first()

      val rest = cloudflare.devices.list(token = page.next()).toList()

      assertThat(page.items() + rest).isEqualTo(all)
    }

  @Test
  fun optionsApplyToFunctions() {
    fake.enqueue(FakeResponse.stall())
    val quick = CallOptions.builder().totalTimeout(Duration.ofMillis(50)).build()

    assertFailsWith<TransportException> {
      runBlocking { cloudflare.with(quick).devices.get("any") }
    }
  }

  @Test
  fun accountAppliesToFunctions() {
    assertFailsWith<ApiException> {
      runBlocking { cloudflare.forAccount("0123456789abcdef0123456789abcdef").devices.get("any") }
    }
    assertThat(fake.requests().single().path()).contains("0123456789abcdef0123456789abcdef")
  }

  @Test
  fun wholeResponseIsThatOfACall() =
    runBlocking<Unit> {
      val response = rules.calls.list().firstPage().withResponse().await()

      assertThat(response.status()).isEqualTo(200)
    }

  @Test
  fun rootIsBuiltByABlock() {
    CloudflareCoroutines.create {
        apiToken(fake.apiToken())
        accountId(fake.accountId())
        baseUrl(fake.url())
      }
      .use {
        assertThat(runBlocking { it.devices.list().take(3).toList() }).hasSize(3)
      }
  }

  @Test
  fun invalidArgumentIsRejectedBeforeARequest() {
    assertFailsWith<InvalidInputException> { runBlocking { rules.get("") } }
    assertThat(received).isEmpty()
  }

  private suspend fun createAgentRule(): PostureRule = rules.create {
    name = "Agent is installed"
    schedule = "5m"
    match(Platform.WINDOWS, Platform.MAC)
    input = fileInput {
      operatingSystem = DesktopOs.WINDOWS
      path = "C:\\agent.exe"
    }
  }
}
