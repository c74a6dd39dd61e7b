package io.github.cfdevices.android;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.testkit.FakeCloudflare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures what each feature adds to an app, and holds it to {@code feature-budget.txt}. */
final class FeatureCostTest {
  private static final String CLASS_OF_THE_SDK = ".*] io\\.github\\.cfdevices\\.\\S+ source: .*";

  private final Map<String, Cost> measured = new HashMap<>();
  @TempDir private Path folder;

  @Test
  void noFeatureCostsMoreThanItsBudget() throws Exception {
    StringBuilder table =
        new StringBuilder("| feature | bytes of dex | classes |\n|---|--:|--:|\n");
    List<String> excesses = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("feature-budget.txt"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\\s*\\|\\s*", -1);
      Cost limit = new Cost(Long.parseLong(cells[3]), Long.parseLong(cells[4]));
      Cost cost = cost(cells[1]).minus(cells[2].isEmpty() ? Cost.NONE : cost(cells[2]));
      table.append("| %s | %,d | %,d |\n".formatted(cells[0], cost.bytes, cost.classes));
      if (cost.bytes > limit.bytes || cost.classes > limit.classes) {
        excesses.add("\"" + cells[0] + "\" costs " + cost + ", but at most " + limit);
      }
    }
    System.out.println(table);
    Files.writeString(Path.of("target", "features.md"), table);
    assertThat(excesses).isEmpty();
  }

  private Cost cost(String name) throws Exception {
    Cost cost = measured.get(name);
    if (cost == null) {
      App app = App.feature(name);
      Path output = Files.createDirectory(folder.resolve(name));
      DexSize size = DexSize.ofSdk(Shrinker.of(app, output).toDex().resolve("classes.dex"));
      cost = new Cost(size.bytes(), loadedClasses(app, output.resolve("classes.log")));
      measured.put(name, cost);
    }
    return cost;
  }

  /** Returns how many classes of the SDK a JVM loads that runs the app. */
  private static long loadedClasses(App app, Path log) throws Exception {
    try (FakeCloudflare fake = FakeCloudflare.start()) {
      AppRun run = AppRun.logged(app, fake, log);
      assertThat(run.exitCode()).as(run::output).isZero();
      assertThat(run.lines()).as(app.mainClass()).hasSize(1).doesNotContain("null");
    }
    return count(log);
  }

  private static long count(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.matches(CLASS_OF_THE_SDK)).count();
    }
  }

  private record Cost(long bytes, long classes) {
    static final Cost NONE = new Cost(0, 0);

    Cost minus(Cost other) {
      return new Cost(bytes - other.bytes, classes - other.classes);
    }

    @Override
    public String toString() {
      return "%,d bytes and %,d classes".formatted(bytes, classes);
    }
  }
}
