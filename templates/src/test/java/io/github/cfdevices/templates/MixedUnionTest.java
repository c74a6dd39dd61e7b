package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unions whose members have several JSON types. */
final class MixedUnionTest {
  private static final String STOP = "model/Stop.java";
  private static final String ADAPTER = "model/StopJsonAdapter.java";

  @TempDir Path directory;

  @Test
  void itemsOfAListCanBeAUnionThatContainsTheOuterOne() {
    Generated sdk =
        union(
            """
            [{type: integer}, {type: array, items: {oneOf: [{type: string}, {$ref: '#/components/schemas/Stop'}]}}]
            """);

    assertThat(sdk.lines("model/StopList.java"))
        .contains(
            "public final class StopList extends ValueVariant<List<StopOption2Inner>>"
                + " implements Stop {");
    assertThat(sdk.lines("model/StopOption2InnerList.java"))
        .contains("public static StopOption2InnerList of(List<StopOption2Inner> value) {");
  }

  @Test
  void eachJsonTypeHasAClass() {
    Generated sdk =
        union("[{type: string, maxLength: 9}, {type: array, maxItems: 2, items: {type: integer}}]");

    assertThat(sdk.lines(STOP))
        .contains(
            "public sealed interface Stop",
            "permits StopList,",
            "StopString,",
            "UnknownStop {",
            "* Returns a value that is a string.",
            "static Stop of(String value) {",
            "return StopString.of(value);",
            "* Returns a value that is an array of 64-bit integers.",
            "static Stop of(List<Long> value) {",
            "default R visitStopList(StopList value) {");
    assertThat(sdk.lines("model/StopString.java"))
        .contains(
            "/** A {@link Stop} that is a string. */",
            "public final class StopString extends ValueVariant<String> implements Stop {",
            "* <p>Must have at most 9 characters.",
            "* @throws io.github.cfdevices.errors.InvalidInputException if the value is null or violates a",
            "public static StopString of(String value) {",
            "Checks.length(\"StopString\", value, 0, 9);",
            "return new StopString(Checks.required(\"StopString\", value));",
            "return visitor.visitStopString(this);")
        .doesNotContain("protected boolean isSecret() {");
    assertThat(sdk.lines("model/StopList.java"))
        .contains(
            "Checks.size(\"StopList\", value, 0, 2);",
            "return new StopList(Checks.required(\"StopList\", Checks.copy(\"StopList\", value)));");
    assertThat(sdk.lines(ADAPTER))
        .contains(
            "/** Reads and writes {@link Stop}. The JSON type of the value determines the class. */",
            "final class StopJsonAdapter extends MixedUnionAdapter<Stop> {",
            "addValues(\"string\", TypeAdapters.STRING, StopString::new);",
            "addValues(\"array\", TypeAdapters.listOf(TypeAdapters.LONG), StopList::new);",
            "return new UnknownStop(json);");
    assertThat(sdk.lines("model/Thing.java"))
        .contains("public @Nullable Stop stop() {", "return stop;");
  }

  @Test
  void membersOfOneJsonTypeShareAClass() {
    Generated sdk =
        union(
            "[{type: string, enum: [a]}, {type: string, enum: [b]}, {type: integer}, {type: number},"
                + " {type: array, items: {type: string}}, {type: array, items: {type: boolean}},"
                + " {type: object, additionalProperties: {type: integer}}]");

    assertThat(sdk.lines(ADAPTER))
        .contains(
            "addValues(\"string\", TypeAdapters.enumOf(StopStringValue::of), StopString::new);",
            "addValues(\"number\", TypeAdapters.DECIMAL, StopNumber::new);",
            "addValues(\"object\", TypeAdapters.mapOf(TypeAdapters.LONG), StopObject::new);");
    assertThat(sdk.lines("model/StopStringValue.java"))
        .contains("private static final Map<String, StopStringValue> constants = byValue(A, B);");
    assertThat(sdk.lines("model/StopList.java"))
        .contains("public static StopList of(List<ScalarValue> value) {");
  }

  @Test
  void theOnlyModelIsReadFromAllObjects() {
    Generated sdk =
        union("[{type: boolean}, {$ref: '#/components/schemas/Thing'}, {enum: [null]}]");

    assertThat(sdk.lines(ADAPTER))
        .containsSequence(
            "addObject(Thing.class);",
            "addValues(\"boolean\", TypeAdapters.BOOLEAN, StopBoolean::new);");
    assertThat(sdk.lines("model/StopBoolean.java"))
        .contains(
            "public static StopBoolean of(boolean value) {", "return new StopBoolean(value);");
    assertThat(sdk.lines("model/Thing.java"))
        .contains("public final class Thing extends JsonModel implements Stop {");
  }

  @Test
  void severalModelsNeedADiscriminator() throws IOException {
    String cat =
        "{type: object, required: [kind], properties: {kind: {type: string, enum: [KIND]}}}";
    Path report = directory.resolve("report.txt");
    Generated sdk =
        union(
            "[{type: string}, " + cat.replace("KIND", "a") + ", " + cat.replace("KIND", "b") + "]",
            report);

    assertThat(sdk.lines(ADAPTER))
        .containsSequence(
            "super(\"kind\");",
            "add(\"a\", StopOption2.class);",
            "add(\"b\", StopOption3.class);",
            "addValues(\"string\", TypeAdapters.STRING, StopString::new);");
    assertThat(Files.readString(report)).contains("0 places with a less precise type");

    union("[{type: string}, {properties: {a: {}}}, {properties: {b: {}}}]", report);

    assertThat(Files.readString(report))
        .contains(
            """
            1 places with a less precise type
              #/components/schemas/Stop: a union without a discriminator, whose objects are unknown: StopOption2 requires no property; StopOption3 requires no property (hint: discriminator or x-sibling-discriminator)
            """);
  }

  @Test
  void aListCanContainItsUnion() {
    Generated sdk =
        union(
            "[{type: string}, {type: number}, {type: boolean}, {type: array, items: {$ref:"
                + " '#/components/schemas/Stop'}}, {type: object, additionalProperties: {$ref:"
                + " '#/components/schemas/Stop'}}]");

    assertThat(sdk.lines("model/StopList.java"))
        .contains("public static StopList of(List<Stop> value) {");
    assertThat(sdk.lines("model/StopObject.java"))
        .contains("public static StopObject of(Map<String, Stop> value) {");
  }

  @Test
  void secretOfAVariantIsMasked() {
    Generated sdk =
        union("[{type: string, format: password}, {type: array, items: {type: string}}]");

    assertThat(sdk.lines("model/StopString.java")).contains("protected boolean isSecret() {");
    assertThat(sdk.lines("model/ThingJsonAdapter.java")).contains("return index == 0;");
  }

  @Test
  void partThatAllowsOneTypeDecides() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing: {type: object, properties: {stop: {allOf: [{$ref: '#/components/schemas/Stop'}, {type: string}]}}}
            Stop: {oneOf: [{type: string}, {type: array, items: {type: integer}}]}
            """);

    assertThat(sdk.lines("model/Thing.java")).contains("public @Nullable String stop() {");
  }

  private Generated union(String members) {
    return Generated.ofSchemas(directory, document(members));
  }

  private Generated union(String members, Path report) {
    return Generated.ofSchemas(directory, document(members), report);
  }

  private static String document(String members) {
    return """
        Thing: {type: object, properties: {stop: {$ref: '#/components/schemas/Stop'}}}
        Stop: {description: When to stop., oneOf: MEMBERS}
        """
        .replace("MEMBERS", members);
  }
}
