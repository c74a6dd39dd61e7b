package io.github.cfdevices.templates;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is too large for a class, and the report that says so. */
final class LimitsTest {
  @TempDir Path directory;

  @Test
  void enumWithThousandsOfValuesIsAString() throws IOException {
    String values = IntStream.range(0, 3000).mapToObj(i -> "v" + i).collect(joining(", "));
    Path report = directory.resolve("reports/report.txt");
    Generated sdk =
        Generated.ofSchemas(
            directory,
            "Thing: {type: object, properties: {size: {type: string, enum: [" + values + "]}}}",
            report);

    assertThat(sdk.lines("model/Thing.java")).contains("public @Nullable String size() {");
    assertThat(Files.readString(report))
        .contains(
            "1 places with a less precise type\n "
                + " #/components/schemas/Thing/properties/size: an enum of 3000 values, too"
                + " many for a class\n");
  }

  @Test
  void objectWithThousandsOfPropertiesIsRawJson() {
    String properties =
        IntStream.range(0, 3000).mapToObj(i -> "p" + i + ": {type: string}").collect(joining(", "));
    Generated sdk =
        Generated.ofSchemas(
            directory,
            "Thing: {type: object, properties: {large: {properties: {" + properties + "}}}}");

    assertThat(sdk.lines("model/Thing.java")).contains("public @Nullable RawJson large() {");
  }

  @Test
  @Timeout(60)
  void schemasThatReferToManyOthersTwiceAreGenerated() {
    StringBuilder schemas = new StringBuilder("Thing: {type: object, properties: {");
    for (int i = 1; i <= 40; i++) {
      String next = "$ref: '#/components/schemas/Level" + i + "'";
      schemas.append("one: {%s}, other: {%s}}}\n".formatted(next, next));
      schemas.append("Level" + i + ": {type: object, properties: {");
    }

    Generated sdk = Generated.ofSchemas(directory, schemas.append("a: {type: string}}}\n") + "");

    assertThat(sdk.lines("model/Level39.java")).contains("public @Nullable Level40 other() {");
  }

  @Test
  void reportCountsWhatWasGenerated() throws IOException {
    Path report = directory.resolve("report.txt");
    Generated.ofSchemas(
        directory,
        """
        Thing:
          type: object
          properties:
            kind: {type: string, enum: [a]}
            odd: {allOf: [{type: string}, {type: integer}]}
        """,
        report);

    assertThat(Files.readString(report))
        .isEqualTo(
            """
            1 operations in the document
            1 enums
            1 models
            1 operations
            1 operations with one result
            1 places with a less precise type
              #/components/schemas/Thing/properties/odd: conflicting parts: string and integer
            1 operations with such places
              GET /things/{id}: #/components/schemas/Thing/properties/odd
            2 classes
              Thing: model at #/components/schemas/Thing
              ThingKind: enum at #/components/schemas/Thing/properties/kind
            """);
  }

  @Test
  void reportIsWrittenOnlyOnRequest() throws IOException {
    Generated.ofSchemas(directory, "Thing: {type: object, properties: {a: {type: string}}}");

    try (var files = Files.walk(directory)) {
      assertThat(files).noneMatch(file -> file.toString().contains("report"));
    }
  }
}
