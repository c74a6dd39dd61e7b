package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelTest {
  private static final String THING = "model/Thing.java";
  private static final String ADAPTER = "model/ThingJsonAdapter.java";

  @TempDir Path directory;

  @Test
  void eachPropertyHasTheTypeOfItsSchema() {
    Generated sdk =
        properties(
            """
            text: {type: string}
            id: {type: string, format: uuid}
            link: {type: string, format: uri}
            whole: {type: integer}
            small: {type: integer, format: int32}
            decimal: {type: number}
            flag: {type: boolean}
            moment: {type: string, format: date-time}
            day: {type: string, format: date}
            anything: {}
            free: {type: object}
            lists: {type: array, items: {type: array, items: {type: number}}}
            counts: {type: object, additionalProperties: {type: integer}}
            extras: {type: object, additionalProperties: true}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable String text() {",
            "public @Nullable String id() {",
            "public @Nullable String link() {",
            "public @Nullable Long whole() {",
            "public @Nullable Integer small() {",
            "public @Nullable BigDecimal decimal() {",
            "public @Nullable Boolean flag() {",
            "public @Nullable OffsetDateTime moment() {",
            "public @Nullable LocalDate day() {",
            "public @Nullable RawJson anything() {",
            "public @Nullable RawJson free() {",
            "public @Nullable List<List<BigDecimal>> lists() {",
            "public @Nullable Map<String, Long> counts() {",
            "public @Nullable Map<String, RawJson> extras() {");
    assertThat(sdk.lines(ADAPTER))
        .contains(
            "case 0 -> builder.text = reader.string();",
            "case 3 -> builder.whole = reader.longValue();",
            "case 4 -> builder.small = reader.intValue();",
            "case 5 -> builder.decimal = reader.decimal();",
            "case 6 -> builder.flag = reader.bool();",
            "case 7 -> builder.moment = reader.string();",
            "case 9 -> builder.anything = reader.json();",
            "case 11 -> builder.lists = reader.value(listsAdapter);",
            "TypeAdapters.listOf(TypeAdapters.listOf(TypeAdapters.DECIMAL));",
            "private final TypeAdapter<Map<String, Long>> countsAdapter =",
            "TypeAdapters.mapOf(TypeAdapters.LONG);",
            "TypeAdapters.mapOf(TypeAdapters.RAW);");
  }

  @Test
  void timestampIsKeptAsAStringAndParsedOnAccess() {
    Generated sdk = properties("moment: {type: string, format: date-time}");

    assertThat(sdk.lines(THING))
        .contains(
            "final @Nullable String moment;",
            "return dateTime(\"moment\", moment);",
            "this.moment = setOptional(\"moment\", stringOf(moment));");
  }

  @Test
  void propertyNamedLikeAHelperOfItsBuilderDoesNotOverrideIt() {
    Generated sdk = properties("date: {type: string, format: date}");

    assertThat(sdk.lines(THING))
        .contains(
            "public Builder date(@Nullable LocalDate date) {",
            "this.date = setOptional(\"date\", stringOf(date));");
  }

  @Test
  void requiredPropertyIsCheckedByTheBuilderAndOnAccess() {
    Generated sdk = thing("required: [size]", "size: {type: integer}");

    assertThat(sdk.lines(THING))
        .contains(
            "public long size() {",
            "return required(\"size\", \"a 64-bit integer\", size);",
            "public boolean hasSize() {",
            "public Builder size(long size) {",
            "this.size = set(\"size\", size);",
            "require(\"size\", size);");
  }

  @Test
  void nullableRequiredPropertyMayBeNull() {
    Generated sdk = thing("required: [name]", "name: {type: string, nullable: true}");

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable String name() {",
            "public Builder name(@Nullable String name) {",
            "this.name = setNullable(\"name\", name);")
        .doesNotContain("require(\"name\", name);");
  }

  @Test
  void singleReferenceInAnAllOfKeepsItsTypeAndItsOwnDescription() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                inner:
                  nullable: true
                  description: The inner one here.
                  allOf: [{$ref: '#/components/schemas/Inner'}]
                plain: {$ref: '#/components/schemas/Inner'}
            Inner:
              type: object
              description: An inner thing.
              properties: {a: {type: string}}
            """);

    assertThat(sdk.file(THING))
        .contains(
            """
              /**
               * The inner one here.
               *
               * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
               *     not an object
               */
              public @Nullable Inner inner() {
            """,
            """
              /**
               * An inner thing.
               *
               * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
               *     not an object
               */
              public @Nullable Inner plain() {
            """,
            "    this.inner = setNullable(\"inner\", inner);",
            "    this.plain = setOptional(\"plain\", plain);");
  }

  @Test
  void constraintsBecomeChecks() {
    Generated sdk =
        properties(
            """
            name: {type: string, minLength: 1, maxLength: 8, pattern: '^a/\\d"\\\\$'}
            size: {type: integer, minimum: 1, maximum: 9}
            share: {type: number, minimum: 0.5, maximum: 9000000000}
            tags: {type: array, minItems: 2, uniqueItems: true, items: {type: string}}
            labels: {type: object, maxProperties: 3, additionalProperties: {type: string}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "Checks.length(nameOf(\"name\"), name, 1, 8);",
            "Checks.pattern(nameOf(\"name\"), name, \"^a/[0-9]\\\"\\\\\\\\\\\\z\");",
            "Checks.minimum(nameOf(\"size\"), size, 1);",
            "Checks.maximum(nameOf(\"size\"), size, 9);",
            "Checks.minimum(nameOf(\"share\"), share, \"0.5\");",
            "Checks.maximum(nameOf(\"share\"), share, 9000000000L);",
            "Checks.size(nameOf(\"tags\"), tags, 2, Integer.MAX_VALUE);",
            "Checks.unique(nameOf(\"tags\"), tags);",
            "Checks.size(nameOf(\"labels\"), labels, 0, 3);",
            "this.tags = setOptional(\"tags\", Checks.copy(nameOf(\"tags\"), tags));");
  }

  @Test
  void secretIsMasked() {
    Generated sdk =
        properties("key: {type: string, format: password, writeOnly: true}\nid: {type: string}");

    assertThat(sdk.lines(ADAPTER)).contains("super(\"key\", \"id\");", "return index == 0;");
  }

  @Test
  void enumIsOpen() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                color: {$ref: '#/components/schemas/Color'}
                colors: {type: array, items: {$ref: '#/components/schemas/Color'}}
            Color:
              type: string
              description: A color.
              enum: [red, 'light-blue', '']
              x-enum-varnames: [RED, LIGHT_BLUE, NONE]
            """);

    assertThat(sdk.lines("model/Color.java"))
        .contains(
            "public final class Color extends EnumValue {",
            "public static final Color RED = new Color(\"red\", Known.RED);",
            "public static final Color NONE = new Color(\"\", Known.NONE);",
            "private static final Map<String, Color> constants = byValue(RED, LIGHT_BLUE, NONE);",
            "return constant == null ? new Color(value, Known.UNRECOGNIZED) : constant;");
    assertThat(sdk.lines(ADAPTER))
        .contains(
            "builder.color = value == null ? null : Color.of(value);",
            "TypeAdapters.listOf(TypeAdapters.enumOf(Color::of));");
  }

  @Test
  void inlineEnumIsASeparateType() {
    Generated sdk =
        properties(
            """
            mode: {type: string, enum: [on, off]}
            modes: {type: array, items: {type: string, enum: [a, b]}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable ThingMode mode() {",
            "public @Nullable List<ThingModesInner> modes() {");
    assertThat(sdk.files()).containsKeys("model/ThingMode.java", "model/ThingModesInner.java");
  }

  @Test
  void enumValueIsUnchanged() {
    Generated sdk =
        schemas(
            """
            Thing: {type: object, properties: {media: {$ref: '#/components/schemas/Media'}}}
            Media:
              type: string
              enum: ['*/*', 'a"b\\c']
              x-enum-varnames: [ALL, QUOTED]
            """);

    assertThat(sdk.lines("model/Media.java"))
        .contains(
            "/** The value <code>\"*&#47;*\"</code>. */",
            "public static final Media ALL = new Media(\"*/*\", Known.ALL);",
            "public static final Media QUOTED = new Media(\"a\\\"b\\\\c\", Known.QUOTED);");
  }

  @Test
  void constantHasJavadocOnlyIfItAddsInformation() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                sort: {$ref: '#/components/schemas/Sort'}
                told: {$ref: '#/components/schemas/Told'}
            Sort: {type: string, enum: [last-seen, '=='], x-enum-varnames: [LAST_SEEN, EQUAL]}
            Told: {type: string, enum: [a, b], x-enum-descriptions: [The <first> one., '']}
            """);

    assertThat(sdk.file("model/Sort.java"))
        .contains(
            """
            public final class Sort extends EnumValue {
              public static final Sort LAST_SEEN = new Sort("last-seen", Known.LAST_SEEN);

              /** The value <code>"=="</code>. */
              public static final Sort EQUAL = new Sort("==", Known.EQUAL);

            """);
    assertThat(sdk.file("model/Told.java"))
        .contains(
            """
              /** The &lt;first&gt; one. */
              public static final Told A = new Told("a", Known.A);
              public static final Told B = new Told("b", Known.B);

            """);
  }

  @Test
  void javadocOfASetterHasTheDescriptionAndTheLimits() {
    Generated sdk =
        thing(
            "required: [name, size]",
            """
            name: {type: string, description: Its name., minLength: 1, maxLength: 8}
            size: {type: integer}
            tag: {type: string, maxLength: 1, pattern: '^<a>$'}
            note: {type: string, nullable: true}
            ports: {type: array, minItems: 2, uniqueItems: true, items: {type: integer}}
            labels: {type: object, maxProperties: 1, additionalProperties: {type: string}}
            share: {type: number, minimum: 0, maximum: 1}
            """);

    assertThat(sdk.file(THING))
        .contains(
            """
                /**
                 * Sets {@link Thing#name()}. Its name.
                 *
                 * <p>Must have 1 to 8 characters.
                 *
                 * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit or is
                 *     null
                 */
                public Builder name(String name) {
            """,
            """
                /** Sets {@link Thing#size()}. */
                public Builder size(long size) {
            """,
            """
                 * <p>Must have at most 1 character. Must match <code>^&lt;a&gt;$</code>. Pass null to omit it.
                 * {@link #setNull} sends an explicit null.
            """,
            """
                /**
                 * Sets {@link Thing#note()}.
                 *
                 * <p>Pass null to send an explicit null. {@link #unset} omits it.
                 */
                public Builder note(@Nullable String note) {
            """,
            """
                 * <p>Must have at least 2 items. Must not contain duplicates. Pass null to omit it.
                 * {@link #setNull} sends an explicit null.
                 *
                 * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit or
                 *     contains null
                 */
            """,
            """
                 * <p>Must have at most 1 entry. Pass null to omit it. {@link #setNull} sends an explicit null.
            """,
            """
                 * <p>Must be between 0 and 1. Pass null to omit it. {@link #setNull} sends an explicit null.
            """,
            """
                /**
                 * Sets {@link Thing#share()}. The value is the shortest decimal that denotes the number.
                 *
                 * <p>Must be between 0 and 1.
                 *
                 * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit or is
                 *     infinite or NaN
                 */
            """);
  }

  @Test
  void optionalIntegerHasASetterForInts() {
    Generated sdk =
        thing(
            "required: [size]",
            """
            size: {type: integer}
            count: {type: integer, minimum: 1, description: The number., deprecated: true}
            rest: {type: integer, nullable: true}
            small: {type: integer, format: int32}
            """);

    assertThat(sdk.file(THING))
        .contains(
            """
                /**
                 * Sets {@link Thing#count()}. The number.
                 *
                 * <p>Must be at least 1.
                 *
                 * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
                 */
                @Deprecated
                public Builder count(long count) {
                  return count(Long.valueOf(count));
                }
            """,
            """
                /** Sets {@link Thing#rest()}. */
                public Builder rest(long rest) {
                  return rest(Long.valueOf(rest));
                }
            """);
    assertThat(sdk.lines(THING))
        .contains(
            "public Builder count(@Nullable Long count) {",
            "public Builder rest(@Nullable Long rest) {",
            "public Builder small(@Nullable Integer small) {")
        .doesNotContain(
            "public Builder small(long small) {", "public Builder size(@Nullable Long size) {")
        .containsOnlyOnce("public Builder size(long size) {");
  }

  @Test
  void listOfObjectsWithOneEnumHasASetterForItsValues() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                places: {type: array, maxItems: 3, items: {$ref: '#/components/schemas/Place'}}
                texts: {type: array, items: {$ref: '#/components/schemas/Text'}}
                pairs: {type: array, items: {$ref: '#/components/schemas/Pair'}}
                colors: {type: array, items: {$ref: '#/components/schemas/Color'}}
                place: {$ref: '#/components/schemas/Place'}
            Place: {type: object, properties: {the-color: {$ref: '#/components/schemas/Color'}}}
            Text: {type: object, properties: {text: {type: string}}}
            Pair:
              type: object
              properties:
                color: {$ref: '#/components/schemas/Color'}
                text: {type: string}
            Color: {type: string, enum: [red, blue]}
            """);

    assertThat(sdk.file(THING))
        .contains(
            """
                /**
                 * Sets {@link Thing#places()}. The list has one {@link Place} for each {@link Color}.
                 *
                 * <p>Must have at most 3 items.
                 *
                 * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit or
                 *     contains null
                 */
                public Builder places(Color first, Color... more) {
                  return places(each("places", first, more, value -> Place.builder().theColor(value).build()));
                }
            """);
    assertThat(sdk.lines(THING)).filteredOn(line -> line.contains("... more")).hasSize(1);
  }

  @Test
  void propertyNamedLikeAMethodOfBuildersIsRenamed() {
    assertThat(thing("description: A thing.", "setNull: {type: string}").lines(THING))
        .contains("public @Nullable String setNullValue() {");
  }

  @Test
  void javadocOfAnAccessorListsItsExceptions() {
    Generated sdk =
        thing(
            "required: [name, day]",
            """
            name: {type: string, description: Its name.}
            day: {type: string, format: date}
            note: {type: string}
            """);

    assertThat(sdk.file(THING))
        .contains(
            """
              /**
               * Its name.
               *
               * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
               * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
               *     array
               */
              public String name() {
            """,
            """
               * @throws io.github.cfdevices.errors.MissingFieldException if the response omits it
               * @throws io.github.cfdevices.errors.MalformedFieldException if the response has a value that is
               *     not a full-date of RFC 3339
               */
              public LocalDate day() {
            """,
            """
              /** Returns whether {@link #name()} returns a value. Otherwise, it throws. */
              public boolean hasName() {
            """,
            """
              /**
               * Returns whether the property has a string value. {@link #day()} throws if it has none, or if
               * the string is not a full-date of RFC 3339.
               */
              public boolean hasDay() {
            """,
            """
              /**
               * The {@code note} of the API.
               *
               * @throws io.github.cfdevices.errors.MalformedFieldException if the response has an object or an
               *     array
               */
              public @Nullable String note() {
            """);
  }

  @Test
  void enumOfNumbersIsANumber() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                level: {$ref: '#/components/schemas/Level'}
                levels: {type: array, items: {$ref: '#/components/schemas/Level'}}
                inPlace: {type: integer, enum: [1, 2]}
                always: {type: boolean, enum: [true]}
            Level: {type: integer, enum: [0, 10, 20]}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable Long level() {",
            "public @Nullable List<Long> levels() {",
            "public @Nullable Long inPlace() {",
            "public @Nullable Boolean always() {");
    assertThat(sdk.files().keySet()).noneMatch(name -> name.contains("Level"));
  }

  @Test
  void aliasesAreResolvedAndKeepTheirConstraints() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                id: {$ref: '#/components/schemas/Id'}
                tags: {$ref: '#/components/schemas/Tags'}
            Id: {type: string, maxLength: 36}
            Tags: {type: array, maxItems: 5, items: {type: string}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable String id() {",
            "Checks.length(nameOf(\"id\"), id, 0, 36);",
            "public @Nullable List<String> tags() {",
            "Checks.size(nameOf(\"tags\"), tags, 0, 5);");
    assertThat(sdk.files()).doesNotContainKeys("model/Id.java", "model/Tags.java");
  }

  @Test
  void keywordsAreNotUsedAsNames() {
    Generated sdk =
        thing(
            "required: [default]",
            """
            default: {type: boolean}
            class: {type: string}
            new: {type: string}
            toString: {type: string}
            accept: {type: string}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public boolean isDefault() {",
            "return required(\"default\", \"a boolean\", isDefault);",
            "public @Nullable String classValue() {",
            "public @Nullable String newValue() {",
            "public @Nullable String toStringValue() {",
            "public @Nullable String acceptValue() {",
            "this.classValue = setOptional(\"class\", classValue);",
            "case 1 -> this.classValue = null;");
  }

  @Test
  void namesOfLocalVariablesDoNotHideProperties() {
    Generated sdk =
        properties("other: {type: string}\nthat: {type: string}\nmember: {type: string}");

    assertThat(sdk.lines(THING))
        .contains(
            "return new @Nullable Object[] {",
            "other,",
            "that,",
            "member,",
            "case 2 -> this.member = null;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"List", "Paged", "Nullable", "Type", "Builder", "Known", "Visitor", "Override"})
  void schemaNamedLikeATypeOfGeneratedCodeIsRenamed(String name) {
    Generated sdk =
        schemas(
            """
            Thing: {type: object, properties: {value: {$ref: '#/components/schemas/NAME'}}}
            NAME: {type: object, properties: {a: {type: string}}}
            """
                .replace("NAME", name));

    assertThat(sdk.lines(THING)).contains("public @Nullable " + name + "Model value() {");
    assertThat(sdk.files())
        .containsKeys("model/" + name + "Model.java", "model/" + name + "ModelJsonAdapter.java");
  }

  @Test
  void schemaNamedLikeABasicTypeDoesNotCaptureIt() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              properties:
                text: {type: string}
                own: {$ref: '#/components/schemas/String'}
                anything: {}
                object: {$ref: '#/components/schemas/Object'}
            String: {type: object, properties: {a: {type: string}}}
            Object: {type: object, properties: {a: {type: string}}}
            """);

    assertThat(sdk.lines(THING))
        .contains(
            "public @Nullable String text() {",
            "public @Nullable StringModel own() {",
            "public @Nullable RawJson anything() {",
            "public @Nullable ObjectModel object() {");
  }

  @Test
  void manyPropertiesAreReadByIndex() {
    Generated sdk =
        properties(
            IntStream.range(0, 70)
                .mapToObj(i -> "p" + i + ": {type: string}\n")
                .collect(Collectors.joining()));

    assertThat(sdk.lines(ADAPTER)).contains("case 69 -> builder.p69 = reader.string();");
    assertThat(sdk.file(ADAPTER).lines()).allMatch(line -> line.length() <= 100);
    assertThat(sdk.file(THING).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void objectWithoutPropertiesIsRawJson() {
    Generated sdk = schemas("Thing: {allOf: [{type: object}, {type: object}]}");

    assertThat(sdk.files()).doesNotContainKey(THING);
    assertThat(sdk.lines("api/ThingsService.java"))
        .anyMatch(line -> line.startsWith("ApiCall<RawJson> getThing("));
  }

  @Test
  void deprecatedPropertyIsMarked() {
    Generated sdk = properties("old: {type: string, deprecated: true}");

    assertThat(sdk.file(THING))
        .contains("  @Deprecated\n  public @Nullable String old() {")
        .contains("    @Deprecated\n    public Builder old(@Nullable String old) {");
  }

  @Test
  void responseCanBeConvertedToItsRequest() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              x-request-schema: '#/components/schemas/ThingRequest'
              properties:
                id: {type: string, readOnly: true}
                name: {type: string}
            ThingRequest:
              type: object
              properties:
                name: {type: string}
                size: {type: string}
            """);

    assertThat(sdk.file(THING))
        .contains(
            "  public ThingRequest.Builder toRequestBuilder() {\n    return new ThingRequest.");
    assertThat(sdk.file("model/ThingRequest.java"))
        .contains(
            """
                Builder(Thing from) {
                  super(ThingRequest.class);
                  this.name = from.name;
                  copyRawMembers(from, List.of("id"));
                }
            """);
  }

  @Test
  void requestOfTwoModelsCanBeBuiltFromBoth() {
    Generated sdk =
        schemas(
            """
            Thing:
              type: object
              x-request-schema: '#/components/schemas/ThingRequest'
              properties:
                name: {type: string}
                part: {$ref: '#/components/schemas/Part'}
            Part:
              type: object
              x-request-schema: '#/components/schemas/ThingRequest'
              properties:
                id: {type: string, readOnly: true}
                name: {type: string}
            ThingRequest:
              type: object
              properties:
                name: {type: string}
                part: {$ref: '#/components/schemas/Part'}
            """);

    assertThat(sdk.file("model/ThingRequest.java"))
        .contains(
            """
                Builder(Part from) {
                  super(ThingRequest.class);
                  this.name = from.name;
                  copyRawMembers(from, List.of("id"));
                }

                Builder(Thing from) {
                  super(ThingRequest.class);
                  this.name = from.name;
                  this.part = from.part;
                  copyRawMembers(from, List.of());
                }
            """);
  }

  @Test
  void schemaThatIsItsOwnRequestIsRefused() {
    Generated.assertRefused(
        directory,
        Generated.document(
            """
            Thing:
              type: object
              x-request-schema: '#/components/schemas/Thing'
              properties: {name: {type: string}}
            """),
        "#/components/schemas/Thing x-request-schema: Thing: x-request-schema names the schema"
            + " itself");
  }

  @Test
  void requestThatLacksAPropertyFailsTheBuild() {
    Generated.assertRefused(
        directory,
        Generated.document(
            """
            Thing:
              type: object
              x-request-schema: '#/components/schemas/ThingRequest'
              properties:
                size: {type: integer}
            ThingRequest:
              type: object
              properties:
                size: {type: string}
            """),
        "#/components/schemas/Thing x-request-schema: Thing.size is neither readOnly nor in"
            + " ThingRequest, so a request built from it would lose it");
  }

  @Test
  void fieldsAndConstructorOfTheBuilderAreSetApart() {
    Generated sdk = properties("name: {type: string}");

    assertThat(sdk.file(THING)).contains("    @Nullable String name;\n\n    Builder() {\n");
  }

  @Test
  void proseOfTheDocumentIsSafeInComments() {
    Generated sdk = properties("name: {type: string, description: 'Ends */ <b> \"q\" @x'}");

    assertThat(sdk.lines(THING)).contains("* Ends *&#47; &lt;b&gt; \"q\" &#64;x");
  }

  private Generated properties(String properties) {
    return thing("description: A thing.", properties);
  }

  private Generated thing(String keyword, String properties) {
    return schemas(
        "Thing:\n  type: object\n  " + keyword + "\n  properties:\n" + properties.indent(4));
  }

  private Generated schemas(String schemas) {
    return Generated.ofSchemas(directory, schemas);
  }
}
