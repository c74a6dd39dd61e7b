package io.github.cfdevices.tests.kotlin

import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

/**
 * What must not compile, and why: each mistake stands beside the same code without it, which
 * compiles.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NullSafetyTest {
  private lateinit var wrong: Compilation
  private lateinit var right: Compilation

  @BeforeAll
  fun compile(@TempDir directory: Path) {
    wrong = Compilation.of(directory, mistakes().associate { it.file to it.source(it.wrong) })
    right = Compilation.of(directory, mistakes().associate { it.file to it.source(it.right) })
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  fun aMistakeIsAnError(mistake: Mistake) {
    assertThat(wrong.of(mistake.file)).containsExactly(mistake.error)
  }

  @Test
  fun theSameWithoutTheMistakesCompiles() {
    assertThat(right.all()).isEmpty()
    assertThat(right.classes()).containsAll(mistakes().map { "${it.name}Kt.class" })
  }

  private fun mistakes() =
    listOf(
      Mistake(
        "NullId",
        code = { "fun use(rules: PostureRulesRx) = rules.get($it)" },
        right = "\"id\"",
        wrong = "null",
        error = "Null cannot be a value of a non-null type 'String'.",
      ),
      Mistake(
        "NullableId",
        code = { "fun use(rules: PostureRulesRx, rule: PostureRule) = rules.get($it)" },
        right = "rule.id() ?: \"id\"",
        wrong = "rule.id()",
        error = "Argument type mismatch: actual type is 'String?', but 'String' was expected.",
      ),
      Mistake(
        "NullInBuilder",
        code = { "fun use() = FileInput.builder().path($it)" },
        right = "\"/bin/agent\"",
        wrong = "null",
        error = "Null cannot be a value of a non-null type 'String'.",
      ),
      Mistake(
        "NullItem",
        code = { "fun use() = KolideInput.builder().authState(listOf($it))" },
        right = "KolideAuthState.GOOD",
        wrong = "null",
        error =
          "Argument type mismatch: actual type is 'List<Nothing?>', but '(Mutable)List<KolideAuthState>?' was expected.",
      ),
      Mistake(
        "NullCredentials",
        code = { "fun use() = CloudflareClient.builder().credentials { $it }" },
        right = "Credentials.apiToken(\"token\")",
        wrong = "null",
        error = "Null cannot be a value of a non-null type 'Credentials'.",
      ),
      Mistake(
        "NullableMember",
        code = { "fun use(device: Device): String = device.model()$it" },
        right = ".orEmpty()",
        wrong = "",
        error = "Return type mismatch: expected 'String', actual 'String?'.",
      ),
      Mistake(
        "NullableInput",
        code = { "fun use(rule: PostureRule) = rule.input()$it.discriminator()" },
        right = "?",
        wrong = "",
        error =
          "Only safe (?.) or non-null asserted (!!.) calls are allowed on a nullable receiver of type 'PostureInput?'.",
      ),
      Mistake(
        "NullableToken",
        code = { "fun use(page: Page<Device>): Int = page.next()$it.length" },
        right = "!!",
        wrong = "",
        error =
          "Only safe (?.) or non-null asserted (!!.) calls are allowed on a nullable receiver of type 'String?'.",
      ),
      Mistake(
        "NullResult",
        code = {
          "fun use(rules: PostureRulesRx) = rules.get(\"id\").map<String> { r -> r.name()$it }"
        },
        right = ".orEmpty()",
        wrong = "",
        error = "Return type mismatch: expected 'String', actual 'String?'.",
      ),
      Mistake(
        "MissingConfig",
        code = {
          """
          fun use(config: IntegrationConfig) = when (config) {
            is WorkspaceOneConfig, is CrowdstrikeConfig, is UptycsConfig, is IntuneConfig -> 1
            is KolideConfig, is TaniumConfig, is SentineloneConfig, is CustomConfig -> 2
            $it
          }
          """
        },
        right = "is UnknownIntegrationConfig -> 3",
        wrong = "",
        error =
          "'when' expression must be exhaustive. Add the 'is UnknownIntegrationConfig' branch or an 'else' branch.",
      ),
      Mistake(
        "MissingInput",
        code = {
          """
          fun use(input: PostureInput) = when (input) {
            is FileInput, is ApplicationInput, is SentineloneInput, is CarbonblackInput -> 1
            is UniqueClientIdInput, is SerialNumberInput, is DiskEncryptionInput -> 2
            is DomainJoinedInput, is OsVersionInput, is FirewallInput, is AntivirusInput -> 3
            is ClientCertificateInput, is ClientCertificateV2Input, is UnknownPostureInput -> 4
            is WorkspaceOneInput, is CrowdstrikeInput, is IntuneInput, is KolideInput -> 5
            is TaniumInput, is SentineloneS2sInput -> 6
            $it
          }
          """
        },
        right = "is CustomS2sInput -> 7",
        wrong = "",
        error =
          "'when' expression must be exhaustive. " +
            "Add the 'is CustomS2sInput' branch or an 'else' branch.",
      ),
    )

  class Mistake(
    val name: String,
    val code: (String) -> String,
    val right: String,
    val wrong: String,
    val error: String,
  ) {
    val file = "$name.kt"

    fun source(part: String) =
      """
      package snippets.${name.lowercase()}

      import io.github.cfdevices.*
      import io.github.cfdevices.errors.*
      import io.github.cfdevices.http.*
      import io.github.cfdevices.json.*
      import io.github.cfdevices.model.*
      import io.github.cfdevices.rx.*

      ${code(part)}
      """

    override fun toString() = name
  }
}
