package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.errors.InvalidInputException
import io.github.cfdevices.json.ModelJson
import io.github.cfdevices.json.RawJson
import io.github.cfdevices.kotlin.PostureRuleRequestDsl
import io.github.cfdevices.kotlin.fileInput
import io.github.cfdevices.kotlin.listDevicesParams
import io.github.cfdevices.kotlin.postureRuleRequest
import io.github.cfdevices.model.DesktopOs
import io.github.cfdevices.model.Platform
import java.nio.file.Path
import kotlin.test.assertFailsWith
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What a block assigns is sent. */
class BuilderBlocksTest {
  private val file = fileInput {
    operatingSystem = DesktopOs.WINDOWS
    path = "C:\\agent.exe"
  }

  @Test
  fun propertiesThatAreNotAssignedAreOmitted() {
    assertThat(json {}).isEqualTo("{$FILE}")
  }

  @Test
  fun assignedNullIsAnExplicitNull() {
    assertThat(json { description = null }).isEqualTo("{$FILE,\"description\":null}")
  }

  @Test
  fun valueReplacesAnExplicitNull() {
    assertThat(
        json {
          description = null
          description = "By IT"
        }
      )
      .isEqualTo("{$FILE,\"description\":\"By IT\"}")
  }

  @Test
  fun unsetOmitsWhatWasAssigned() {
    assertThat(
        json {
          schedule = "5m"
          unset("schedule")
        }
      )
      .isEqualTo("{$FILE}")
  }

  @Test
  fun unknownMembersCanBeSet() {
    assertThat(
        json {
          rawMember("color", RawJson.of("red"))
          setNull("size")
        }
      )
      .isEqualTo("{$FILE,\"color\":\"red\",\"size\":null}")
  }

  @Test
  fun listsHaveAnItemForEachValue() {
    val rule = postureRuleRequest {
      name = "Agent"
      match(Platform.WINDOWS, Platform.MAC)
      input = file
    }

    assertThat(rule.match().orEmpty().map { it.platform() })
      .containsExactly(Platform.WINDOWS, Platform.MAC)
  }

  @Test
  fun parametersAreAssigned() {
    val params = listDevicesParams {
      search = "mac"
      perPage = 50
    }

    assertThat(params.search()).isEqualTo("mac")
    assertThat(params.perPage()).isEqualTo(50)
  }

  @Test
  fun missingPropertyIsNamed() {
    val failure = assertFailsWith<InvalidInputException> { postureRuleRequest {} }

    assertThat(failure).hasMessageStartingWith("PostureRuleRequest.name ")
  }

  @Test
  fun limitIsCheckedAtTheAssignment() {
    assertFailsWith<InvalidInputException> { listDevicesParams { perPage = 0 } }
  }

  @Test
  fun mistakesDoNotCompile(@TempDir directory: Path) {
    val mistakes =
      mapOf(
        "Null.kt" to "fun a() = postureRuleRequest { name = null }",
        "Read.kt" to "fun b() = postureRuleRequest { description = description + 1 }",
        "Outer.kt" to "fun c() = postureRuleRequest { input = fileInput { schedule = \"5m\" } }",
        "Right.kt" to "fun d() = postureRuleRequest { input = fileInput { path = \"/a\" } }",
      )
    val imports = "import io.github.cfdevices.kotlin.*\n"

    val compilation = Compilation.of(directory, mistakes.mapValues { imports + it.value })

    assertThat(compilation.of("Null.kt"))
      .containsExactly("Null cannot be a value of a non-null type 'String'.")
    assertThat(compilation.of("Read.kt")).anyMatch { "can only be assigned" in it }
    assertThat(compilation.of("Outer.kt")).anyMatch { "implicit receiver" in it }
    assertThat(compilation.of("Right.kt")).isEmpty()
  }

  private fun json(block: PostureRuleRequestDsl.() -> Unit): String =
    ModelJson.encode(
      postureRuleRequest {
        name = "Agent"
        input = file
        block()
      }
    )

  private companion object {
    const val FILE =
      "\"name\":\"Agent\",\"type\":\"file\"," +
        "\"input\":{\"operating_system\":\"windows\",\"path\":\"C:\\\\agent.exe\"}"
  }
}
