package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.OnConflict
import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.errors.ConflictException
import io.github.cfdevices.model.DesktopOs
import io.github.cfdevices.model.FileInput
import io.github.cfdevices.model.Platform
import io.github.cfdevices.model.PostureRule
import io.github.cfdevices.model.PostureRuleRequest
import io.github.cfdevices.model.PostureRuleType
import io.github.cfdevices.rx.PostureRulesRx
import kotlin.test.assertFailsWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.rx3.await
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class PostureRulesTest : FakeTest() {
  private val rules = PostureRulesRx.create(client)
  private val agent =
    PostureRuleRequest.builder()
      .name("Agent is installed")
      .schedule("5m")
      .match(Platform.WINDOWS)
      .input(FileInput.builder().operatingSystem(DesktopOs.WINDOWS).path("C:\\agent.exe").build())
      .build()

  @Test
  fun aRuleIsCreatedAndRead() =
    runBlocking<Unit> {
      val created = rules.create(agent).await()

      val read: PostureRule = rules.get(checkNotNull(created.id())).await()

      assertThat(read.type()).isEqualTo(PostureRuleType.FILE)
      assertThat((read.input() as FileInput).path()).isEqualTo("C:\\agent.exe")
      assertThat(read.match().orEmpty().mapNotNull { it.platform() })
        .containsExactly(Platform.WINDOWS)
    }

  @Test
  fun aRuleIsReplaced() =
    runBlocking<Unit> {
      val id = checkNotNull(rules.create(agent).await().id())

      val replaced = rules.replace(id, agent.toBuilder().schedule("1h").build()).await()

      assertThat(replaced.schedule()).isEqualTo("1h")
    }

  @Test
  fun aRuleIsEditedByALambda() =
    runBlocking<Unit> {
      val id = checkNotNull(rules.create(agent).await().id())

      val edited =
        rules
          .edit(
            id,
            { rule, change -> change.description("${rule.name()}, checked") },
            OnConflict.OVERWRITE,
          )
          .await()

      assertThat(edited.description()).isEqualTo("Agent is installed, checked")
    }

  @Test
  fun anEditOfWhatChangedMeanwhileIsAConflict() =
    runBlocking<Unit> {
      val seen = rules.create(agent).await()
      val id = checkNotNull(seen.id())
      rules.edit(id) { _, change -> change.schedule("1h") }.await()

      assertFailsWith<ConflictException> {
        rules.edit(id, seen) { _, change -> change.description("too late") }.await()
      }
    }

  @Test
  fun aDeletedRuleIsNotFound() =
    runBlocking<Unit> {
      val id = checkNotNull(rules.create(agent).await().id())

      assertThat(rules.delete(id).await().id()).isEqualTo(id)

      val failure = assertFailsWith<ApiException> { rules.get(id).await() }
      assertThat(failure.status()).isEqualTo(404)
    }

  @Test
  fun allRulesAreListed() =
    runBlocking<Unit> {
      val types = rules.list().asFlow().toList().mapNotNull { it.type()?.known() }

      assertThat(types)
        .containsExactlyInAnyOrderElementsOf(
          PostureRuleType.Known.entries - PostureRuleType.Known.UNRECOGNIZED
        )
    }
}
