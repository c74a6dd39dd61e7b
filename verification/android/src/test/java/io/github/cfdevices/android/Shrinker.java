package io.github.cfdevices.android;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.DiagnosticsLevel;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs R8 in full mode, with the rules that are in the jars, as the build of an Android app does.
 *
 * <p>The tests that use it run one after the other: two runs of R8 9.5.28 beside each other in one
 * JVM now and then left out code that the app needs.
 */
final class Shrinker {
  static final int MIN_API = 26;
  private static final String OUR_RULES = "META-INF/proguard/cfdevices.pro";

  private final App app;
  private final Path folder;

  private Shrinker(App app, Path folder) {
    this.app = app;
    this.folder = folder;
  }

  /** Returns what shrinks an app into a folder, which must be empty. */
  static Shrinker of(App app, Path folder) {
    return new Shrinker(app, folder);
  }

  /** Returns a jar that a JVM can run. */
  Path toClassFiles() throws IOException, CompilationFailedException {
    return run(app.libraries(), OutputMode.ClassFile, folder.resolve("app.jar"));
  }

  /** Returns the same, made without the rules that come with the SDK. */
  Path toClassFilesWithoutOurRules() throws IOException, CompilationFailedException {
    List<Path> libraries = new ArrayList<>();
    for (Path jar : app.libraries()) {
      libraries.add(withoutRules(jar));
    }
    return run(libraries, OutputMode.ClassFile, folder.resolve("app.jar"));
  }

  /** Returns the folder with the dex file and the map of names. */
  Path toDex() throws IOException, CompilationFailedException {
    return run(app.libraries(), OutputMode.DexIndexed, folder);
  }

  private Path run(List<Path> libraries, OutputMode mode, Path output)
      throws IOException, CompilationFailedException {
    R8Command.Builder builder =
        R8Command.builder(new WarningsAreErrors())
            .setMode(CompilationMode.RELEASE)
            .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
            .addProgramFiles(app.classes())
            .addProgramFiles(libraries)
            .addProguardConfiguration(rules(), Origin.unknown())
            .setProguardMapOutputPath(folder.resolve("map.txt"))
            .setOutput(output, mode, false);
    if (mode == OutputMode.DexIndexed) {
      builder.setMinApiLevel(MIN_API);
    }
    R8.run(builder.build());
    return output;
  }

  private List<String> rules() {
    return List.of(
        // What a manifest stands for.
        "-keep class " + app.mainClass() + " { public static void main(java.lang.String[]); }",
        // The library is that of a JDK, so that a JVM can run the app.
        "-dontwarn android.**");
  }

  private Path withoutRules(Path jar) throws IOException {
    Path copy = folder.resolve(jar.getFileName());
    Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem content = FileSystems.newFileSystem(copy)) {
      Files.deleteIfExists(content.getPath(OUR_RULES));
    }
    return copy;
  }

  private static final class WarningsAreErrors implements DiagnosticsHandler {
    @Override
    public DiagnosticsLevel modifyDiagnosticsLevel(DiagnosticsLevel level, Diagnostic diagnostic) {
      return level == DiagnosticsLevel.WARNING ? DiagnosticsLevel.ERROR : level;
    }

    @Override
    public void info(Diagnostic info) {
      // Rules of libraries for what an app does not use.
    }
  }
}
