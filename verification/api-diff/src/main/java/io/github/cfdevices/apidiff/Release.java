package io.github.cfdevices.apidiff;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One side of the comparison.
 *
 * @param version the version, such as 0.2.0-SNAPSHOT
 * @param document the OpenAPI document
 * @param jars the published JARs whose public API is compared
 */
record Release(String version, Path document, List<Path> jars) {
  static Release of(String version, String document, String jars) {
    return new Release(
        version,
        Path.of(document),
        Stream.of(jars.split(File.pathSeparator, -1)).map(Path::of).toList());
  }
}
