package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the public API of each artifact that apps use with the file in its module. */
final class PublicApiTest {
  private static final String COMMAND =
      "mvn -pl :cfdevices-api-diff -am test -Dtest=PublicApiTest -Dapi.update=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GENERATED", "RX", "TEMPLATES"})
  void publicApiIsThatOfItsFile(Artifact artifact) throws IOException {
    ApiFile file = ApiFile.of(artifact);
    if (Boolean.getBoolean("api.update")) {
      file.update();
    }
    assertSame(file, artifact);
  }

  /** An addition to the document needs no other edit, so the build itself adds it to the file. */
  @ParameterizedTest
  @EnumSource(names = {"GENERATED", "RX", "KOTLIN"})
  void publicApiOfGeneratedCodeContainsThatOfItsFile(Artifact artifact) throws IOException {
    ApiFile file = ApiFile.of(artifact);
    if (Boolean.getBoolean("api.update") || file.isCompatible()) {
      file.update();
    }
    assertSame(file, artifact);
  }

  /** So that another parser needs no change of an app, only regenerated code. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TEMPLATES"})
  void typesForApplicationsDoNotNameTheParserAndTheWriter(Artifact artifact) throws IOException {
    assertThat(ApiFile.of(artifact).forApplications())
        .isNotBlank()
        .doesNotContain("json/JsonParser", "cfdevices/json/JsonWriter")
        .doesNotContain("json/ModelReader", "json/TypeAdapter", "json/ModelAdapter");
  }

  private static void assertSame(ApiFile file, Artifact artifact) throws IOException {
    String difference = file.difference();
    if (difference != null) {
      fail(
          "The public API of %s differs from its file:%n%n%s%n%nIf that is intended, run%n  %s%n"
              .formatted(artifact.id(), difference, COMMAND));
    }
  }
}
