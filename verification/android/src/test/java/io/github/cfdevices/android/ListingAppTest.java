package io.github.cfdevices.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app that only lists devices, and the same app written by hand. */
final class ListingAppTest {
  private static final String LIST = "/devices/physical-devices";

  @TempDir private Path folder;

  @Test
  void whatR8LeavesOfTheAppDoesAsTheAppWrittenByHand() throws Exception {
    Path jar = Shrinker.of(App.LISTING, folder).toClassFiles();
    AppRun shrunk = run(fake -> AppRun.shrunk(App.LISTING, jar, fake));
    assertThat(shrunk.exitCode()).as(shrunk::output).isZero();
    assertThat(shrunk.requests()).hasSize(3).first().isEqualTo("GET " + LIST);
    assertThat(shrunk.lines())
        .hasSize(101)
        .doesNotContain("null")
        .endsWith("status 403, code 10000");
    assertThat(run(fake -> AppRun.unshrunk(App.BY_HAND, fake))).isEqualTo(shrunk);
  }

  @Test
  void withoutOurRulesTheAppFails() throws Exception {
    Path jar = Shrinker.of(App.LISTING, folder).toClassFilesWithoutOurRules();
    AppRun shrunk = run(fake -> AppRun.shrunk(App.LISTING, jar, fake));
    assertThat(shrunk.exitCode()).isOne();
    assertThat(shrunk.lines())
        .first(STRING)
        .startsWith(
            "Exception in thread \"main\" java.lang.IllegalArgumentException: Unable to create call"
                + " adapter");
  }

  /** Two full pages come, and then a refusal. */
  private static AppRun run(Run run) throws Exception {
    try (FakeCloudflare fake = FakeCloudflare.builder().devices(130).start()) {
      fake.enqueue(
          "GET",
          LIST,
          FakeResponse.own().times(2),
          FakeResponse.error(403, 10000, "Authentication error"));
      return run.against(fake);
    }
  }

  private interface Run {
    AppRun against(FakeCloudflare fake) throws Exception;
  }
}
