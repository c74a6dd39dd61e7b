package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Generates and compiles Cloudflare's whole API. Its document is not part of this project; {@code
 * -Dcfdevices.wholeApi} names it.
 */
final class WholeApiTest {
  private static final String PROPERTY = "cfdevices.wholeApi";
  private static final Path FOLDER = Path.of("target", "whole-api");

  @BeforeAll
  static void runInAProcessOfItsOwn() throws Exception {
    String named = System.getProperty(PROPERTY, "");
    assumeFalse(
        named.isEmpty(),
        "Skipped: set -D" + PROPERTY + "=PATH to Cloudflare's OpenAPI document to run this test");
    Path document = Path.of(named).toAbsolutePath();
    assertThat(document).as("the document that -D" + PROPERTY + " names").isRegularFile();
    WholeApiProcess.run(document, FOLDER, "-Xmx2g", 10);
  }

  @Test
  void everythingCompiles() {
    assertThat(read(WholeApiRun.ERRORS)).isEmpty();
    assertThat(read(WholeApiRun.REPORT)).contains("operations\n", "models\n", "enums\n");
  }

  @Test
  void validExamplesRoundTrip() throws IOException {
    String explained;
    try (InputStream in = WholeApiTest.class.getResourceAsStream("/whole-api-lost.txt")) {
      explained = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> lost = read(WholeApiRun.LOST).lines().toList();
    assertThat(lost).isEqualTo(explained.lines().filter(line -> !line.startsWith("# ")).toList());
    assertThat(read(WholeApiRun.FIGURES)).contains("examples that came back equal: ");
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      return "no " + file + ": " + e;
    }
  }
}
