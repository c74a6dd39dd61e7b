package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of schemas that are rewritten into the few that templates know. */
final class SchemaFormsTest {
  private static final String THING = "model/Thing.java";

  @TempDir Path directory;

  @Test
  void inlinePartsAndReferencesAreMergedIntoOneObject() {
    Generated sdk =
        schemas(
            """
            Thing:
              allOf:
                - {$ref: '#/components/schemas/Base'}
                - type: object
                  required: [a]
                  properties: {b: {type: integer}}
              properties: {c: {type: boolean}}
            Base: {type: object, properties: {a: {type: string}}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public String a() {", "public @Nullable Long b() {", "public @Nullable Boolean c() {");
    assertThat(sdk.files()).doesNotContainKey("model/Base.java");
  }

  @Test
  void propertyOfTwoPartsIsRefinedByTheLater() {
    Generated sdk =
        schemas(
            """
            Thing:
              allOf:
                - type: object
                  properties:
                    kind: {type: string, enum: [a, b, c]}
                    any: {anyOf: [{type: object}, {type: array, items: {}}, {type: string}]}
                    list: {type: array, items: {}}
                    odd: {type: string}
                - type: object
                  properties:
                    kind: {type: string, enum: [b]}
                    any: {$ref: '#/components/schemas/Inner'}
                    list: {type: array, items: {type: string}}
                    odd: {type: integer}
            Inner: {type: object, properties: {a: {type: string}}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable ThingKind kind() {",
            "public @Nullable Inner any() {",
            "public @Nullable List<String> list() {",
            "public @Nullable RawJson odd() {");
    assertThat(sdk.lines("model/ThingKind.java"))
        .contains("public static final ThingKind B = new ThingKind(\"b\", Known.B);")
        .noneMatch(line -> line.contains("\"a\""));
  }

  @Test
  void unionOfATypeAndNullIsThatType() {
    Generated sdk =
        properties(
            """
            one: {oneOf: [{$ref: '#/components/schemas/Inner'}]}
            twice: {anyOf: [{$ref: '#/components/schemas/Inner'}, {$ref: '#/components/schemas/Inner'}]}
            orNull: {oneOf: [{$ref: '#/components/schemas/Inner'}, {enum: [null]}]}
            orEmpty: {oneOf: [{$ref: '#/components/schemas/Inner'}, {type: object, nullable: true, description: Null., additionalProperties: false}]}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable Inner one() {",
            "public @Nullable Inner twice() {",
            "public @Nullable Inner orNull() {",
            "public @Nullable Inner orEmpty() {",
            "this.one = setOptional(\"one\", one);",
            "this.orNull = setNullable(\"orNull\", orNull);",
            "this.orEmpty = setNullable(\"orEmpty\", orEmpty);");
  }

  @Test
  void unionOfOneTypeIsThatType() {
    Generated sdk =
        properties(
            """
            address: {anyOf: [{type: string, format: ipv4}, {type: string, format: ipv6}]}
            size: {oneOf: [{type: integer}, {type: number}]}
            lists: {oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: string}}]}
            mode: {anyOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable String address() {",
            "public @Nullable BigDecimal size() {",
            "public @Nullable List<String> lists() {",
            "public @Nullable ThingMode mode() {");
    assertThat(sdk.lines("model/ThingMode.java"))
        .contains("private static final Map<String, ThingMode> constants = byValue(A, B);");
  }

  @Test
  void unionOfAnythingIsRawJson() {
    Generated sdk =
        properties(
            """
            any: {oneOf: [{$ref: '#/components/schemas/Inner'}, {}]}
            object: {oneOf: [{$ref: '#/components/schemas/Inner'}, {type: object}, {type: string}]}
            not: {not: {type: string}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable RawJson any() {",
            "public @Nullable RawJson object() {",
            "public @Nullable RawJson not() {");
  }

  @Test
  void unionOfScalarsIsAScalarValue() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              required: [size]
              properties:
                size: {description: The size., oneOf: [{type: string}, {type: integer}]}
                list: {type: array, items: {anyOf: [{type: boolean}, {type: number}, {type: 'null'}]}}
                map: {additionalProperties: {$ref: '#/components/schemas/Scalar'}}
                scalar: {$ref: '#/components/schemas/Scalar'}
                nested: {oneOf: [{$ref: '#/components/schemas/Size'}, {type: boolean}]}
                key: {oneOf: [{type: string, format: password}, {type: integer}]}
            Scalar: {oneOf: [{type: string, maxLength: 5}, {type: number}, {type: boolean}]}
            Size: {anyOf: [{type: string}, {type: integer, minimum: 1}]}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public ScalarValue size() {",
            "return required(\"size\", \"a string or a number\", size);",
            "ScalarValue.requireType(nameOf(\"size\"), size, \"a string\", \"a number\");",
            "* <p>Must be a string or a number.",
            "public @Nullable List<@Nullable ScalarValue> list() {",
            "return optional(\"list\", \"an array of numbers or booleans\", list);",
            "public @Nullable Map<String, ScalarValue> map() {",
            "public Builder scalar(@Nullable ScalarValue scalar) {",
            "return optional(\"nested\", \"a string, a number or a boolean\", nested);",
            "return optionalSecret(\"key\", \"a string or a number\", key);")
        .noneMatch(line -> line.contains("requireType(nameOf(\"scalar\")"));
    assertThat(sdk.lines("model/ThingJsonAdapter.java"))
        .contains(
            "private final TypeAdapter<ScalarValue> sizeAdapter = TypeAdapter.of(ScalarValue.class);",
            "case 0 -> builder.size = reader.value(sizeAdapter);",
            "return index == 5;");
  }

  @Test
  void limitsInAUnionOfScalarsAreNotChecked() throws IOException {
    Path report = directory.resolve("report.txt");
    Generated.ofSchemas(
        directory,
        """
        Thing:
          type: object
          properties:
            size: {oneOf: [{type: string, maxLength: 5}, {type: integer}]}
            plain: {oneOf: [{type: string}, {type: integer}]}
        """,
        report);

    assertThat(Files.readString(report))
        .contains(
            """
            0 places with a less precise type
            1 places with constraints that are not checked
              #/components/schemas/Thing/properties/size: the limits of the types
            """);
  }

  @Test
  void alternativesWithOnlyRequiredAreIgnored() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties: {a: {type: string}, b: {type: string}}
              anyOf: [{required: [a]}, {required: [b]}]
            """);

    assertThat(sdk.lines(THING))
        .contains("public final class Thing extends JsonModel {", "public @Nullable String a() {");
  }

  @Test
  void recursionThroughObjectsListsAndMapsEnds() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                parent: {$ref: '#/components/schemas/Thing'}
                children: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                named: {type: object, additionalProperties: {$ref: '#/components/schemas/Thing'}}
                tree: {$ref: '#/components/schemas/Tree'}
            Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable Thing parent() {",
            "public @Nullable List<Thing> children() {",
            "public @Nullable Map<String, Thing> named() {",
            "public @Nullable List<RawJson> tree() {");
  }

