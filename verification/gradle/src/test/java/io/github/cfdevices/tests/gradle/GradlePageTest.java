package io.github.cfdevices.tests.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradle.api.Action;
import org.gradle.api.Project;
import org.gradle.api.Task;
import org.gradle.api.artifacts.Configuration;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Groovy code in docs/gradle.md works with a current Gradle. */
final class GradlePageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "gradle.md");

  private static final String PLUGINS = "plugins {\n  id 'java'\n}\n";

  @TempDir Path folder;

  @Test
  void bomSetsTheVersions() throws IOException {
    Project project = evaluated("Dependencies");
    String pom = Files.readString(Path.of("..", "..", "build-parent", "pom.xml"));
    String version = all(pom, "(?m)^  <version>(.*)</version>").iterator().next();

    assertThat(filesOf(project.getConfigurations().getByName("testRuntimeClasspath")))
        .contains(
            "cfdevices-rx-" + version + ".jar",
            "cfdevices-generated-" + version + ".jar",
            "cfdevices-testkit-" + version + ".jar");
  }

  @Test
  void commandLineGenerates() throws IOException {
    assertGenerates("An SDK for your own document");
  }

  @Test
  void pluginGenerates() throws IOException {
    assertGenerates("The plugin of OpenAPI Generator");
  }

  @Test
  void pageNamesTheVersionsOfThisBuild() throws IOException {
    String pom = Files.readString(Path.of("..", "..", "build-parent", "pom.xml"));
    String page = Files.readString(PAGE);

    assertThat(all(page, "io\\.github\\.cfdevices:[a-z-]+:([^'\")]+)"))
        .containsExactlyElementsOf(all(pom, "(?m)^  <version>(.*)</version>"));
    assertThat(all(page, "org\\.openapitools:openapi-generator(?:-cli)?:([^'\")]+)"))
        .containsExactlyElementsOf(all(pom, "<openapi-generator.version>(.*)</"));
  }

  private void assertGenerates(String heading) throws IOException {
    Project project = evaluated(heading);

    assertThat(generated(project))
        .containsExactly("BoxesApi.java", "BoxesRx.java", "LidsApi.java", "LidsRx.java");
    drop();
    assertThat(generated(project)).containsExactly("BoxesApi.java", "BoxesRx.java");
  }

  /**
   * Applies the first Groovy code below a heading to a project. The block {@code plugins} is
   * replaced, because a project of {@link ProjectBuilder} can only apply scripts without it.
   * Artifacts are those of the local Maven repository.
   */
  private Project evaluated(String heading) throws IOException {
    String below = Files.readString(PAGE).split("(?m)^## " + heading + "$", -1)[1];
    String code = below.split("(?m)^```groovy$|^```$", -1)[1];
    assertThat(code).contains(PLUGINS);
    String script =
        code.replace(PLUGINS, "apply plugin: 'java'\n").replace("mavenCentral()", "mavenLocal()");
    Path file = Files.writeString(folder.resolve("build.gradle"), script);
    Files.copy(Path.of("openapi.yaml"), folder.resolve("openapi.yaml"));
    Project project =
        ProjectBuilder.builder()
            .withProjectDir(folder.toFile())
            .withGradleUserHomeDir(folder.resolve("home").toFile())
            .build();
    project.getGradle().getStartParameter().setOffline(true);
    project.apply(Map.of("from", file.toFile()));
    return project;
  }

  /** Runs the tasks, and returns the names of the generated APIs. */
  private Set<String> generated(Project project) throws IOException {
    for (String name : List.of("generateSdk", "generateRx")) {
      Task task = project.getTasks().getByName(name);
      for (Action<? super Task> action : task.getActions()) {
        action.execute(task);
      }
    }
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("build/generated"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(Boxes|Lids)(Api|Rx)\\.java"))
          .forEach(names::add);
    }
    return names;
  }

  /** Removes an operation and its schema from the document. */
  private void drop() throws IOException {
    Path document = folder.resolve("openapi.yaml");
    List<String> lines = Files.readAllLines(document);
    Files.write(
        document, lines.stream().filter(line -> !line.matches("(?i).*\\blids?\\b.*")).toList());
  }

  private static List<String> filesOf(Configuration configuration) {
    return configuration.getFiles().stream().map(file -> file.getName()).toList();
  }

  private static Set<String> all(String text, String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
