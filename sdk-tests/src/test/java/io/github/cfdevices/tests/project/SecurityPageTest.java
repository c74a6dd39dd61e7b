package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that {@code SECURITY.md} names a test for each guarantee, and that these tests exist. */
final class SecurityPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!promise )[^|]+\\|([^|]+)\\|$");

  @Test
  void everyTestThatThePageNamesExists() throws IOException {
    Map<String, String> sources = testSources();
    Matcher named = TEST.matcher(Files.readString(ROOT.resolve("SECURITY.md")));
    int count = 0;
    while (named.find()) {
      count++;
      assertThat(sources).containsKey(named.group(1));
      assertThat(withSuperclasses(sources, named.group(1)))
          .as(named.group())
          .containsPattern("(void|ArchRule) " + named.group(2) + "\\b");
    }
    assertThat(count).isGreaterThan(30);
  }

  @Test
  void everyPromiseNamesATest() throws IOException {
    Matcher rows = ROW.matcher(Files.readString(ROOT.resolve("SECURITY.md")));
    int count = 0;
    while (rows.find()) {
      count++;
      assertThat(rows.group(1)).as(rows.group()).containsPattern(TEST);
    }
    assertThat(count).isGreaterThan(15);
  }

  /** Returns the source of a test with those of its superclasses, whose tests it inherits. */
  private static String withSuperclasses(Map<String, String> sources, String name) {
    String source = sources.getOrDefault(name, "");
    Matcher superclass = Pattern.compile("class " + name + " extends (\\w+)").matcher(source);
    return superclass.find() ? source + withSuperclasses(sources, superclass.group(1)) : source;
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path module : Modules.folders()) {
      read(module.resolve("src/test/java"), sources);
    }
    return sources;
  }

  private static void read(Path tests, Map<String, String> sources) throws IOException {
    if (!Files.isDirectory(tests)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tests)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString();
        sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
  }
}
