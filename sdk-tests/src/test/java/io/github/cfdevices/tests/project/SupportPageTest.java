package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table in {@code docs/support.md} names the versions of the build, and tests that exist. */
final class SupportPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Path DOCS = ROOT.resolve("docs");
  private static final String BUILD =
      GeneratedSources.read(ROOT.resolve("build-parent").resolve("pom.xml"));
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?!what )([^-|][^|]*) \\| ([^|]*) \\| ([^|]*) \\|$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");

  private record Row(String what, String versions, String heldBy) {}

  private final List<Row> rows =
      ROW.matcher(GeneratedSources.read(DOCS.resolve("support.md")))
          .results()
          .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "OkHttp, okhttp",
    "Retrofit, retrofit",
    "Moshi, moshi",
    "RxJava, rxjava",
    "Kotlin compiler, kotlin-oldest kotlin",
    "kotlinx-coroutines, kotlinx-coroutines-oldest kotlinx-coroutines",
    "Micrometer, micrometer",
    "OpenTelemetry API, opentelemetry",
    "Bucket4j and Lettuce, bucket4j lettuce",
    "'JUnit, for the extension of the testkit', junit",
    "'OpenAPI Generator, for regeneration', openapi-generator",
    "R8, r8",
  })
  void rowNamesTheVersionsOfTheBuild(String what, String properties) {
    List<String> versions =
        Stream.of(properties.split(" "))
            .flatMap(name -> found(BUILD, "<" + name + "\\.version>(.*)</").stream())
            .toList();

    assertThat(row(what).versions().split(" and ")).containsExactlyElementsOf(versions);
  }

  @Test
  void jdksAreThoseOfTheClassesAndOfTheBuild() {
    String run = GeneratedSources.read(ROOT.resolve(".ci").resolve("run"));
    String oldest = found(BUILD, "<maven\\.compiler\\.release>(.*)</").get(0);
    String newest = found(run, "(?m)^jdk25=\\$\\{JAVA_HOME_(\\d+)_X64").get(0);

    assertThat(row("JDK").versions()).isEqualTo(oldest + " and " + newest);
  }

  @Test
  void mavenIsThatOfTheBuild() {
    String oldest = found(BUILD, "<version>\\[(3.*),\\)</version>").get(0);

    assertThat(row("Maven").versions()).isEqualTo(oldest + " or newer");
  }

  @Test
  void springBootIsThatOfTheConsumers() {
    String consumers = GeneratedSources.read(ROOT.resolve(".ci").resolve("consumers"));
    String versions = found(consumers, "for boot in (.*); do").get(0);

    String row =
        "Spring Boot, with the Micrometer, OpenTelemetry, RxJava and JUnit that it manages";
    assertThat(row(row).versions()).isEqualTo(versions.replace(" ", " and "));
  }

  @Test
  void androidIsThatOfTheDesugaredClasses() {
    String lowest = found(BUILD, "<min\\.api>(.*)</").get(0);

    assertThat(row("Android").versions()).isEqualTo("API level " + lowest + " or higher");
  }

  @Test
  void eachRowNamesATestOrIsNotTested() {
    assertThat(rows)
        .hasSizeGreaterThan(15)
        .allSatisfy(
            row -> {
              List<String> links =
                  LINK.matcher(row.heldBy()).results().map(link -> link.group(1)).toList();
              if (!row.heldBy().startsWith("not tested")) {
                assertThat(links).isNotEmpty();
              }
              assertThat(links)
                  .allSatisfy(
                      link -> assertThat(DOCS.resolve(link.replaceAll("#.*", ""))).exists());
            });
  }

  private Row row(String what) {
    return rows.stream().filter(row -> row.what().equals(what)).findFirst().orElseThrow();
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }
}
