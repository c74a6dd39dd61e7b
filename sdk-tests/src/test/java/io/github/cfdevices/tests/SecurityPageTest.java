package io.github.cfdevices.tests;

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

/** The page of promises names the test of each; here those tests are looked for. */
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
      assertThat(sources.get(named.group(1)))
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

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.filter(Files::isDirectory).toList()) {
        Path tests = module.resolve("src/test/java");
        if (Files.isDirectory(tests)) {
          read(tests, sources);
        }
      }
    }
    return sources;
  }

  private static void read(Path tests, Map<String, String> sources) throws IOException {
    try (Stream<Path> files = Files.walk(tests)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        String name = file.getFileName().toString();
        sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
  }
}
