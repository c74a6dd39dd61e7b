package io.github.cfdevices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DesugaredTest {
  /** In classes with lambdas javac writes a table, for which D8 writes classes. */
  @ParameterizedTest
  @ValueSource(strings = {"Paged", "api/DevicesApi", "rx/PageWindow"})
  void theClassesUnderTestAreThoseOfAndroidWhereAskedFor(String name) throws IOException {
    ClassLoader classes = DesugaredTest.class.getClassLoader();
    try (InputStream in = classes.getResourceAsStream("io/github/cfdevices/" + name + ".class")) {
      if (in != null) { // A module has only those before it.
        String content = new String(in.readAllBytes(), ISO_8859_1);
        assertThat(content.contains("BootstrapMethods"))
            .isNotEqualTo(Boolean.getBoolean("cfdevices.desugared"));
      }
    }
  }
}
