package io.github.cfdevices.apidiff;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jetbrains.kotlin.abi.tools.AbiFilters;
import org.jetbrains.kotlin.abi.tools.AbiTools;
import org.jspecify.annotations.Nullable;

/**
 * The public API of an artifact as text: the file in its module, and what the build printed.
 *
 * <p>The format is that of Kotlin's binary compatibility validator. It has descriptors, without
 * type arguments and nullness.
 */
final class ApiFile {
  private static final AbiTools TOOLS =
      AbiTools.Companion.getInstance(ApiFile.class.getClassLoader());

  private static final String INTERNAL_SECTION =
      "// @InternalApi: for generated code and other artifacts of the SDK only.";

  private static final Set<String> ALL = Set.of();
  private static final Set<String> INTERNAL = Set.of("io.github.cfdevices.errors.InternalApi");

  private final Path committed;
  private final Path built;

  private ApiFile(Path committed, Path built) {
    this.committed = committed;
    this.built = built;
  }

  /** Prints the API of an artifact to a file in the {@code target} of its module. */
  static ApiFile of(Artifact artifact) throws IOException {
    String name = artifact.id() + ".api";
    return of(
        artifact.classFiles(),
        artifact.module().resolve("api").resolve(name),
        artifact.module().resolve("target").resolve(name));
  }

  static ApiFile of(List<File> classes, Path committed, Path built) throws IOException {
    Files.writeString(built, print(classes));
    return new ApiFile(committed, built);
  }

  private static String print(List<File> classes) {
    StringBuilder text = new StringBuilder();
    text.append("// For applications.\n\n");
    print(classes, new AbiFilters(ALL, ALL, ALL, INTERNAL), text);
    int end = text.length();
    print(classes, new AbiFilters(ALL, ALL, INTERNAL, ALL), text);
    if (text.length() > end) {
      text.insert(end, INTERNAL_SECTION + "\n\n");
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static void print(List<File> classes, AbiFilters filters, StringBuilder to) {
    TOOLS.printJvmDump(to, classes, filters);
  }

  /** Returns the types and members of the built API that are not marked as internal. */
  String forApplications() throws IOException {
    return Files.readString(built).split(Pattern.quote(INTERNAL_SECTION), -1)[0];
  }

  /** Returns the difference, or null if there is none. */
  @Nullable String difference() throws IOException {
    if (Files.notExists(committed)) {
      return committed + " does not exist";
    }
    return TOOLS.filesDiff(committed.toFile(), built.toFile());
  }

  /** Returns whether all of the committed API is still there. */
  boolean isCompatible() throws IOException {
    return Files.exists(committed)
        && entries(Files.readAllLines(built)).containsAll(entries(Files.readAllLines(committed)));
  }

  void update() throws IOException {
    Files.createDirectories(committed.getParent());
    Files.writeString(committed, Files.readString(built));
  }

  /** Returns supertypes and members, each with its section and its class. */
  private static Set<String> entries(List<String> lines) {
    Set<String> entries = new TreeSet<>();
    String section = "";
    String type = "";
    for (String line : lines) {
      if (line.startsWith("//")) {
        section = line;
      } else if (line.startsWith("\t")) {
        entries.add(type + line);
      } else if (line.endsWith("{")) {
        String[] header = line.substring(0, line.length() - 2).split(" : |, ", -1);
        type = section + header[0];
        for (String each : header) {
          entries.add(type + " : " + each);
        }
      }
    }
    return entries;
  }
}
