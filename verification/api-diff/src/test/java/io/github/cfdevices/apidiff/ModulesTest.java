package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The deployed artifacts as automatic modules. */
final class ModulesTest {
  private static final Pattern ARTIFACT_ID =
      Pattern.compile("<dependency>.*?<artifactId>(.*?)</artifactId>", Pattern.DOTALL);

  @Test
  void testsKnowEachArtifactOfTheBom() throws IOException {
    Path root = Artifact.CORE.module().resolveSibling("bom");
    assertThat(ARTIFACT_ID.matcher(Files.readString(root.resolve("pom.xml"))).results())
        .extracting(found -> found.group(1))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Artifact.values()).map(Artifact::id).toList());
  }

  @ParameterizedTest
  @EnumSource
  void jarHasTheNameOfAModule(Artifact artifact) throws IOException {
    assumeTrue(artifact.isPackaged(), "only jars have a manifest");
    try (JarFile jar = new JarFile(artifact.classes().toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("io.github." + artifact.id().replace('-', '.'));
      assertThat(jar.getEntry("module-info.class")).isNull();
    }
  }

  /** A module path with such a package is rejected. */
  @Test
  void noPackageIsInTwoArtifacts() throws IOException {
    Map<String, Artifact> owners = new HashMap<>();
    for (Artifact artifact : Artifact.values()) {
      assertThat(artifact.packages()).as(artifact.id()).isNotEmpty();
      for (String name : artifact.packages()) {
        assertThat(owners.put(name, artifact))
            .as("%s, which is in %s", name, artifact.id())
            .isNull();
      }
    }
  }
}
