package io.github.cfdevices.tests.support;

import io.github.cfdevices.model.AntivirusInput;
import io.github.cfdevices.model.ApplicationInput;
import io.github.cfdevices.model.CarbonblackInput;
import io.github.cfdevices.model.ClientCertificateInput;
import io.github.cfdevices.model.ClientCertificateLocations;
import io.github.cfdevices.model.ClientCertificateV2Input;
import io.github.cfdevices.model.ComparisonOperator;
import io.github.cfdevices.model.CrowdstrikeInput;
import io.github.cfdevices.model.CrowdstrikeState;
import io.github.cfdevices.model.CustomS2sInput;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.DiskEncryptionInput;
import io.github.cfdevices.model.DomainJoinedInput;
import io.github.cfdevices.model.DomainJoinedOs;
import io.github.cfdevices.model.ExtendedKeyUsage;
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
import io.github.cfdevices.model.SentineloneNetworkStatus;
import io.github.cfdevices.model.SentineloneOperationalState;
import io.github.cfdevices.model.SentineloneS2sInput;
import io.github.cfdevices.model.SerialNumberInput;
import io.github.cfdevices.model.TaniumInput;
import io.github.cfdevices.model.TaniumRiskLevel;
import io.github.cfdevices.model.TrustStore;
import io.github.cfdevices.model.UniqueClientIdInput;
import io.github.cfdevices.model.WorkspaceOneComplianceStatus;
import io.github.cfdevices.model.WorkspaceOneInput;
import java.math.BigDecimal;
import java.util.List;

/** A sample of each posture input with all properties set, and its JSON. */
public final class PostureSamples {
  private PostureSamples() {}

  public record Sample(String type, PostureInput input, String json) {
    @Override
    public String toString() {
      return type;
    }
  }

