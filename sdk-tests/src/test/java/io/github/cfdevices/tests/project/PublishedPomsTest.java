package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Checks the POMs that Maven installs and deploys. */
final class PublishedPomsTest {
  private static final Path ROOT = Path.of("..");
  private static final String PUBLISHED = "<maven.deploy.skip>false</maven.deploy.skip>";
  private static final String[] ARTIFACTS = {
    "cfdevices-templates",
    "cfdevices-core",
    "cfdevices-generated",
    "cfdevices-rx-runtime",
    "cfdevices-rx",
    "cfdevices-kotlin-runtime",
    "cfdevices-kotlin",
    "cfdevices-testkit",
    "cfdevices-micrometer",
    "cfdevices-opentelemetry",
    "cfdevices-bucket4j",
  };
  private static final Set<String> UNPUBLISHED = Set.of("cfdevices-spec", "cfdevices-test-support");
  private static final String POM = "target/published-pom.xml";

  @ParameterizedTest
  @CsvSource({
    "templates,               org.jspecify:jspecify",
    "sdk-core,                com.squareup.retrofit2:retrofit com.squareup.okhttp3:okhttp"
        + " com.squareup.moshi:moshi org.jspecify:jspecify",
    "sdk-generated,           io.github.cfdevices:cfdevices-core",
    "sdk-rx-runtime,          io.github.cfdevices:cfdevices-core io.reactivex.rxjava3:rxjava",
    "sdk-rx,                  io.github.cfdevices:cfdevices-generated"
        + " io.github.cfdevices:cfdevices-rx-runtime",
    "sdk-kotlin-runtime,      io.github.cfdevices:cfdevices-core"
        + " org.jetbrains.kotlin:kotlin-stdlib org.jetbrains.kotlinx:kotlinx-coroutines-core",
    "sdk-kotlin,              io.github.cfdevices:cfdevices-generated"
        + " io.github.cfdevices:cfdevices-kotlin-runtime",
    "sdk-testkit,             io.github.cfdevices:cfdevices-core",
    "integrations/micrometer, io.github.cfdevices:cfdevices-core io.micrometer:micrometer-core",
    "integrations/opentelemetry, io.github.cfdevices:cfdevices-core"
        + " io.opentelemetry:opentelemetry-api",
    "integrations/bucket4j,   io.github.cfdevices:cfdevices-core com.bucket4j:bucket4j_jdk17-core"
        + " com.bucket4j:bucket4j_jdk17-lettuce io.lettuce:lettuce-core",
  })
  void pomNamesWhatTheArtifactNeedsAtRunTimeAndNothingOfTheBuild(String module, String needed)
      throws Exception {
    Element pom = read(module + "/" + POM);

    assertThat(children(pom).map(Node::getNodeName))
        .containsExactlyInAnyOrder(
            "modelVersion",
            "groupId",
            "artifactId",
            "version",
            "name",
            "description",
            "url",
            "licenses",
            "developers",
            "scm",
            "dependencies");
    assertThat(pom).satisfies(PublishedPomsTest::namesTheProject);
    List<Element> dependencies = children(child(pom, "dependencies")).toList();
    assertThat(dependencies)
        .filteredOn(dependency -> Set.of("compile", "runtime").contains(text(dependency, "scope")))
        .filteredOn(dependency -> !isOptional(dependency))
        .extracting(
            dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
        .containsExactlyInAnyOrder(needed.split(" "));
    assertThat(dependencies)
        .extracting(dependency -> text(dependency, "scope"))
        .isSubsetOf("compile", "runtime", "provided");
    assertThat(dependencies)
        .allSatisfy(dependency -> assertThat(text(dependency, "version")).matches("[0-9][-.\\w]*"));
  }

  @Test
  void onlyJUnitForTheTestkitIsOptional() throws Exception {
    List<String> optional = new ArrayList<>();
    for (Path module : Modules.folders()) {
      Path pom = module.resolve(POM);
      if (Files.exists(pom) && !module.endsWith("bom")) {
        children(child(parse(pom), "dependencies"))
            .filter(PublishedPomsTest::isOptional)
            .forEach(dependency -> optional.add(text(dependency, "artifactId")));
      }
    }
    assertThat(optional).containsExactly("junit-jupiter-api");
  }

  @Test
  void everyPublishedModuleIsChecked() throws Exception {
    List<String> published = new ArrayList<>();
    for (Path module : Modules.folders()) {
      Path pom = module.resolve("pom.xml");
      if (Files.readString(pom).contains(PUBLISHED)) {
        published.add(text(parse(pom), "artifactId"));
      }
    }
    assertThat(published).contains("cfdevices-bom");
    published.remove("cfdevices-bom");
    assertThat(published).containsExactlyInAnyOrder(ARTIFACTS);
  }

  @Test
  void bomListsEveryPublishedModule() throws Exception {
    Element bom = read("bom/" + POM);

    assertThat(children(bom).map(Node::getNodeName))
        .containsExactlyInAnyOrder(
            "modelVersion",
            "groupId",
            "artifactId",
            "version",
            "packaging",
            "name",
            "description",
            "url",
            "licenses",
            "developers",
            "scm",
            "dependencyManagement");
    assertThat(bom).satisfies(PublishedPomsTest::namesTheProject);
    List<Element> managed =
        children(child(child(bom, "dependencyManagement"), "dependencies")).toList();
    assertThat(managed)
        .extracting(dependency -> text(dependency, "artifactId"))
        .containsExactlyInAnyOrder(ARTIFACTS);
    assertThat(managed)
        .extracting(dependency -> text(dependency, "version"))
        .containsOnly(text(bom, "version"));
  }

  @Test
  void buildKnowsEveryPublishedModule() throws Exception {
    Element parent = read("build-parent/pom.xml");

    assertThat(children(child(child(parent, "dependencyManagement"), "dependencies")))
        .filteredOn(
            dependency ->
                text(dependency, "version").equals("${project.version}")
                    && !UNPUBLISHED.contains(text(dependency, "artifactId")))
        .extracting(dependency -> text(dependency, "artifactId"))
        .containsExactlyInAnyOrder(ARTIFACTS);
  }

  /** Each address is one property of the build, without the name of the artifact. */
  private static void namesTheProject(Element pom) {
    Element scm = child(pom, "scm");
    String repository = text(scm, "url");

    assertThat(text(pom, "url")).isEqualTo(property("published.url"));
    assertThat(repository).isEqualTo(property("published.scm"));
    assertThat(text(scm, "connection")).isEqualTo("scm:git:" + repository);
    assertThat(text(scm, "developerConnection")).isEqualTo("scm:git:" + repository);
    assertThat(text(pom, "developers")).isEqualTo("cfdevices contributors");
    assertThat(text(child(child(pom, "licenses"), "license"), "name")).isEqualTo("Apache-2.0");
  }

  private static String property(String name) {
    try {
      return text(child(read("build-parent/pom.xml"), "properties"), name);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Element read(String file) throws Exception {
    return parse(ROOT.resolve(file));
  }

  private static Element parse(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static boolean isOptional(Element dependency) {
    return children(dependency)
        .anyMatch(
            child ->
                child.getNodeName().equals("optional") && child.getTextContent().equals("true"));
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    return children(parent)
        .filter(child -> child.getNodeName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + parent.getNodeName()));
  }

  private static Stream<Element> children(Element parent) {
    Stream.Builder<Element> children = Stream.builder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children.build();
  }
}
