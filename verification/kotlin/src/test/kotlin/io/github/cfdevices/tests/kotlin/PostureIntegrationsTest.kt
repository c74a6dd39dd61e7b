package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.model.KolideConfig
import io.github.cfdevices.model.PostureIntegrationCreate
import io.github.cfdevices.model.PostureIntegrationType
import io.github.cfdevices.model.PostureIntegrationUpdate
import io.github.cfdevices.rx.PostureIntegrationsRx
import kotlin.test.assertFailsWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.rx3.await
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class PostureIntegrationsTest : FakeTest() {
  private val integrations = PostureIntegrationsRx.create(client)
  private val kolide =
    PostureIntegrationCreate.builder()
      .name("Kolide")
      .interval("10m")
      .config(KolideConfig.builder().clientId("id").clientSecret("a secret").build())
      .build()

  @Test
  fun anIntegrationIsCreatedAndReadWithoutItsSecret() =
    runBlocking<Unit> {
      val created = integrations.create(kolide).await()

      val read = integrations.get(checkNotNull(created.id())).await()

      assertThat(read.type()).isEqualTo(PostureIntegrationType.KOLIDE)
      assertThat(read.config()?.clientId()).isEqualTo("id")
      assertThat("$kolide $read").doesNotContain("a secret")
    }

  @Test
  fun whatAnUpdateDoesNotNameStays() =
    runBlocking<Unit> {
      val id = checkNotNull(integrations.create(kolide).await().id())

      val slower =
        integrations.update(id, PostureIntegrationUpdate.builder().interval("1h").build()).await()

      assertThat(slower.interval()).isEqualTo("1h")
      assertThat(slower.name()).isEqualTo("Kolide")
      assertThat(fake.requests().last().body()).isEqualTo("""{"interval":"1h"}""")
    }

  @Test
  fun aDeletedIntegrationIsNotFound() =
    runBlocking<Unit> {
      val id = checkNotNull(integrations.create(kolide).await().id())

      integrations.delete(id).await()

      val failure = assertFailsWith<ApiException> { integrations.get(id).await() }
      assertThat(failure.status()).isEqualTo(404)
    }

  @Test
  fun allIntegrationsAreListed() =
    runBlocking<Unit> {
      val types = integrations.list().asFlow().toList().mapNotNull { it.type()?.known() }

      assertThat(types)
        .containsExactlyInAnyOrderElementsOf(
          PostureIntegrationType.Known.entries - PostureIntegrationType.Known.UNRECOGNIZED
        )
    }
}