  public static List<Sample> all() {
    return List.of(
        new Sample(
            "file",
            FileInput.builder()
                .operatingSystem(DesktopOs.WINDOWS)
                .path("C:\\x.exe")
                .exists(true)
                .sha256("5891")
                .thumbprint("0aab")
                .build(),
            "{\"operating_system\":\"windows\",\"path\":\"C:\\\\x.exe\",\"exists\":true,"
                + "\"sha256\":\"5891\",\"thumbprint\":\"0aab\"}"),
        new Sample(
            "unique_client_id",
            UniqueClientIdInput.builder().operatingSystem(MobileOs.CHROMEOS).id("l").build(),
            "{\"operating_system\":\"chromeos\",\"id\":\"l\"}"),
        new Sample(
            "domain_joined",
            DomainJoinedInput.builder()
                .operatingSystem(DomainJoinedOs.WINDOWS)
                .domain("corp.example.com")
                .build(),
            "{\"operating_system\":\"windows\",\"domain\":\"corp.example.com\"}"),
        new Sample(
            "os_version",
            OsVersionInput.builder()
                .operatingSystem(OsVersionOs.LINUX)
                .operator(ComparisonOperator.GREATER_OR_EQUAL)
                .version("22.4.0")
                .osDistroName("ubuntu")
                .osDistroRevision("22.04")
                .osVersionExtra("(a)")
                .build(),
            "{\"operating_system\":\"linux\",\"operator\":\">=\",\"version\":\"22.4.0\","
                + "\"os_distro_name\":\"ubuntu\",\"os_distro_revision\":\"22.04\","
                + "\"os_version_extra\":\"(a)\"}"),
        new Sample(
            "firewall",
            FirewallInput.builder().operatingSystem(FirewallOs.MAC).enabled(true).build(),
            "{\"operating_system\":\"mac\",\"enabled\":true}"),
        new Sample(
            "sentinelone",
            SentineloneInput.builder()
                .operatingSystem(DesktopOs.LINUX)
                .path("/opt/s1")
                .sha256("5891")
                .thumbprint("0aab")
                .build(),
            "{\"operating_system\":\"linux\",\"path\":\"/opt/s1\",\"sha256\":\"5891\","
                + "\"thumbprint\":\"0aab\"}"),
        new Sample(
            "carbonblack",
            CarbonblackInput.builder()
                .operatingSystem(DesktopOs.MAC)
                .path("/Applications/cb")
                .sha256("5891")
                .thumbprint("0aab")
                .build(),
            "{\"operating_system\":\"mac\",\"path\":\"/Applications/cb\",\"sha256\":\"5891\","
                + "\"thumbprint\":\"0aab\"}"),
        new Sample("serial_number", SerialNumberInput.builder().id("l").build(), "{\"id\":\"l\"}"),
        new Sample(
            "disk_encryption",
            DiskEncryptionInput.builder().checkDisks(List.of("C", "D")).requireAll(false).build(),
            "{\"checkDisks\":[\"C\",\"D\"],\"requireAll\":false}"),
        new Sample(
            "application",
            ApplicationInput.builder()
                .operatingSystem(DesktopOs.MAC)
                .path("/Applications/Corp.app")
                .sha256("5891")
                .thumbprint("0aab")
                .build(),
            "{\"operating_system\":\"mac\",\"path\":\"/Applications/Corp.app\",\"sha256\":\"5891\","
                + "\"thumbprint\":\"0aab\"}"),
        new Sample(
            "client_certificate",
            ClientCertificateInput.builder().certificateId("c7f6").cn("corp.example.com").build(),
            "{\"certificate_id\":\"c7f6\",\"cn\":\"corp.example.com\"}"),
        new Sample(
            "client_certificate_v2",
            ClientCertificateV2Input.builder()
                .operatingSystem(DesktopOs.LINUX)
                .certificateId("c7f6")
                .checkPrivateKey(false)
                .cn("${serial_number}.corp")
                .extendedKeyUsage(
                    List.of(ExtendedKeyUsage.CLIENT_AUTH, ExtendedKeyUsage.EMAIL_PROTECTION))
                .locations(
                    ClientCertificateLocations.builder()
                        .paths(List.of("/etc/corp"))
                        .trustStores(List.of(TrustStore.SYSTEM, TrustStore.USER))
                        .build())
                .subjectAlternativeNames(List.of("d.corp"))
                .build(),
            "{\"operating_system\":\"linux\",\"certificate_id\":\"c7f6\","
                + "\"check_private_key\":false,\"cn\":\"${serial_number}.corp\","
                + "\"extended_key_usage\":[\"clientAuth\",\"emailProtection\"],"
                + "\"locations\":{\"paths\":[\"/etc/corp\"],\"trust_stores\":[\"system\",\"user\"]},"
                + "\"subject_alternative_names\":[\"d.corp\"]}"),
        new Sample(
            "antivirus",
            AntivirusInput.builder().updateWindowDays(7).build(),
            "{\"update_window_days\":7}"),
        new Sample(
            "workspace_one",
            WorkspaceOneInput.builder()
                .connectionId("6513")
                .complianceStatus(WorkspaceOneComplianceStatus.NONCOMPLIANT)
                .build(),
            "{\"connection_id\":\"6513\",\"compliance_status\":\"noncompliant\"}"),
        new Sample(
            "crowdstrike_s2s",
            CrowdstrikeInput.builder()
                .connectionId("d23f")
                .lastSeen("15d3h20m4s")
                .operator(ComparisonOperator.LESS)
                .os("13.3.0")
                .overall("90")
                .sensorConfig("80")
                .state(CrowdstrikeState.ONLINE)
                .version("7.1.0")
                .versionOperator(ComparisonOperator.EQUAL)
                .build(),
            "{\"connection_id\":\"d23f\",\"last_seen\":\"15d3h20m4s\",\"operator\":\"<\","
                + "\"os\":\"13.3.0\",\"overall\":\"90\",\"sensor_config\":\"80\","
                + "\"state\":\"online\",\"version\":\"7.1.0\",\"versionOperator\":\"==\"}"),
        new Sample(
            "intune",
            IntuneInput.builder()
                .connectionId("36f6")
                .complianceStatus(IntuneComplianceStatus.INGRACEPERIOD)
                .build(),
            "{\"connection_id\":\"36f6\",\"compliance_status\":\"ingraceperiod\"}"),
        new Sample(
            "kolide",
            KolideInput.builder()
                .connectionId("6b0d")
                .authState(List.of(KolideAuthState.GOOD, KolideAuthState.WILL_BLOCK))
                .countOperator(ComparisonOperator.LESS_OR_EQUAL)
                .issueCount("3")
                .build(),
            "{\"connection_id\":\"6b0d\",\"auth_state\":[\"Good\",\"Will Block\"],"
                + "\"countOperator\":\"<=\",\"issue_count\":\"3\"}"),
        new Sample(
            "tanium_s2s",
            TaniumInput.builder()
                .connectionId("8d11")
                .eidLastSeen("2025-02-14T13:17:00Z")
                .operator(ComparisonOperator.GREATER)
                .riskLevel(TaniumRiskLevel.CRITICAL)
                .scoreOperator(ComparisonOperator.LESS)
                .totalScore(85.5)
                .build(),
            "{\"connection_id\":\"8d11\",\"eid_last_seen\":\"2025-02-14T13:17:00Z\","
                + "\"operator\":\">\",\"risk_level\":\"critical\",\"scoreOperator\":\"<\","
                + "\"total_score\":85.5}"),
        new Sample(
            "sentinelone_s2s",
            SentineloneS2sInput.builder()
                .connectionId("90c1")
                .activeThreats(0)
                .infected(false)
                .isActive(true)
                .networkStatus(SentineloneNetworkStatus.DISCONNECTING)
                .operationalState(SentineloneOperationalState.AUTO_FULLY_DISABLED)
                .operator(ComparisonOperator.EQUAL)
                .build(),
            "{\"connection_id\":\"90c1\",\"active_threats\":0,\"infected\":false,"
                + "\"is_active\":true,\"network_status\":\"disconnecting\","
                + "\"operational_state\":\"auto_fully_disabled\",\"operator\":\"==\"}"),
        new Sample(
            "custom_s2s",
            CustomS2sInput.builder()
                .connectionId("a170")
                .operator(ComparisonOperator.GREATER)
                .score(new BigDecimal("99.9"))
                .build(),
            "{\"connection_id\":\"a170\",\"operator\":\">\",\"score\":99.9}"));
  }
}
