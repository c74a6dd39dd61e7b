package io.github.cfdevices.android;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An app, and what it is built from.
 *
 * @param without matches the libraries that it does not depend on
 */
record App(String mainClass, String without) {
  static final App LISTING =
      new App("com.example.listing.ListingApp", "rx|reactive-streams|converter-moshi");
  static final App WHOLE = new App("com.example.whole.WholeApp", "converter-moshi");
  static final App BY_HAND =
      new App("com.example.byhand.ByHandApp", "rx|reactive-streams|cfdevices|jspecify");

  private static final Path TARGET = Path.of("target");

  /** Returns an app that uses one feature. */
  static App feature(String name) {
    return new App("com.example.features." + name, "converter-moshi");
  }

  /** Returns the app's own classes. */
  List<Path> classes() {
    String folder = mainClass.substring(0, mainClass.lastIndexOf('.')).replace('.', '/');
    try (Stream<Path> files = Files.list(TARGET.resolve("classes").resolve(folder))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the libraries that the app depends on, as a build tool finds them. */
  List<Path> libraries() {
    Pattern unused = Pattern.compile(without);
    return classPath().filter(jar -> !unused.matcher(name(jar)).find()).toList();
  }

  /** Returns the jars of the SDK itself. */
  static List<Path> sdk() {
    return classPath().filter(jar -> name(jar).startsWith("cfdevices")).toList();
  }

  private static Stream<Path> classPath() {
    try {
      String jars = Files.readString(TARGET.resolve("libraries"));
      return Arrays.stream(jars.split(File.pathSeparator)).map(Path::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path jar) {
    return jar.getFileName().toString();
  }
}
