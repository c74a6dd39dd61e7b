package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParametersTest {
  private static final String API = "api/ThingsApi.java";
  private static final String SERVICE = "api/ThingsService.java";
  private static final String PARAMS = "model/GetThingParams.java";

  @TempDir Path directory;

  @Test
  void membersOfAnObjectBecomeParameters() {
    Generated sdk =
        sdk(
            """
            - name: range
              in: query
              style: deepObject
              required: true
              schema: {$ref: '#/components/schemas/Range'}
            - {name: place, in: query, schema: {type: object, properties: {city: {type: string}}}}
            """);

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Query(\"range[from]\") Long rangeFrom,",
            "@Query(\"range[to]\") @Nullable List<Long> rangeTo,",
            "@Query(\"city\") @Nullable String city);");
    assertThat(sdk.lines(PARAMS))
        .contains("/** Where it starts. */", "public long rangeFrom() {")
        .contains("Checks.minimum(\"GetThingParams.range[from]\", rangeFrom, 1);");
    assertThat(sdk.files()).doesNotContainKey("model/Range.java");
  }

  @Test
  void enumIsNamedAfterItsOperationAndParameter() {
    Generated sdk =
        sdk(
            """
            - {name: sort_order, in: query, description: The order., schema: {type: string, enum: [a]}}
            - {name: kind, in: query, schema: {type: array, items: {type: string, enum: [b]}}}
            """);

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Query(\"sort_order\") @Nullable OpenEnum sortOrder,",
            "@Query(\"kind\") @Nullable List<GetThingKind> kind);");
    assertThat(sdk.lines("model/GetThingSortOrder.java")).contains("/** The order. */");
    assertThat(sdk.lines("model/GetThingParams.java"))
        .contains("public @Nullable GetThingSortOrder sortOrder() {");
  }

  @Test
  void listInAHeaderIsOneText() {
    assertThat(
            sdk("- {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}")
                .lines(SERVICE))
        .contains("@Header(\"X-Tags\") @Nullable CommaSeparated xTags);");
  }

  @Test
  void headersThatFollowFromBodiesAndSecurityAreIgnored() {
    Generated sdk =
        sdk(
            """
            - {name: Accept, in: header, schema: {type: string}}
            - {name: content-type, in: header, schema: {type: string}}
            - {name: Authorization, in: header, schema: {type: string}}
            """);

    assertThat(sdk.file(SERVICE)).doesNotContain("@Header");
    assertThat(sdk.files()).doesNotContainKey(PARAMS);
  }

  @Test
  void pathValuesAreCheckedByTheirType() {
    Generated sdk =
        Generated.of(
            directory,
            document(
                "/things/{size}/{day}/{kind}/{uuid}",
                """
                - {name: size, in: path, required: true, schema: {type: integer, maximum: 9}}
                - {name: day, in: path, required: true, schema: {type: string, format: date}}
                - {name: kind, in: path, required: true, schema: {type: string, enum: [a]}}
                - {name: uuid, in: path, required: true, schema: {type: string, format: uuid}}
                """));

    assertThat(sdk.lines(API))
        .containsSequence(
            "public ApiCall<Done> getThing(long size, LocalDate day, GetThingKind kind, String"
                + " uuid) {",
            "Checks.maximum(\"size\", size, 9);",
            "Checks.required(\"day\", day);",
            "Checks.pathSegment(\"kind\", Checks.required(\"kind\", kind).value());",
            "Checks.pathSegment(\"uuid\", uuid);",
            "return service.getThing(size, day, kind, uuid);");
    assertThat(sdk.lines(SERVICE)).contains("@Path(\"size\") Long size,");
  }

  @Test
  void operationOverridesAParameterOfItsPath() {
    Generated sdk =
        Generated.of(
            directory,
            document("/things", "- {name: a, in: query, required: true, schema: {type: integer}}")
                .replace(
                    "    get:",
                    "    parameters: [{name: a, in: query, schema: {type: string}}]\n    get:"));

    assertThat(sdk.lines(SERVICE)).contains("@Query(\"a\") Long a);");
    assertThat(sdk.lines(PARAMS)).contains("public long a() {");
  }

  @Test
  void deprecatedParameterIsMarkedWhereItIsSet() {
    assertThat(
            sdk("- {name: old, in: query, deprecated: true, schema: {type: string}}").file(PARAMS))
        .contains("    @Deprecated\n    public Builder old(@Nullable String old) {")
        .contains("/** The {@code old} of the API. */\n  public @Nullable String old() {");
  }

  @Test
  void argumentsOfOneNameAreToldApart() {
    Generated sdk =
        Generated.of(
            directory,
            document(
                "/things/{id}",
                """
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: string}}
                """));

    assertThat(sdk.lines(SERVICE))
        .contains("@Path(\"id\") String id,", "@Query(\"id\") @Nullable String idValue);");
    assertThat(sdk.lines(API)).contains("return service.getThing(id, params.id());");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query  | schema: {type: array, items: {type: object}} "
            + "| a list of objects or lists, which cannot be sent in a query",
        "query  | explode: false, schema: {type: object, properties: {a: {type: object}}} "
            + "| an object, which cannot be sent in a query",
        "query  | schema: {type: object, additionalProperties: {type: object}} "
            + "| a map, which cannot be sent in a query",
        "header | schema: {type: object, properties: {a: {type: object}}} "
            + "| an object, which cannot be sent in a header",
        "cookie | schema: {type: array, items: {type: string}} "
            + "| a list of values, which cannot be sent in a cookie",
        "cookie | content: {application/json: {schema: {type: string}}} "
            + "| content, which cannot be sent in a cookie",
        "path   | schema: {type: array, items: {type: array, items: {}}} "
            + "| a list of objects or lists, which cannot be sent in a path",
        "path   | style: form, schema: {type: string} | of style form, which a path cannot have",
        "header | style: label, schema: {type: string} | of style label, which a header cannot have",
      })
  void parameterThatCannotBeSentIsLeftOut(String in, String keywords, String problem) {
    String parameter = "- {name: it, in: " + in + ", " + keywords + "}";

    if (!in.equals("path")) {
      assertThat(sdk(parameter).lines(SERVICE)).contains("ApiCall<Done> getThing();");
      Generated.assertRefused(
          directory,
          document("/things", parameter),
          "GET /things " + in + " parameter it: " + problem);
    }
    String path = in.equals("path") ? "/things/{it}" : "/things";
    Generated.assertRefused(
        directory,
        document(path, parameter.replace("name: it", "name: it, required: true")),
        "GET " + path + ": the required parameter it: " + problem);
  }

  @Test
  void eachStyleHasItsType() {
    Generated sdk =
        sdk(
            """
            - {name: pipes, in: query, style: pipeDelimited, explode: false,
               schema: {type: array, items: {type: string}}}
            - {name: spaces, in: query, style: spaceDelimited, explode: false,
               schema: {type: array, items: {type: string}}}
            - {name: json, in: query, content: {application/json: {schema: {type: object}}}}
            - {name: map, in: query, schema: {type: object, additionalProperties: {type: integer}}}
            - {name: deep, in: query, style: deepObject, explode: true, schema:
                {type: object, properties: {a: {$ref: '#/components/schemas/Range'}}}}
            - {name: ids, in: query, style: deepObject, explode: true,
               schema: {type: array, items: {type: string}}}
            - {name: csv, in: query, content: {text/csv: {schema: {type: string}}}}
            - {name: none, in: query}
            """);

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Query(\"pipes\") @Nullable Delimited pipes,",
            "@Query(\"spaces\") @Nullable Delimited spaces,",
            "@Query(\"json\") @Nullable JsonText json,",
            "@retrofit2.http.QueryMap Map<String, String> map,",
            "@retrofit2.http.QueryMap Map<String, String> deepA,",
            "@Query(\"ids[]\") @Nullable List<String> ids,",
            "@Query(\"csv\") @Nullable String csv,",
            "@Query(\"none\") @Nullable String none);");
    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains(
            "Delimited.by(\"|\", params.pipes())",
            "Delimited.by(\" \", params.spaces())",
            "ObjectMembers.of(params.map())",
            "ObjectMembers.deep(\"deep[a]\", params.deepA())");
    assertThat(sdk.lines(PARAMS))
        .contains("public @Nullable Map<String, Long> map() {", "public @Nullable Range deepA() {");
  }

  /** A list of one item is sent like the item. */
  @Test
  void valueOrListOfValuesIsAList() {
    String ids = "{oneOf: [{type: string}, {type: array, items: {type: string}}]}";
    Generated sdk =
        Generated.of(
            directory,
            document(
                "/things/{ids}",
                """
                - {name: ids, in: path, required: true, schema: IDS}
                - {name: tag, in: query, schema: {anyOf: [{type: array, items: {type: integer}}, {type: integer}, {nullable: true, enum: [null]}]}}
                - {name: X-Id, in: header, schema: IDS}
                - {name: mixed, in: query, schema: {oneOf: [{type: boolean}, {type: array, items: {type: integer}}]}}
                """
                    .replace("IDS", ids)));

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Path(value = \"ids\", encoded = true) PathSegment ids,",
            "@Query(\"tag\") @Nullable List<Long> tag,",
            "@Header(\"X-Id\") @Nullable CommaSeparated xId,",
            "@Query(\"mixed\") @Nullable String mixed);");
  }

  @Test
  void unionOfScalarsIsSentAsText() {
    String either = "{oneOf: [{type: string}, {type: integer}]}";
    Generated sdk =
        Generated.of(
            directory,
            document(
                "/things/{id}/{ids}",
                """
                - {name: id, in: path, required: true, schema: EITHER}
                - {name: ids, in: path, required: true, schema: {type: array, items: EITHER}}
                - {name: by, in: query, schema: EITHER}
                - {name: some, in: query, schema: {oneOf: [EITHER, {type: array, items: EITHER}]}}
                - {name: X-Id, in: header, schema: EITHER}
                - {name: as, in: query, content: {application/json: {schema: EITHER}}}
                """
                    .replace("EITHER", either)));

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Path(\"id\") ScalarValue id,",
            "@Path(value = \"ids\", encoded = true) PathSegment ids,",
            "@Query(\"by\") @Nullable ScalarValue by,",
            "@Query(\"some\") @Nullable List<ScalarValue> some,",
            "@Header(\"X-Id\") @Nullable ScalarValue xId,",
            "@Query(\"as\") @Nullable JsonText as);");
    assertThat(sdk.lines(API))
        .containsSequence(
            "Checks.pathSegment(\"id\", Checks.required(\"id\", id).toString());",
            "ScalarValue.requireType(\"id\", id, \"a string\", \"a number\");");
  }

  @Test
  void enumOrNumberIsSentAsText() {
    Generated sdk =
        Generated.of(
            directory,
            document(
                "/things/{of}",
                """
                - {name: of, in: path, required: true, schema: EITHER}
                - {name: by, in: query, schema: EITHER}
                - {name: some, in: query, schema: {type: array, items: EITHER}}
                - {name: any, in: query, schema: {oneOf: [EITHER, {type: array, items: EITHER}]}}
                - {name: X-By, in: header, schema: EITHER}
                - {name: o, in: query, schema: {type: object, properties: {in: EITHER}}}
                """
                    .replace(
                        "EITHER",
                        "{anyOf: [{type: integer}, {type: string, enum: [all, most]}, {enum: [null]}]}")));

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Path(\"of\") ScalarValue of,",
            "@Query(\"by\") @Nullable ScalarValue by,",
            "@Query(\"some\") @Nullable List<ScalarValue> some,",
            "@Query(\"any\") @Nullable List<ScalarValue> any,",
            "@Header(\"X-By\") @Nullable ScalarValue xBy,",
            "@Query(\"in\") @Nullable ScalarValue in);");
    assertThat(sdk.lines(API))
        .contains("ScalarValue.requireType(\"of\", of, \"a string\", \"a number\");");
  }

  @Test
  void listInAPathIsOneSegment() {
    Generated sdk =
        Generated.of(
            directory,
            document(
                "/things/{ids}",
                "- {name: ids, in: path, required: true, schema: {type: array, items: {}}}"));

    assertThat(sdk.lines(SERVICE))
        .contains("@Path(value = \"ids\", encoded = true) PathSegment ids);");
    assertThat(sdk.lines(API))
        .containsSequence(
            "public ApiCall<Done> getThing(List<String> ids) {",
            "PathSegment idsSegment = PathSegment.simple(\"ids\", ids, false);",
            "return service.getThing(idsSegment);");
  }

  @Test
  void valuesInAPathHaveAStyle() {
    String object = "{type: object, properties: {a: {type: string}}}";
    Generated sdk =
        Generated.of(
            directory,
            document(
                "/{id}/{list}/{object}/{map}/{plain}",
                """
                - {name: id, in: path, required: true, style: label, schema: {type: integer}}
                - {name: list, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: string}}}
                - {name: object, in: path, required: true, explode: true, schema: OBJECT}
                - {name: map, in: path, required: true, style: label, schema: {type: object}}
                - {name: plain, in: path, required: true, style: simple, schema: {type: string}}
                """
                    .replace("OBJECT", object)));

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Path(value = \"id\", encoded = true) PathSegment id,",
            "@Path(value = \"list\", encoded = true) PathSegment list,",
            "@Path(value = \"object\", encoded = true) PathSegment object,",
            "@Path(value = \"map\", encoded = true) PathSegment map,",
            "@Path(\"plain\") String plain);");
    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains(
            "getThing( long id, List<String> list, GetThingObject object, Map<String, String> map,"
                + " String plain)",
            "PathSegment idSegment = PathSegment.label(\"id\", id, false);",
            "PathSegment listSegment = PathSegment.matrix(\"list\", list, true);",
            "PathSegment objectSegment = PathSegment.simple(\"object\", object, true);",
            "PathSegment mapSegment = PathSegment.label(\"map\", map, false);",
            "Checks.pathSegment(\"plain\", plain);");
  }

  @Test
  void cookiesAreOneHeader() {
    Generated sdk =
        sdk(
            """
            - {name: session, in: cookie, required: true, schema: {type: string}}
            - {name: a b, in: cookie, schema: {type: string}}
            - {name: size, in: cookie, schema: {type: integer}}
            - {name: size, in: query, schema: {type: integer}}
            """);

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Query(\"size\") @Nullable Long size,",
            "@Header(\"Cookie\") @Nullable CookieHeader cookies);");
    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains(
            "service.getThing( params.size(), CookieHeader.of(\"session\", params.session(),"
                + " \"size\", params.sizeCookie()));");
    assertThat(sdk.lines(PARAMS)).contains("public String session() {");
  }

  @Test
  void variablesAndPathParametersAreMadeToMatch() {
    String path = "/{a-b}/{a_b}";
    String parameters =
        """
        - {name: size, in: query, required: true, schema: {type: integer}}
        - {name: a-b, in: path, required: true, schema: {type: string}}
        - {name: gone, in: path, required: true, schema: {type: string}}
        """;

    assertThat(Generated.of(directory, document(path, parameters)).lines(SERVICE))
        .containsSequence(
            "ApiCall<Done> getThing(",
            "@Path(\"a-b\") String aB,",
            "@Path(\"a_b\") String aBX7804,",
            "@Query(\"size\") Long size);");
    Generated.assertRefused(
        directory,
        document(path, parameters),
        "GET /{a-b}/{a_b} path parameter gone: a variable that the path does not contain");
    Generated.assertRefused(
        directory,
        document("/things?of={it}", "- {name: it, in: path, schema: {type: string}}"),
        "GET /things?of={it}: the query of the path contains a variable");
  }

  @Test
  void parametersOfOneNameHavePropertiesOfTheirOwn() {
    Generated sdk =
        sdk(
            """
            - {name: id, in: header, required: true, schema: {type: string}}
            - {name: id, in: query, schema: {type: integer}}
            - {name: of, in: query, schema: {type: object, properties: {id: {type: string}}}}
            """);

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Header(\"id\") String idHeader,",
            "@Query(\"id\") @Nullable Long id,",
            "@Query(\"id\") @Nullable String id2);");
    assertThat(sdk.lines(PARAMS))
        .contains(
            "this.idHeader = Checks.required(\"GetThingParams.id-header\", builder.idHeader);");
  }

  @Test
  void whatTheDocumentSaysNothingOfIsText() {
    Generated sdk =
        sdk(
            """
            - {name: any, in: query, schema: {}}
            - {name: list, in: query, schema: {type: array, items: {}}}
            """);

    assertThat(sdk.lines(SERVICE))
        .anyMatch(line -> line.contains("@Query(\"any\") @Nullable String any"))
        .anyMatch(line -> line.contains("@Query(\"list\") @Nullable List<String> list"));
  }

  private Generated sdk(String parameters) {
    return Generated.of(directory, document("/things", parameters));
  }

  private static String document(String path, String parameters) {
    return """
    paths:
      PATH:
        get:
          tags: [Things]
          operationId: getThing
          parameters:
    PARAMETERS
          responses: {'204': {description: Done.}}
    components:
      schemas:
        Range:
          type: object
          required: [from]
          properties:
            from: {type: integer, minimum: 1, description: Where it starts.}
            to: {type: array, items: {type: integer}}
    """
        .replace("PATH", path)
        .replace("PARAMETERS\n", parameters.indent(8));
  }
}
