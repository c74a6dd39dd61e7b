package io.github.cfdevices.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class DemoTest {
  @Test
  void withoutCredentialsTheWholeTourRunsAgainstTheFake() {
    assertThat(output(Map.of(), false))
        .startsWith("Using a fake of the API at http://127.0.0.1:")
        .contains("  ... 400 devices so far\n", "  1140 devices in 12 pages.\n")
        .containsPattern("\n  SEEN +ADDRESS +NUMBER +PROVIDER +CITY\n  2026-01-15T")
        .contains(
            "  edited   file  C:\\Program Files\\Agent\\agent.exe on windows  Edited by the demo\n",
            "  deleted  gone ",
            "config=KolideConfig{client_id=demo, client_secret=\u2588\u2588}",
            "  slowed down  kolide  1h        Demo: Kolide\n",
            " returned HTTP 404: 2002 device not found (cf-ray ",
            "  nothing was sent: device_id must not be a dot segment\n")
        .doesNotContain("not a secret", "null");
  }

  @Test
  void withCredentialsItTalksToTheApiNamedAndWritesOnlyWhenTold() {
    Map<String, String> environment =
        Map.of(
            "CLOUDFLARE_API_TOKEN", "made-up-token",
            "CLOUDFLARE_BASE_URL", "http://127.0.0.1:9/client/v4",
            "CLOUDFLARE_ACCOUNT_ID", "023e105f4ecef8ad9ca31a8372d0c353");

    try (Target reading = Target.choose(environment, false);
        Target writing = Target.choose(environment, true)) {
      assertThat(reading.description()).isEqualTo("http://127.0.0.1:9/client/v4/");
      assertThat(reading.writable()).isFalse();
      assertThat(writing.writable()).isTrue();
    }
  }

  @Test
  void otherCredentialsAreIgnoredBecauseDevicesNeedAToken() {
    Map<String, String> environment =
        Map.of(
            "CLOUDFLARE_API_TOKEN", "",
            "CLOUDFLARE_EMAIL", "a@example.com",
            "CLOUDFLARE_API_KEY", "made-up-key");

    try (Target target = Target.choose(environment, false)) {
      assertThat(target.description()).startsWith("a fake of the API at ");
    }
  }

  @Test
  void rejectedIntegrationDoesNotEndTheTour() {
    try (FakeCloudflare fake = FakeCloudflare.start();
        CloudflareRx cloudflare = CloudflareRx.create(fake.newClient())) {
      fake.enqueue(FakeResponse.error(400, 2046, "the credentials are invalid"));

      assertThat(output(out -> new IntegrationTour(cloudflare.postureIntegrations(), out).run()))
          .contains(
              "  rejected by the API: POST ",
              " returned HTTP 400: 2046 the credentials are invalid");
    }
  }

  @Test
  void failedStepsLeaveNothingBehind() {
    try (FakeCloudflare fake = FakeCloudflare.builder().withoutPosture().start();
        CloudflareRx cloudflare = CloudflareRx.create(fake.newClient())) {
      FakeResponse failure = FakeResponse.error(400, 1, "broken");

      fake.enqueue(FakeResponse.own(), failure);
      assertThatThrownBy(() -> output(out -> new RuleTour(cloudflare.postureRules(), out).run()))
          .isInstanceOf(ApiException.class);
      fake.enqueue(FakeResponse.own(), failure);
      assertThatThrownBy(
              () -> output(out -> new IntegrationTour(cloudflare.postureIntegrations(), out).run()))
          .isInstanceOf(ApiException.class);

      assertThat(cloudflare.postureRules().list().toList().blockingGet()).isEmpty();
      assertThat(cloudflare.postureIntegrations().list().toList().blockingGet()).isEmpty();
    }
  }

  @Test
  void ruleThatTheApiReturnsOnlyInPartIsNotEdited() {
    try (FakeCloudflare fake = FakeCloudflare.builder().withoutPosture().start();
        CloudflareRx cloudflare = CloudflareRx.create(fake.newClient())) {
      fake.enqueue(
          FakeResponse.own(),
          FakeResponse.json(
              200,
              """
              {"success":true,"result":{"id":"a","name":"b","type":"file",\
              "input":{"operating_system":"windows","exists":true}}}\
              """));

      assertThat(output(out -> new RuleTour(cloudflare.postureRules(), out).run()))
          .contains("  not edited: ", "  deleted  gone ");
    }
  }

  private static String output(Consumer<PrintStream> tour) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tour.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String output(Map<String, String> environment, boolean write) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Target target = Target.choose(environment, write)) {
      Demo.run(target, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
