package io.github.cfdevices.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SizeBudgetTest {
  private SizeBudget budget;

  @BeforeEach
  void read(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("budget.txt");
    Files.writeString(file, "# why\n\nan app, in all | 1000 | 20\n");
    budget = SizeBudget.read(file);
  }

  @Test
  void whatIsWithinItsBudgetPasses() {
    assertThat(budget.excesses(Map.of("an app, in all", new DexSize(1000, 20)))).isEmpty();
  }

  @Test
  void aRowWithMoreBytesOrMethodsIsNamed() {
    assertThat(budget.excesses(Map.of("an app, in all", new DexSize(1001, 20))))
        .containsExactly(
            "\"an app, in all\" is 1,001 bytes, 20 methods, "
                + "but at most 1,000 bytes, 20 methods is allowed.");
    assertThat(budget.excesses(Map.of("an app, in all", new DexSize(1000, 21)))).hasSize(1);
  }

  @Test
  void aRowWithoutABudgetIsNamed() {
    assertThat(budget.excesses(Map.of("another app", new DexSize(1, 1))))
        .containsExactly("There is no budget for \"another app\".");
  }
}
