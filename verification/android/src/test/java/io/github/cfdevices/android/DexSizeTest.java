package io.github.cfdevices.android;

import static org.assertj.core.api.Assertions.assertThat;

import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures what is in dex files, and holds it to {@code size-budget.txt}. */
final class DexSizeTest {
  @TempDir private Path folder;

  @Test
  void nothingIsLargerThanItsBudget() throws Exception {
    Map<String, DexSize> sizes = new LinkedHashMap<>();
    sizes.put("SDK, unshrunk", DexSize.of(unshrunk()));
    measure("listing", App.LISTING, sizes);
    measure("whole", App.WHOLE, sizes);
    sizes.put("listing by hand, in all", DexSize.of(dex(App.BY_HAND)));
    SizeBudget budget = SizeBudget.read(Path.of("size-budget.txt"));
    String table = budget.table(sizes);
    System.out.println(table);
    Files.writeString(Path.of("target", "sizes.md"), table);
    assertThat(budget.excesses(sizes)).isEmpty();
  }

  private void measure(String name, App app, Map<String, DexSize> sizes) throws Exception {
    Path dex = dex(app);
    sizes.put(name + ", of the SDK", DexSize.ofSdk(dex));
    sizes.put(name + ", in all", DexSize.of(dex));
  }

  private Path dex(App app) throws Exception {
    Path output = Files.createDirectory(folder.resolve(app.mainClass()));
    return Shrinker.of(app, output).toDex().resolve("classes.dex");
  }

  private Path unshrunk() throws Exception {
    List<Path> others =
        App.WHOLE.libraries().stream().filter(jar -> !App.sdk().contains(jar)).toList();
    D8.run(
        D8Command.builder()
            .setMode(CompilationMode.RELEASE)
            .setMinApiLevel(Shrinker.MIN_API)
            .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
            .addClasspathFiles(others)
            .addProgramFiles(App.sdk())
            .setOutput(folder, OutputMode.DexIndexed)
            .build());
    return folder.resolve("classes.dex");
  }
}
