package io.github.cfdevices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;

/** Checks which classes tests run on: those of javac or, with {@code -Pandroid}, those of D8. */
public final class DesugaredClasses {
  private DesugaredClasses() {}

  /**
   * Asserts that a class is desugared if and only if the build requests it.
   *
   * @param name a class with lambdas, such as {@code rx/runtime/PageWindow}; javac writes the
   *     attribute {@code BootstrapMethods} for them, and D8 writes classes
   */
  public static void assertDesugaredOnRequest(String name) throws IOException {
    ClassLoader classes = DesugaredClasses.class.getClassLoader();
    try (InputStream in = classes.getResourceAsStream("io/github/cfdevices/" + name + ".class")) {
      String content = new String(in.readAllBytes(), ISO_8859_1);
      assertThat(content.contains("BootstrapMethods"))
          .isNotEqualTo(Boolean.getBoolean("cfdevices.desugared"));
    }
  }
}
