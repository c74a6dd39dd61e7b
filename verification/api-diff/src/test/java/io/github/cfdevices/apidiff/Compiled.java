package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes jars of sources that a test writes down. */
final class Compiled {
  private Compiled() {}

  static Path jar(Path folder, String source) throws IOException {
    Path file = Files.writeString(Files.createDirectories(folder).resolve("Thing.java"), source);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int outcome =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), file.toString());
    assertThat(outcome).isZero();
    Path jar = folder.resolve("thing.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
      }
    }
    return jar;
  }
}
