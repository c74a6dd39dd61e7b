package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TemplatesTest {
  private static final int COLUMNS = 140;

  private static final List<String> DOCUMENT_STRINGS =
      List.of("baseName", "hiddenNames", "jsonName", "jsonValue", "readOnlyNames", "wireName");

  private final Map<String, String> templates = templates();

  @Test
  void linesAreShort() {
    templates.forEach(
        (name, template) ->
            assertThat(template.lines())
                .as(name)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS)));
  }

  @Test
  void templatesOnlyPrintViews() {
    templates.forEach(
        (name, template) ->
            assertThat(template).as(name).doesNotContain("vendorExtensions", "lambda", "{{{"));
  }

  /** {@link Literals} writes the quotation marks, because it knows what to escape. */
  @Test
  void templatesPutNothingIntoAString() {
    Pattern literal = Pattern.compile("\"[^\"\\n]*\"");
    templates.forEach(
        (name, template) ->
            assertThat(literal.matcher(template).results())
                .as(name)
                .allSatisfy(found -> assertThat(found.group()).doesNotContain("{{")));
  }

  /** The components of views that are strings of the document, which no template may print. */
  @Test
  void templatesPrintNoStringOfTheDocument() {
    assertThat(DOCUMENT_STRINGS)
        .allSatisfy(
            string ->
                templates.forEach(
                    (name, template) ->
                        assertThat(template).as(name).doesNotContain("{{" + string + "}}")));
  }

  /** A quotation mark in a string of a view would begin a literal. */
  @Test
  void onlyLiteralsWritesQuotationMarksIntoCode() throws IOException {
    Pattern escaped = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\\"");
    List<String> lines = new ArrayList<>();
    sourcesOf("view")
        .forEach(
            (name, source) ->
                source
                    .lines()
                    .filter(line -> escaped.matcher(line).find())
                    .forEach(line -> lines.add(name + ": " + line.strip())));

    assertThat(lines).isEmpty();
  }

  @Test
  void eachTemplateIsPrintedOrIncluded() {
    Collection<String> used = new TreeSet<>();
    used.add(TemplateEngine.REACHABILITY);
    Arrays.stream(JavaTemplate.values()).map(JavaTemplate::file).forEach(used::add);
    Arrays.stream(PageTemplate.values()).map(PageTemplate::file).forEach(used::add);
    Pattern included = Pattern.compile("\\{\\{>(\\w+)}}");
    templates
        .values()
        .forEach(
            template ->
                included
                    .matcher(template)
                    .results()
                    .forEach(found -> used.add(found.group(1) + ".mustache")));

    assertThat(used).containsExactlyElementsOf(templates.keySet());
  }

  @Test
  void importsOfATemplateAreSorted() {
    templates.forEach(
        (name, template) -> {
          List<String> imports =
              template.lines().filter(line -> line.startsWith("import ")).toList();
          assertThat(imports).as(name).isSorted().doesNotHaveDuplicates();
        });
  }

  @Test
  void namesThatTemplatesImportAreReserved() {
    assertThat(TemplateImports.all())
        .contains("io.github.cfdevices.json.JsonModel", "retrofit2.http.GET", "java.util.List")
        .allSatisfy(name -> assertThat(ReservedNames.contains(Imports.simpleName(name))).isTrue());
  }

  private static Map<String, String> sourcesOf(String folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    Path root = Path.of("src/main/java/io/github/cfdevices/templates", folder);
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : files.toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static Map<String, String> templates() {
    Map<String, String> templates = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "cfdevices"))) {
      for (Path file : files.toList()) {
        templates.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return templates;
  }
}
