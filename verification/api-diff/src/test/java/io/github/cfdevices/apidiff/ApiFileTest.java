package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiFileTest {
  private static final String HEADER =
      "import io.github.cfdevices.errors.InternalApi; public class Thing ";

  @TempDir Path folder;
  private Path committed;

  @BeforeEach
  void nameFile() {
    committed = folder.resolve("api/thing.api");
  }

  @Test
  void textHasWhatIsForApplicationsBeforeWhatIsInternal() throws IOException {
    ApiFile file = built(HEADER + "{ protected int seen; @InternalApi public void hidden() {} }");

    file.update();

    assertThat(committed)
        .hasContent(
            """
            // For applications.

            public class Thing {
            \tprotected field seen I
            \tpublic fun <init> ()V
            }

            // @InternalApi: for generated code and other artifacts of the SDK only.

            public class Thing {
            \tpublic fun hidden ()V
            }
            """);
    assertThat(file.difference()).isNull();
  }

  @Test
  void differenceHasTheLinesOfBothSides() throws IOException {
    built(HEADER + "{ public void old() {} }").update();

    assertThat(built(HEADER + "{ public void renamed() {} }").difference())
        .contains("-\tpublic fun old ()V", "+\tpublic fun renamed ()V");
  }

  @Test
  void fileThatDoesNotExistIsDifferent() throws IOException {
    ApiFile file = built(HEADER + "{}");

    assertThat(file.difference()).endsWith("thing.api does not exist");
    assertThat(file.isCompatible()).isFalse();
  }

  @Test
  void newMembersAndSupertypesAreCompatible() throws IOException {
    built(HEADER + "{ public void old() {} }").update();

    ApiFile file =
        built(HEADER + "implements Runnable { public void old() {} public void run() {} }");

    assertThat(file.isCompatible()).isTrue();
    assertThat(file.difference()).contains("+\tpublic fun run ()V");
  }

  @Test
  void removalsAreNotCompatible() throws IOException {
    built(HEADER + "implements Runnable { public void run() {} }").update();

    assertThat(built(HEADER + "{ public void run() {} }").isCompatible()).isFalse();
    assertThat(built(HEADER + "implements Runnable { public final void run() {} }").isCompatible())
        .isFalse();
    assertThat(built(HEADER.replace("public", "public abstract") + "{}").isCompatible()).isFalse();
    assertThat(
            built("@io.github.cfdevices.errors.InternalApi public class Thing {}").isCompatible())
        .isFalse();
  }

  private ApiFile built(String source) throws IOException {
    Path made = Files.createTempDirectory(folder, "made");
    List<File> jar = List.of(Compiled.jar(made, source).toFile());
    return ApiFile.of(jar, committed, made.resolve("thing.api"));
  }
}
