package com.example.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.devices.api.DevicesSdkRx;
import com.example.devices.model.Evidence;
import com.example.devices.model.FileEvidence;
import com.example.devices.model.ListPostureChecksParams;
import com.example.devices.model.OsVersionEvidence;
import com.example.devices.model.UnknownEvidence;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostureHistoryTest {
  private static final String HISTORY = "/devices/physical-devices/*/posture-history";

  private static final String FIRST_PAGE =
      """
      {
        "success": true,
        "result": {
          "checks": [
            {
              "checked_at": "2026-01-15T11:00:00Z",
              "passed": false,
              "type": "file",
              "evidence": {"path": "/usr/bin/agent", "exists": false}
            },
            {
              "evidence": {"version": "14.2"},
              "checked_at": "2026-01-15T10:00:00Z",
              "passed": true,
              "type": "os_version"
            }
          ]
        },
        "result_info": {"cursor": "page two"}
      }
      """;

  private static final String LAST_PAGE =
      """
      {
        "success": true,
        "result": {
          "checks": [
            {
              "checked_at": "2026-01-15T09:00:00Z",
              "passed": true,
              "type": "firewall",
              "evidence": {"enabled": true}
            }
          ]
        },
        "result_info": {"cursor": ""}
      }
      """;

  private FakeCloudflare fake;
  private DevicesSdkRx sdk;

  @BeforeEach
  void start() {
    fake = FakeCloudflare.start();
    sdk = DevicesSdkRx.create(fake.newClient());
  }

  @AfterEach
  void stop() {
    sdk.close();
    fake.close();
  }

  @Test
  void addedEndpointIsPagedAndItsItemsHaveTypes() {
    fake.enqueue(
        "GET", HISTORY, FakeResponse.json(200, FIRST_PAGE), FakeResponse.json(200, LAST_PAGE));

    List<String> found =
        sdk.postureHistory()
            .list("d1", ListPostureChecksParams.builder().perPage(2).build())
            .map(check -> check.passed() + ": " + check.evidence().accept(new Summary()))
            .toList()
            .blockingGet();

    assertThat(found)
        .containsExactly(
            "false: /usr/bin/agent, there: false",
            "true: version 14.2",
            "true: firewall, new to this build: {\"enabled\": true}");
    assertThat(fake.requests())
        .extracting(request -> request.path() + "?" + request.query())
        .containsExactly(path("d1") + "?per_page=2", path("d1") + "?per_page=2&cursor=page%20two");
  }

  @Test
  void onlyAsManyPagesAsTakenAreAskedFor() {
    fake.enqueue(
        "GET", HISTORY, FakeResponse.json(200, FIRST_PAGE), FakeResponse.json(200, LAST_PAGE));

    assertThat(sdk.postureHistory().list("d1").take(2).toList().blockingGet())
        .hasSize(2);
    assertThat(fake.pendingResponses()).isEqualTo(1);
  }

  @Test
  void unionIsSealed() {
    assertThat(Evidence.class.isSealed()).isTrue();
    assertThat(Evidence.class.getPermittedSubclasses())
        .containsExactly(FileEvidence.class, OsVersionEvidence.class, UnknownEvidence.class);
  }

  @Test
  void keptEndpointWorks() {
    String id = fake.addDevice(RawJson.parse("{\"name\": \"Laptop\"}"));

    assertThat(sdk.devices().get(id).blockingGet().name()).isEqualTo("Laptop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.github.cfdevices.model.Device",
        "io.github.cfdevices.api.DevicesApi",
        "io.github.cfdevices.rx.DevicesRx"
      })
  void generatedClassesOfOtherDocumentsAreNotOnTheClassPath(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    assertThat(sdk.postureHistory().list("d1")).isInstanceOf(PagedFlowable.class);
  }

  private String path(String device) {
    return "/client/v4/accounts/" + fake.accountId() + HISTORY.replace("*", device);
  }

  /** What a check saw, in a few words. */
  private static final class Summary implements Evidence.Visitor<String> {
    @Override
    public String visitFileEvidence(FileEvidence file) {
      return file.path() + ", there: " + file.exists();
    }

    @Override
    public String visitOsVersionEvidence(OsVersionEvidence system) {
      return "version " + system.version();
    }

    @Override
    public String visitUnknownEvidence(UnknownEvidence unknown) {
      return unknown.discriminator() + ", new to this build: " + unknown.json().text();
    }

    @Override
    public String visitOther(Evidence other) {
      return "something else";
    }
  }
}
