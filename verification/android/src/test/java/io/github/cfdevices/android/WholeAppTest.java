package io.github.cfdevices.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What R8 leaves of the app that uses all of the SDK. */
final class WholeAppTest {
  private static AppRun shrunk;
  private static AppRun unshrunk;

  @BeforeAll
  static void runBoth(@TempDir Path folder) throws Exception {
    Path jar = Shrinker.of(App.WHOLE, folder).toClassFiles();
    try (FakeCloudflare fake = fake()) {
      shrunk = AppRun.shrunk(App.WHOLE, jar, fake);
    }
    try (FakeCloudflare fake = fake()) {
      unshrunk = AppRun.unshrunk(App.WHOLE, fake);
    }
    assertThat(shrunk.exitCode()).as(shrunk::output).isZero();
  }

  @Test
  void itSendsAndReadsWhatTheUnshrunkAppDoes() {
    assertThat(shrunk.requests()).hasSizeGreaterThan(150).isEqualTo(unshrunk.requests());
    assertThat(shrunk.lines()).hasSizeGreaterThan(200).isEqualTo(unshrunk.lines());
  }

  @Test
  void itCreatesARuleAndAnIntegrationOfEachShape() throws Exception {
    assertThat(shrunk.requests().stream().filter(line -> line.startsWith("POST /devices/posture")))
        .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/created.txt")));
  }

  @Test
  void itSendsParametersAndBackWhatItDoesNotKnow() {
    assertThat(shrunk.requests())
        .contains(
            "GET /devices/physical-devices?active_registrations=include"
                + "&seen_after=2025-01-01T00%3A00%3A00Z&sort_by=name&sort_order=desc&per_page=10",
            "PUT /devices/posture/9e3779b1-2137-4624-94b2-33a38c8c7c19 {\"name\":\"Edited\","
                + "\"type\":\"application\",\"input\":{\"operating_system\":\"mac\","
                + "\"path\":\"/Applications/Corp.app\",\"thumbprint\":\"\",\"running\":true},"
                + "\"match\":[{\"platform\":\"mac\"}],\"schedule\":\"5m\",\"expiration\":null}");
  }

  @Test
  void itReadsVariantsKnownAndUnknown() {
    assertThat(shrunk.lines())
        .contains(
            "PostureRule{id=f174e90a-fafe-4643-bbbc-4a0ed4fc8415, name=New, type=quantum, "
                + "input=UnknownPostureInput{discriminator=quantum, json=RawJson(13 chars)}, "
                + "rawMembers=[later]}",
            "PostureRule{id=78dde6c4-21f4-4d8a-9c36-7af9f94e95f5, name=WARP, type=warp, "
                + "enabled=true}");
  }

  @Test
  void itMeetsErrorsAndMasksSecrets() {
    assertThat(shrunk.lines())
        .endsWith(
            "status 404, errors [2002 device not found]", "device_id must not be a dot segment")
        .anyMatch(line -> line.contains("\"client_secret\":\"***\""))
        .noneMatch(line -> line.contains("\"client_secret\":\"s\""));
  }

  private static FakeCloudflare fake() {
    FakeCloudflare fake = FakeCloudflare.start();
    fake.addRule(
        RawJson.parse(
            "{\"id\":\"f174e90a-fafe-4643-bbbc-4a0ed4fc8415\",\"name\":\"New\","
                + "\"type\":\"quantum\",\"input\":{\"spin\":\"up\"},\"later\":1e400}"));
    return fake;
  }
}
