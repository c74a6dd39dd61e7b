package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits the size of packages, because readers do not find a class in a large flat package. */
final class PackageSizesTest {
  private static final int LIMIT = 45;

  /** The number of files in each directory of sources that are written by hand. */
  private static final Map<Path, Integer> SIZES = new TreeMap<>();

  @BeforeAll
  static void countFiles() throws IOException {
    Files.walkFileTree(
        Path.of("..").toRealPath(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            return name.equals("target") || name.startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.toString();
            if (name.endsWith(".java") || name.endsWith(".kt")) {
              SIZES.merge(file.getParent(), 1, Integer::sum);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void noPackageHasMoreFilesThanTheLimit() {
    Map<Path, Integer> tooLarge = new TreeMap<>(SIZES);
    tooLarge.values().removeIf(files -> files <= LIMIT);

    assertThat(tooLarge).as("packages of more than %s source files", LIMIT).isEmpty();
  }

  @Test
  void eachKindOfModuleIsCounted() {
    assertThat(SIZES.keySet())
        .extracting(Path::toString)
        .anyMatch(folder -> folder.endsWith("sdk-core/src/main/java/io/github/cfdevices/http"))
        .anyMatch(
            folder -> folder.endsWith("templates/src/main/java/io/github/cfdevices/templates/view"))
        .anyMatch(folder -> folder.endsWith("sdk-core/src/test/java/io/github/cfdevices/json"))
        .anyMatch(folder -> folder.endsWith("src/test/kotlin/io/github/cfdevices/tests/kotlin"));
  }
}
