package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DeviceCsvTest {
  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(260));

  private final StringBuilder csv = new StringBuilder();
  private final List<Long> progress = new ArrayList<>();

  @Test
  void eachDeviceIsALineAndEachPageIsProgress(Cloudflare cloudflare) throws IOException {
    DeviceCsv.write(cloudflare, csv, progress::add);

    List<String> lines = csv.toString().lines().toList();
    assertThat(lines).hasSize(1 + 247); // 13 of the 260 have no active registration.
    assertThat(lines.get(0)).isEqualTo("id,name,os_version,last_seen_at");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.split(",", -1).length == 4);
    assertThat(progress).containsExactly(100L, 200L, 247L);
  }

  @Test
  void specialCharactersAreQuoted(FakeCloudflare fake, Cloudflare cloudflare) throws IOException {
    fake.enqueue(
        FakeResponse.json(
            200,
            """
            {"success": true, "errors": [], "messages": [], "result": [
              {"id": "1", "name": "Ann's \\"Mac\\", old", "os_version": "=1+1"},
              {"id": "2", "name": "two\\nlines", "last_seen_at": "2026-01-02T03:04:05Z"}
            ]}"""));

    DeviceCsv.write(cloudflare, csv, progress::add);

    assertThat(csv.toString().split("\r\n", -1))
        .containsExactly(
            "id,name,os_version,last_seen_at",
            "1,\"Ann's \"\"Mac\"\", old\",'=1+1,",
            "2,\"two\nlines\",,2026-01-02T03:04:05Z",
            "");
  }
}
