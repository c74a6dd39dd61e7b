package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.errors.CloudflareException
import io.github.cfdevices.errors.ConflictException
import io.github.cfdevices.errors.EmptyResultException
import io.github.cfdevices.errors.IncompleteEditException
import io.github.cfdevices.errors.InvalidInputException
import io.github.cfdevices.errors.MalformedFieldException
import io.github.cfdevices.errors.MalformedResponseException
import io.github.cfdevices.errors.MissingFieldException
import io.github.cfdevices.errors.PagingException
import io.github.cfdevices.errors.TransportException
import io.github.cfdevices.model.AntivirusInput
import io.github.cfdevices.model.ApplicationInput
import io.github.cfdevices.model.CarbonblackInput
import io.github.cfdevices.model.ClientCertificateInput
import io.github.cfdevices.model.ClientCertificateV2Input
import io.github.cfdevices.model.CrowdstrikeConfig
import io.github.cfdevices.model.CrowdstrikeInput
import io.github.cfdevices.model.CustomConfig
import io.github.cfdevices.model.CustomS2sInput
import io.github.cfdevices.model.DiskEncryptionInput
import io.github.cfdevices.model.DomainJoinedInput
import io.github.cfdevices.model.FileInput
import io.github.cfdevices.model.FirewallInput
import io.github.cfdevices.model.IntegrationConfig
import io.github.cfdevices.model.IntuneConfig
import io.github.cfdevices.model.IntuneInput
import io.github.cfdevices.model.KolideConfig
import io.github.cfdevices.model.KolideInput
import io.github.cfdevices.model.OsVersionInput
import io.github.cfdevices.model.Platform
import io.github.cfdevices.model.PostureInput
import io.github.cfdevices.model.SentineloneConfig
import io.github.cfdevices.model.SentineloneInput
import io.github.cfdevices.model.SentineloneS2sInput
import io.github.cfdevices.model.SerialNumberInput
import io.github.cfdevices.model.TaniumConfig
import io.github.cfdevices.model.TaniumInput
import io.github.cfdevices.model.UniqueClientIdInput
import io.github.cfdevices.model.UnknownIntegrationConfig
import io.github.cfdevices.model.UnknownPostureInput
import io.github.cfdevices.model.UptycsConfig
import io.github.cfdevices.model.WorkspaceOneConfig
import io.github.cfdevices.model.WorkspaceOneInput
import io.github.cfdevices.rx.PostureRulesRx
import kotlin.test.assertFailsWith
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/**
 * Each `when` here has no `else`: a kind that the document gains stops this file from compiling.
 */
class ExhaustiveWhenTest : FakeTest() {
  @Test
  fun everyInputHasABranch() {
    val inputs =
      PostureRulesRx.create(client).list().toList().blockingGet().mapNotNull { it.input() }

    assertThat(inputs.map(::inWords))
      .hasSize(20)
      .contains(
        "file C:\\Program Files\\Corp\\marker.txt",
        "any of the disks C, D",
        "mac >= 14.5.0",
        "score > 80",
      )
      .doesNotContain("unknown")
  }

  @Test
  fun everyConfigHasABranch() {
    val config: IntegrationConfig = KolideConfig.builder().clientId("id").clientSecret("x").build()

    assertThat(vendor(config)).isEqualTo("Kolide as id")
  }

  @Test
  fun everyFailureHasABranch() {
    val failure =
      assertFailsWith<CloudflareException> {
        PostureRulesRx.create(client).get("00000000").blockingGet()
      }

    assertThat(advice(failure)).isEqualTo("The API rejected the request with status 404")
  }

  @Test
  fun openEnumsHaveAPlainOne() {
    assertThat(listOf("ios", "windows", "plan9").map { isPhone(Platform.of(it)) })
      .containsExactly(true, false, null)
  }

  private fun advice(failure: CloudflareException): String =
    when (failure) {
      is ApiException -> "The API rejected the request with status ${failure.status()}"
      is MalformedResponseException -> "The response was malformed"
      is EmptyResultException -> "The API returned no result"
      is TransportException -> "No complete response was received"
      is InvalidInputException -> "Nothing was sent"
      is IncompleteEditException -> "The API omitted a property"
      is ConflictException -> "Another client changed it"
      is PagingException -> "The list cannot be continued"
      is MissingFieldException -> "A member is missing"
      is MalformedFieldException -> "A member is malformed"
    }

  private fun isPhone(platform: Platform): Boolean? =
    when (platform.known()) {
      Platform.Known.ANDROID,
      Platform.Known.IOS -> true
      Platform.Known.WINDOWS,
      Platform.Known.MAC,
      Platform.Known.LINUX,
      Platform.Known.CHROMEOS -> false
      Platform.Known.UNRECOGNIZED -> null
    }

  private fun inWords(input: PostureInput): String =
    when (input) {
      is FileInput -> "file ${input.path()}"
      is UniqueClientIdInput -> "one of the list ${input.id()}"
      is DomainJoinedInput -> "in ${input.domain() ?: "any domain"}"
      is OsVersionInput -> "${input.operatingSystem()} ${input.operator()} ${input.version()}"
      is FirewallInput -> if (input.enabled()) "firewall on" else "firewall off"
      is SentineloneInput -> "process ${input.path()}"
      is CarbonblackInput -> "process ${input.path()}"
      is SerialNumberInput -> "one of the list ${input.id()}"
      is DiskEncryptionInput ->
        (if (input.requireAll() == true) "all" else "any") +
          " of the disks " +
          input.checkDisks().orEmpty().joinToString()
      is ApplicationInput -> "process ${input.path()}"
      is ClientCertificateInput -> "certificate of ${input.cn()}"
      is ClientCertificateV2Input -> "certificate of ${input.cn() ?: "anybody"}"
      is AntivirusInput -> "signatures of the last ${input.updateWindowDays()} days"
      is WorkspaceOneInput -> "Workspace ONE says ${input.complianceStatus()}"
      is CrowdstrikeInput -> "CrowdStrike says ${input.state()}"
      is IntuneInput -> "Intune says ${input.complianceStatus()}"
      is KolideInput -> "Kolide counts ${input.countOperator()} ${input.issueCount()}"
      is TaniumInput -> "Tanium says ${input.riskLevel()}"
      is SentineloneS2sInput -> "SentinelOne says ${input.operationalState()}"
      is CustomS2sInput -> "score ${input.operator()} ${input.score()}"
      is UnknownPostureInput -> "unknown"
    }

  private fun vendor(config: IntegrationConfig): String =
    when (config) {
      is WorkspaceOneConfig -> "Workspace ONE at ${config.apiUrl()}"
      is CrowdstrikeConfig -> "CrowdStrike at ${config.apiUrl()}"
      is UptycsConfig -> "Uptycs at ${config.apiUrl()}"
      is IntuneConfig -> "Intune as ${config.clientId()}"
      is KolideConfig -> "Kolide as ${config.clientId()}"
      is TaniumConfig -> "Tanium at ${config.apiUrl()}"
      is SentineloneConfig -> "SentinelOne at ${config.apiUrl()}"
      is CustomConfig -> "own service at ${config.apiUrl()}"
      is UnknownIntegrationConfig -> "unknown"
    }
}