  @Test
  void elementsCanBeNullable() {
    Generated sdk =
        properties(
            """
            list: {type: array, items: {type: string, nullable: true}}
            map: {type: object, additionalProperties: {type: integer, nullable: true}}
            parts: {type: array, items: {nullable: true, allOf: [{$ref: '#/components/schemas/Thing'}]}}
            table: {type: array, items: {type: array, items: {type: number, nullable: true}}}
            any: {type: array, items: {nullable: true}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable List<@Nullable String> list() {",
            "public @Nullable Map<String, @Nullable Long> map() {",
            "public @Nullable List<@Nullable Thing> parts() {",
            "public @Nullable List<List<@Nullable BigDecimal>> table() {",
            "public @Nullable List<RawJson> any() {",
            "this.list = setOptional(\"list\", Checks.copyOfNullable(list));",
            "this.map = setOptional(\"map\", Checks.copyOfNullable(nameOf(\"map\"), map));");
    assertThat(sdk.file(THING).replaceAll("\\s+", " "))
        .contains(
            "Checks.copy(nameOf(\"table\"), Checks.copyEach(table, tableItem ->"
                + " Checks.copyOfNullable(tableItem))));");
    assertThat(sdk.file("model/ThingJsonAdapter.java").replaceAll("\\s+", " "))
        .contains(
            "TypeAdapters.listOfNullable(TypeAdapters.STRING);",
            "TypeAdapters.mapOfNullable(TypeAdapters.LONG);",
            "TypeAdapters.listOfNullable(TypeAdapter.of(Thing.class));",
            "TypeAdapters.listOf(TypeAdapters.listOfNullable(TypeAdapters.DECIMAL));",
            "TypeAdapters.listOf(TypeAdapters.RAW);");
  }

  @Test
  void additionalPropertiesBesidePropertiesStayRaw() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties: {a: {type: string}}
              additionalProperties: {type: integer}
            """);

    assertThat(sdk.lines(THING))
        .contains("public final class Thing extends JsonModel {", "public @Nullable String a() {");
  }

  @Test
  void inheritedSchemaInPlaceIsOneClass() {
    Generated sdk =
        schemas(
            """
            Thing:
              allOf: [{$ref: '#/components/schemas/Base'}]
              properties: {more: {$ref: '#/components/schemas/More'}}
            More:
              allOf: [{$ref: '#/components/schemas/Base'}]
              properties: {a: {type: string}}
            Base: {type: object, properties: {mode: {type: string, enum: [on, off]}}}
            """);

    assertThat(sdk.lines(THING)).contains("public @Nullable BaseMode mode() {");
    assertThat(sdk.lines("model/More.java")).contains("public @Nullable BaseMode mode() {");
  }

  @Test
  void limitsThatDoNotApplyToTheTypeAreIgnored() {
    Generated sdk =
        properties(
            """
            text: {type: string, minimum: 1}
            any: {maxLength: 3}
            flag: {type: boolean, maxItems: 2}
            """);

    assertThat(sdk.file(THING)).doesNotContain("Checks.");
  }

  @Test
  void unionWithAnyJsonLosesNoPrecision() throws IOException {
    Path report = directory.resolve("report.txt");
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing:
              properties:
                a: {anyOf: [{type: object, additionalProperties: true}, {}, {type: string}]}
                b: {anyOf: [{type: object, properties: {a: {}}}, {required: [b]}, {type: string}]}
            """,
            report);

    assertThat(sdk.lines(THING))
        .contains("public @Nullable RawJson a() {", "public @Nullable RawJson b() {");
    assertThat(Files.readString(report))
        .contains(
            """
            1 places with a less precise type
              #/components/schemas/Thing/properties/b: a union without a common Java type: any, string, object
            """);
  }

  private Generated properties(String properties) {
    return schemas(
        "Thing:\n  type: object\n  properties:\n"
            + properties.indent(4)
            + "Inner: {type: object, properties: {a: {type: string}}}\n");
  }

  private Generated schemas(String schemas) {
    return Generated.ofSchemas(directory, schemas);
  }
}
