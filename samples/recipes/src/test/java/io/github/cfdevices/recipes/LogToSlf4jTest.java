package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

final class LogToSlf4jTest {
  private static final String PATH =
      "GET /client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/devices/posture";

  private final FakeCloudflare fake = FakeCloudflare.start();
  private final RecordingLogger log = new RecordingLogger();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void everyLineIsLoggedAtOneLevel() {
    fake.enqueue(FakeResponse.own().header("cf-ray", "1-LIS"));
    try (Cloudflare cloudflare = LogToSlf4j.everyLine(Roots.builder(fake), log).build()) {
      cloudflare.postureRules().list().firstPage().execute();
    }

    assertThat(log.lines(Level.DEBUG)).hasSize(2);
    assertThat(log.lines(Level.DEBUG).get(0)).isEqualTo("--> " + PATH + " (attempt 1)");
    assertThat(log.lines(Level.DEBUG).get(1))
        .matches("<-- " + PATH + ": 200, \\d+ bytes, \\d+ ms, cf-ray 1-LIS \\(attempt 1\\)");
    assertThat(log.lines(Level.INFO)).isEmpty();
    assertThat(log.lines(Level.WARN)).isEmpty();
  }

  @Test
  void levelAndContentDependOnTheOutcome() {
    fake.enqueue(FakeResponse.own(), FakeResponse.error(404, 7, "none").header("cf-ray", "2-LIS"));
    try (Cloudflare cloudflare = LogToSlf4j.byOutcome(Roots.builder(fake), log).build()) {
      cloudflare.postureRules().list().firstPage().execute();
      assertThatThrownBy(() -> cloudflare.postureRules().list().firstPage().execute())
          .isInstanceOf(ApiException.class);
    }

    assertThat(log.lines(Level.INFO))
        .containsExactly("GET accounts/{account_id}/devices/posture: 200");
    assertThat(log.lines(Level.WARN)).hasSize(1);
    assertThat(log.lines(Level.WARN).get(0))
        .matches("<-- " + PATH + ": 404, \\d+ bytes, \\d+ ms, cf-ray 2-LIS \\(attempt 1\\)");
    assertThat(log.lines(Level.DEBUG)).isEmpty();
  }
}
