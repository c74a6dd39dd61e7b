package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.templates.read.DocumentReader;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and names of YAML documents are the strings that they contain. */
final class YamlTest {
  private static final Pattern VALUE = Pattern.compile("new ThingMode\\(\\s*\"([^\"]*)\"");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: string | NO, ON, y, off, True | NO, ON, y, off, True",
        "type: string | 1e3, 0777, 1_000, 0x1F, 1.10, 12:30:45, 1 | 1e3, 0777, 1_000, 0x1F, 1.10,"
            + " 12:30:45, 1",
        "type: string | 2024-03-01, ~, a, null | 2024-03-01, a",
        "'type: string, format: date' | 2024-03-01, '2024-04-01' | 2024-03-01, 2024-04-01",
        "'type: string, format: date-time' | 2024-03-01T00:00:00.000Z | 2024-03-01T00:00:00.000Z",
        "'type: string, format: uuid' | ABCDEF00-0000-0000-0000-000000000000"
            + " | ABCDEF00-0000-0000-0000-000000000000",
        "'type: string, format: byte' | YWJj, TlVM | YWJj, TlVM",
        "'description: D' | yes, 0777, 1_000, 12:30:45 | yes, 0777, 1_000, 12:30:45",
      })
  void valuesOfAnEnumAreTheWrittenOnes(String schema, String values, String expected) {
    Generated sdk = thing("mode: {" + schema.replace("'", "") + ", enum: [" + values + "]}");

    assertThat(valuesOf(sdk)).containsExactly(expected.split(", ", -1));
  }

  @Test
  void namesOfPropertiesAreTheWrittenOnes() {
    Generated sdk =
        thing(
            """
            on: {type: string}
            No: {type: string}
            null: {type: string}
            0x10: {type: string}
            1.0: {type: string}
            2024-03-01: {type: string}
            """);

    assertThat(sdk.file("model/ThingJsonAdapter.java").replaceAll("\\s+", " "))
        .contains(
            "super( \"on\", \"No\", \"null\", \"0x10\", \"1.0\", \"2024-03-01\")"
                .replace("( ", "("));
  }

  @Test
  void requiredNamesAndTagsAreTheWrittenOnes() {
    Generated sdk =
        Generated.ofInvalid(
            directory,
            """
            paths:
              /things:
                get:
                  tags: [on]
                  operationId: no
                  parameters: [{name: y, in: query, required: yes, schema: {type: string}}]
                  responses:
                    200:
                      description: yes
                      content:
                        application/json:
                          schema: {type: object, required: [on], properties: {on: {type: string}}}
            """);

    assertThat(sdk.file("api/OnApi.java")).contains("(NoParams params)");
    assertThat(sdk.file("model/NoParams.java")).contains("Checks.required(\"NoParams.y\"");
    assertThat(sdk.file("model/NoResult.java")).contains("public String on()");
  }

  @Test
  void mergedMappingsAndAliasesAreResolved() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Base: &base {type: object, properties: {on: {type: string, enum: &values [NO, OK]}}}
            Thing: {<<: *base, properties: {other: {type: string, enum: *values}}}
            """);

    assertThat(sdk.file("model/ThingOther.java")).contains("\"NO\"", "\"OK\"");
  }

  @Test
  void referencesToOtherFilesAreResolved() throws IOException {
    Files.createDirectories(directory.resolve("parts/deep"));
    Files.writeString(
        directory.resolve("parts/thing.yaml"),
        "type: object\nproperties: {mode: {$ref: deep/modes.yaml#/ThingMode}}\n");
    Files.writeString(
        directory.resolve("parts/deep/modes.yaml"), "ThingMode: {type: string, enum: [NO, OK]}\n");
    Generated sdk = Generated.ofSchemas(directory, "Thing: {$ref: parts/thing.yaml}");

    assertThat(sdk.files().values()).anyMatch(file -> file.contains("(\"NO\", Known.NO)"));
  }

  @Test
  void documentOfSeveralMegabytesIsRead() {
    String large = "word ".repeat(800_000);

    assertThat(thing("on: {type: string, x-large: '" + large + "'}").files())
        .containsKey("model/Thing.java");
  }

  @Test
  void circularAliasIsRejected() {
    assertThatThrownBy(() -> thing("mode: &mode {type: string, x-no: [no, *mode]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openapi.yaml: an alias refers to a value around it, in line");
  }

  @Test
  void aliasesCannotRepeatMillionsOfValues() {
    StringBuilder ballast = new StringBuilder("x-0: &a0 [lol]\n");
    for (int i = 1; i < 12; i++) {
      ballast.append("x-").append(i).append(": &a").append(i).append(" [");
      ballast.append(("*a" + (i - 1) + ", ").repeat(10)).append("lol]\n");
    }
    Path file = directory.resolve("laughs.yaml");

    assertThatThrownBy(
            () -> {
              Files.writeString(file, ballast);
              DocumentReader.restore(new OpenAPI(), file.toString());
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("laughs.yaml: the document has more than 5000000 values, aliases included");
  }

  private Generated thing(String properties) {
    return Generated.ofInvalidSchemas(
        directory, "Thing:\n  type: object\n  properties:\n" + properties.indent(4));
  }

  private static List<String> valuesOf(Generated sdk) {
    return VALUE
        .matcher(sdk.file("model/ThingMode.java"))
        .results()
        .map((MatchResult value) -> value.group(1))
        .filter(value -> !value.equals("value"))
        .toList();
  }
}
