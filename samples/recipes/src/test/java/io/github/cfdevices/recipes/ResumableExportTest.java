package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.Paged;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.ReceivedRequest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the export in processes of their own, and kills them. */
final class ResumableExportTest {
  private static final int DEVICES = 1_000; // 950 of them have an active registration.

  private final FakeCloudflare fake =
      FakeCloudflare.builder().devices(DEVICES).latency(Duration.ofMillis(20)).start();
  @TempDir private Path folder;

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void runContinuesWhereTheOneBeforeWasKilled() throws Exception {
    for (int kills = 1; kills <= 2; kills++) {
      int until = fake.requests().size() + 5;
      Process export = start();
      while (fake.requests().size() < until) {
        assertThat(export.isAlive()).isTrue();
        Thread.onSpinWait();
      }
      export.destroyForcibly().waitFor();
    }
    int before = fake.requests().size();
    assertThat(start().waitFor()).isZero();

    List<ReceivedRequest> requests = fake.requests();
    assertThat(requests.get(0).queryParameter("cursor")).isNull();
    assertThat(requests.get(before).queryParameter("cursor")).isNotNull();
    assertThat(requests).hasSizeBetween(950 / 50, 950 / 50 + 4); // A page for each kill.
    assertExported();
  }

  @Test
  void repeatedPageAndIncompleteLineLeaveNoTrace() throws Exception {
    assertThat(start().waitFor()).isZero();
    Path file = folder.resolve("devices.tsv");
    String lines = Files.readString(file);
    Files.writeString(file, lines.substring(0, lines.length() - 20));

    assertThat(start().waitFor()).isZero();

    assertExported();
  }

  @Test
  void incompleteLineMayEndWithinACharacter() throws Exception {
    Path file = folder.resolve("devices.tsv");
    Files.write(file, "id\tM\u00e4x\nid2\tM\u00e4".getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 1);
    }

    ResumableExport.export(Paged.of(List.of()), folder);

    assertThat(file).hasContent("id\tM\u00e4x\n");
  }

  @Test
  void nameWithLineBreaksIsOneLine() throws Exception {
    Paged<Device> devices = Paged.of(List.of(device("id", "a\r\nb\tc")));

    ResumableExport.export(devices, folder);
    ResumableExport.export(devices, folder);

    assertThat(folder.resolve("devices.tsv")).hasContent("id\ta  b c\n");
  }

  private static Device device(String id, String name) {
    return Device.builder()
        .id(id)
        .name(name)
        .activeRegistrations(1)
        .createdAt(OffsetDateTime.parse("2026-01-15T12:00:00Z"))
        .updatedAt(OffsetDateTime.parse("2026-01-15T12:00:00Z"))
        .lastSeenAt(null)
        .build();
  }

  private void assertExported() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("devices.tsv"));
    assertThat(lines).hasSize(950).doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> line.matches("[-0-9a-f]+\t.+"));
    assertThat(folder.resolve("next-page")).doesNotExist();
  }

  private Process start() throws IOException {
    ProcessBuilder export =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ResumableExport.class.getName(),
            fake.url(),
            fake.accountId(),
            folder.toString());
    export.environment().put("CLOUDFLARE_API_TOKEN", fake.apiToken());
    return export.inheritIO().start();
  }
}
