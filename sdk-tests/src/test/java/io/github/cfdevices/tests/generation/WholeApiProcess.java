package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process of {@link WholeApiRun}. */
final class WholeApiProcess {
  private static final String LOG = "log.txt";

  private WholeApiProcess() {}

  /** Runs for a document, or for a folder of documents, and writes to an empty folder. */
  static void run(Path input, Path folder, String heap, long minutes) throws Exception {
    empty(folder);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                WholeApiRun.class.getName(),
                input.toString(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(LOG).toFile())
            .start();
    boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended && process.exitValue() == 0)
        .as(() -> "the process, which wrote to " + folder.resolve(LOG))
        .isTrue();
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
