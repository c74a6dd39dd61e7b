package com.example.whole;

import io.github.cfdevices.model.AntivirusInput;
import io.github.cfdevices.model.ApplicationInput;
import io.github.cfdevices.model.CarbonblackInput;
import io.github.cfdevices.model.ClientCertificateInput;
import io.github.cfdevices.model.ClientCertificateLocations;
import io.github.cfdevices.model.ClientCertificateV2Input;
import io.github.cfdevices.model.ComparisonOperator;
import io.github.cfdevices.model.CrowdstrikeInput;
import io.github.cfdevices.model.CustomS2sInput;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.DiskEncryptionInput;
import io.github.cfdevices.model.DomainJoinedInput;
import io.github.cfdevices.model.DomainJoinedOs;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.FirewallInput;
import io.github.cfdevices.model.FirewallOs;
import io.github.cfdevices.model.IntuneComplianceStatus;
import io.github.cfdevices.model.IntuneInput;
import io.github.cfdevices.model.KolideAuthState;
import io.github.cfdevices.model.KolideInput;
import io.github.cfdevices.model.MobileOs;
import io.github.cfdevices.model.OsVersionInput;
import io.github.cfdevices.model.OsVersionOs;
import io.github.cfdevices.model.PostureInput;
import io.github.cfdevices.model.SentineloneInput;
import io.github.cfdevices.model.SentineloneS2sInput;
import io.github.cfdevices.model.SerialNumberInput;
import io.github.cfdevices.model.TaniumInput;
import io.github.cfdevices.model.TrustStore;
import io.github.cfdevices.model.UniqueClientIdInput;
import io.github.cfdevices.model.WorkspaceOneComplianceStatus;
import io.github.cfdevices.model.WorkspaceOneInput;
import java.math.BigDecimal;
import java.util.List;

/** An input of each shape. */
final class Inputs {
  private static final String CONNECTION = "6b0d549b-6f03-475a-9600-a35a099950d8";

  private Inputs() {}

  static List<PostureInput> all() {
    return List.of(
        FileInput.builder().operatingSystem(DesktopOs.WINDOWS).path("f").exists(true).build(),
        UniqueClientIdInput.builder().operatingSystem(MobileOs.ANDROID).id("u").build(),
        DomainJoinedInput.builder().operatingSystem(DomainJoinedOs.WINDOWS).domain("d").build(),
        OsVersionInput.builder()
            .operatingSystem(OsVersionOs.LINUX)
            .operator(ComparisonOperator.GREATER_OR_EQUAL)
            .version("22.4.0")
            .build(),
        FirewallInput.builder().operatingSystem(FirewallOs.MAC).enabled(true).build(),
        SentineloneInput.builder().operatingSystem(DesktopOs.LINUX).path("s").build(),
        CarbonblackInput.builder().operatingSystem(DesktopOs.MAC).path("c").build(),
        SerialNumberInput.builder().id("n").build(),
        DiskEncryptionInput.builder().checkDisks(List.of("C")).requireAll(false).build(),
        ApplicationInput.builder().operatingSystem(DesktopOs.MAC).path("a").build(),
        ClientCertificateInput.builder().certificateId(CONNECTION).cn("x").build(),
        ClientCertificateV2Input.builder()
            .operatingSystem(DesktopOs.LINUX)
            .certificateId(CONNECTION)
            .checkPrivateKey(true)
            .locations(
                ClientCertificateLocations.builder().trustStores(List.of(TrustStore.USER)).build())
            .build(),
        AntivirusInput.builder().updateWindowDays(7).build(),
        WorkspaceOneInput.builder()
            .connectionId(CONNECTION)
            .complianceStatus(WorkspaceOneComplianceStatus.COMPLIANT)
            .build(),
        CrowdstrikeInput.builder()
            .connectionId(CONNECTION)
            .versionOperator(ComparisonOperator.EQUAL)
            .version("7.1.0")
            .build(),
        IntuneInput.builder()
            .connectionId(CONNECTION)
            .complianceStatus(IntuneComplianceStatus.COMPLIANT)
            .build(),
        KolideInput.builder()
            .connectionId(CONNECTION)
            .authState(List.of(KolideAuthState.WILL_BLOCK))
            .build(),
        TaniumInput.builder().connectionId(CONNECTION).totalScore(85.5).build(),
        SentineloneS2sInput.builder().connectionId(CONNECTION).activeThreats(0).build(),
        CustomS2sInput.builder()
            .connectionId(CONNECTION)
            .operator(ComparisonOperator.GREATER)
            .score(new BigDecimal("99.9"))
            .build());
  }
}
