package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every package belongs to one module, with its tests. */
final class PackagesTest {
  private static final List<String> SOURCES =
      List.of(
          "src/main/java",
          "src/main/kotlin",
          "src/test/java",
          "src/test/kotlin",
          "target/generated-sources/openapi/src/main/java",
          "target/generated-sources/openapi/src/main/kotlin");

  @Test
  void noPackageIsInTwoModules() {
    Map<String, Set<String>> modules = new TreeMap<>();
    for (Path module : Modules.folders()) {
      for (String sources : SOURCES) {
        for (String name : packages(module.resolve(sources))) {
          modules.computeIfAbsent(name, key -> new TreeSet<>()).add(module.toString());
        }
      }
    }
    assertThat(modules).containsKeys("io.github.cfdevices.http", "io.github.cfdevices.model");
    assertThat(modules).allSatisfy((name, of) -> assertThat(of).as(name).hasSize(1));
  }

  private static List<String> packages(Path sources) {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    return GeneratedSources.filesBelow(sources).stream()
        .filter(file -> file.toString().matches(".*\\.(java|kt)"))
        .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
        .distinct()
        .toList();
  }
}
