package io.github.cfdevices.templates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  private static final String START = "public @Nullable String ";

  @TempDir Path directory;

  @Test
  void propertiesOfOneJavaNameAreSetApart() {
    Generated sdk =
        properties("foo_bar: {type: string}\nfooBar: {type: string}\nfoo-bar: {type: string}");

    List<String> lines = sdk.lines("model/Thing.java");
    assertThat(lines).contains("public @Nullable String fooBar() {");
    assertThat(lines.stream().filter(line -> line.startsWith("public @Nullable String fooBarX")))
        .hasSize(2);
    assertThat(sdk.lines("model/ThingJsonAdapter.java"))
        .contains(
            "super(\"foo_bar\", \"fooBar\", \"foo-bar\");",
            "case 0 -> builder.fooBar = reader.string();");
  }

  @Test
  void nameThatEndsACommentStaysInTheComment() {
    Generated sdk = properties("'a */ int b; /* @c': {type: string}");

    assertThat(sdk.file("model/Thing.java"))
        .contains("   * The <code>a *&#47; int b; /* &#64;c</code> of the API.\n")
        .doesNotContain("{@code a */");
  }

  @Test
  void propertyNamedLikeAQuestionIsSetApartFromIt() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing:
              type: object
              required: [size]
              properties: {size: {type: integer}, hasSize: {type: string}}
            """);

    assertThat(sdk.lines("model/Thing.java"))
        .contains("public boolean hasSize() {")
        .anyMatch(line -> line.startsWith("public @Nullable String hasSizeX"));
  }

  @Test
  void questionsOfPropertiesThatDifferInCaseOnlyAreSetApart() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing:
              type: object
              required: [m, M]
              properties: {m: {type: boolean}, M: {type: boolean}}
            """);

    assertThat(sdk.lines("model/Thing.java"))
        .containsSubsequence(
            "public boolean m() {",
            "public boolean hasM() {",
            "public boolean MX004d() {",
            "public boolean hasMX004d() {");
    assertThat(sdk.file("model/Thing.java")).containsOnlyOnce("boolean hasM() {");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'@type'",
        "'$ref'",
        "'1.1'",
        "2fa",
        "'-'",
        "'*'",
        "'a b'",
        "'_'",
        "goto",
        "'ä'",
        "''",
        "' '",
        "'\ud83d\ude00'",
        "'件数'",
        "'²'",
        "'\u202ea'",
        "'a\u0308'",
        "yield",
        "'ⅷ'"
      })
  void anyPropertyHasAJavaName(String name) {
    Generated sdk = properties(name + ": {type: string}");

    String accessor =
        sdk.lines("model/Thing.java").stream()
            .filter(line -> line.startsWith(START) && line.endsWith("() {"))
            .findFirst()
            .orElseThrow();
    String method = accessor.substring(START.length(), accessor.length() - "() {".length());
    assertThat(method).matches(SourceVersion::isName, "is a name");
  }

  @Test
  void namesOfFilesAreLimited() {
    String name = "AVeryLongName".repeat(40);
    Generated sdk =
        Generated.ofInvalidSchemas(
            directory,
            "Thing:\n  type: object\n  properties:\n"
                + ("a: {$ref: '#/components/schemas/" + name + "'}\n").indent(4)
                + ("b: {$ref: '#/components/schemas/" + name + "2'}\n").indent(4)
                + ("c: {$ref: '#/components/schemas/" + "件".repeat(120) + "'}\n").indent(4)
                + schema(name)
                + schema(name + "2")
                + schema("件".repeat(120)));

    String cjk = "件".repeat(65) + "X5500";
    assertThat(sdk.files().keySet())
        .hasSize(13)
        .contains("model/" + cjk + "JsonAdapter.java")
        .allSatisfy(
            file -> {
              String simple = file.substring(file.lastIndexOf('/') + 1);
              assertThat(simple.replace(".java", "$1.class").getBytes(UTF_8))
                  .hasSizeLessThanOrEqualTo(255 - "Unknown".length());
            });
  }

  private static String schema(String name) {
    return name + ": {type: object, properties: {x: {type: string}}}\n";
  }

  @Test
  void constantsOfOneJavaNameAreSetApart() {
    Generated sdk =
        properties("sort: {type: string, enum: [asc, ASC, '', '*', '1.1', unrecognized]}");

    List<String> constants =
        sdk.lines("model/ThingSort.java").stream()
            .filter(line -> line.startsWith("public static final"))
            .map(line -> line.split(" ", -1)[4])
            .toList();
    assertThat(constants).hasSize(6).doesNotHaveDuplicates().contains("ASC");
    assertThat(constants).doesNotContain("UNRECOGNIZED", "_");
  }

  @Test
  void constantsNamedLikeMembersOfTheirClassAreSetApart() {
    Generated sdk =
        properties("sort: {type: string, enum: [a, b], x-enum-varnames: [Known, constants]}");

    assertThat(sdk.lines("model/ThingSort.java"))
        .contains(
            "public static final ThingSort KnownX0061 = new ThingSort(\"a\", Known.KnownX0061);",
            "public static final ThingSort constantsX0062 ="
                + " new ThingSort(\"b\", Known.constantsX0062);");
  }

  @Test
  void operationsNamedLikeMethodsOfAFacadeAreSetApartInServices() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /a:
                get: {tags: [T], operationId: with, responses: {'204': {description: D}}}
                put: {tags: [T], operationId: withCall, responses: {'204': {description: D}}}
                post: {tags: [T], operationId: withResponse, responses: {'204': {description: D}}}
                delete: {tags: [T], operationId: withResponseCall, responses: {'204': {description: D}}}
            """);

    assertThat(sdk.lines("api/TService.java"))
        .filteredOn(line -> line.startsWith("ApiCall<"))
        .containsExactly(
            "ApiCall<Done> withCall();",
            "ApiCall<Done> withCallXbcc3();",
            "ApiCall<Done> withResponseCall();",
            "ApiCall<Done> withResponseCallX94a7();");
  }

  @Test
  void operationsWithoutIdOrWithTheSameHaveNamesOfTheirOwn() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /a:
                get: {tags: [T], summary: S., responses: {'204': {description: D}}}
                put: {tags: [T], operationId: same-one, summary: S., responses: {'204': {description: D}}}
                post: {tags: [T], operationId: sameOne, summary: S., responses: {'204': {description: D}}}
                delete: {tags: [T], operationId: notify, summary: S., responses: {'204': {description: D}}}
            """);

    assertThat(sdk.lines("api/TApi.java"))
        .contains(
            "public ApiCall<Done> getA() {",
            "public ApiCall<Done> sameOne() {",
            "public ApiCall<Done> notifyCall() {")
        .anyMatch(line -> line.startsWith("public ApiCall<Done> sameOneX"));
  }

  private Generated properties(String properties) {
    return Generated.ofSchemas(
        directory, "Thing:\n  type: object\n  properties:\n" + properties.indent(4));
  }
}
