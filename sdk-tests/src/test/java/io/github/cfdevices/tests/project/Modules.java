package io.github.cfdevices.tests.project;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The modules of the build, including those that only a profile adds. */
final class Modules {
  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

  private Modules() {}

  /** Returns the folders of all modules. */
  static List<Path> folders() {
    return MODULE
        .matcher(GeneratedSources.read(ROOT.resolve("pom.xml")))
        .results()
        .map(module -> ROOT.resolve(module.group(1)))
        .toList();
  }
}
