package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OperationTest {
  private static final String API = "api/ThingsApi.java";
  private static final String SERVICE = "api/ThingsService.java";
  private static final String ONE =
      "{type: object, properties: {success: {type: boolean}, result: {$ref: '#/components/schemas/Thing'}}}";
  private static final String MANY =
      "{type: object, properties: {success: {type: boolean}, result: {type: array, items: "
          + "{$ref: '#/components/schemas/Thing'}}}}";

  @TempDir Path directory;

  @Test
  void resultComesWithoutItsEnvelope() {
    Generated sdk = sdk("summary: Fetches it.", ONE);

    assertThat(sdk.lines(SERVICE))
        .contains("@GET(\"things\")", "ApiCall<Thing> callThings();")
        .noneMatch(line -> line.startsWith("@ResultAt"));
    assertThat(sdk.lines(API)).contains("public ApiCall<Thing> callThings() {");
  }

  @Test
  void envelopeMayBeAReferenceMadeOfParts() {
    Generated sdk =
        sdk(
            "summary: Fetches it.",
            """
            allOf:
              - $ref: '#/components/schemas/Envelope'
              - type: object
                properties: {success: {type: boolean}, result: {type: array, items: {type: string}}}
            """);

    assertThat(sdk.lines(SERVICE)).contains("ApiCall<List<String>> callThings();");
    assertThat(sdk.files()).doesNotContainKey("model/Envelope.java");
  }

  @Test
  void itemsAreFoundAtADottedPath() {
    Generated sdk =
        sdk(
            "x-paging: [{style: single, items: box.things}]",
            """
            type: object
            properties:
              success: {type: boolean}
              result:
                type: object
                properties:
                  box:
                    type: object
                    properties:
                      things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
            """);

    assertThat(sdk.lines(SERVICE))
        .containsSequence(
            "@ResultAt(\"box.things\")", "@GET(\"things\")", "ApiCall<List<Thing>> callThings();");
    assertThat(sdk.lines(API))
        .contains(
            "public Paged<Thing> callThings() {",
            "return Paged.single(() -> service.callThings());");
  }

  @Test
  void pathWithoutItemsIsRefused() {
    assertRefused(
        "x-paging: [{style: single, items: box.things}]",
        "{type: object, properties: {success: {type: boolean}, result: {type: object, properties: {box: {type: object}}}}}",
        "finds no items at result.box.things");
  }

  @Test
  void pagingOfSomethingElseThanAListIsRefused() {
    assertRefused("x-paging: [{style: single}]", ONE, "finds no list in the result");
  }

  @Test
  void pagingByAParameterThatTheOperationLacksIsRefused() {
    assertRefused(
        "x-paging: [{style: cursor, cursor: after}]",
        MANY,
        "names a parameter that the operation does not have: after");
    assertRefused(
        "x-paging: [{style: single, size: per_page}]",
        MANY,
        "names a parameter that the operation does not have: per_page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query, schema: {type: string, enum: [a]}",
        "query, schema: {type: array, items: {type: string}}",
        "query, content: {application/json: {schema: {type: string}}}"
      })
  void pagingByAParameterOfAnotherTypeIsRefused(String parameter) {
    assertRefused(
        """
        x-paging: [{style: cursor, cursor: after}]
        parameters: [{name: after, in: PARAMETER}]
        """
            .replace("PARAMETER", parameter),
        MANY,
        "names a parameter that is neither a string nor a number: after");
  }

  @Test
  void pagingByACookieIsRefused() {
    assertRefused(
        """
        x-paging: [{style: cursor, cursor: after}]
        parameters: [{name: after, in: cookie, schema: {type: string}}]
        """,
        MANY,
        "names a parameter in a cookie: after");
  }

  @Test
  void pageSizeThatIsNoNumberIsRefused() {
    String size =
        """
        x-paging: [{style: STYLE, STYLE: page, size: per_page}]
        parameters:
          - {name: page, in: query, schema: {type: integer}}
          - {name: per_page, in: query, schema: {type: string}}
        """;

    assertRefused(
        size.replace("STYLE", "page"), MANY, "names a page size that is no number: per_page");
    assertThat(sdk(size.replace("STYLE", "cursor"), MANY).lines(API))
        .contains("public Paged<Thing> callThings(CallThingsParams params) {");
  }

  @Test
  void responseThatIsNoEnvelopeIsTheResult() {
    Generated sdk =
        sdk("summary: Calls.", "{type: object, properties: {success: {type: boolean}}}");

    assertThat(sdk.lines(SERVICE))
        .containsSequence("@BareResult(BodyKind.JSON)", "@GET(\"things\")")
        .contains("ApiCall<CallThingsResult> callThings();");
  }

  @Test
  void emptyResultIsDone() {
    Generated sdk =
        sdk(
            "x-empty-result: true",
            "{type: object, properties: {success: {type: boolean}, result: {}}}");

    assertThat(sdk.lines(SERVICE)).contains("ApiCall<Done> callThings();");
    assertThat(sdk.lines(API)).contains("public ApiCall<Done> callThings() {");
  }

  @Test
  void eachPagingStyleIsAMethodThatLeavesTheOthersParameterOut() {
    Generated sdk =
        sdk(
            """
            x-method-name: list
            x-paging:
              - {style: page, page: page, size: per_page}
              - {style: cursor, cursor: cursor}
            parameters:
              - {name: per_page, in: query, required: true, schema: {type: integer}}
              - {name: page, in: query, schema: {type: integer}}
              - {name: search, in: query, schema: {type: string}}
              - {name: cursor, in: query, schema: {type: string}}
            """,
            MANY);

    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains("public Paged<Thing> list(CallThingsParams params) {")
        .contains(
            "return Paged.byNumber( params.perPage(), token -> service.callThings("
                + "params.perPage(), token, params.search(), null));")
        .contains("public Paged<Thing> listByCursor(CallThingsParams params) {")
        .contains(
            "return Paged.byCursor( token -> service.callThings("
                + "params.perPage(), null, params.search(), token));");
    assertThat(sdk.lines("model/CallThingsParams.java"))
        .contains("public long perPage() {", "public @Nullable String search() {")
        .noneMatch(line -> line.contains("cursor") || line.contains(" page"));
  }

  @Test
  void methodsOfAListSayHowTheyRequestPages() {
    Generated sdk =
        sdk(
            """
            x-method-name: list
            summary: Lists things.
            x-paging:
              - {style: page, page: page, size: per_page}
              - {style: cursor, cursor: next cursor}
            parameters:
              - {name: per_page, in: query, schema: {type: integer}}
              - {name: page, in: query, schema: {type: integer}}
              - {name: next cursor, in: query, schema: {type: string}}
            """,
            MANY);

    assertThat(sdk.file(API))
        .contains(
            """
              /**
               * Lists things.
               *
               * <p>Requests each page by its number, in the query parameter {@code page}. {@link #listByCursor}
               * requests them by cursor.
               *
            """,
            """
               * <p>Requests each page after the first by the cursor that the page before it returned, in the
               * query parameter {@code next cursor}. {@link #list} requests them by number.
               *
            """);
  }

  @Test
  void optionalIntegerParameterHasASetterForInts() {
    Generated sdk =
        sdk(
            """
            parameters:
              - name: per_page
                in: query
                description: The number.
                schema: {type: integer, maximum: 9}
              - {name: page, in: query, required: true, schema: {type: integer}}
            """,
            ONE);

    assertThat(sdk.file("model/CallThingsParams.java"))
        .contains(
            """
                /**
                 * Sets {@link CallThingsParams#perPage()}. The number.
                 *
                 * <p>Must be at most 9.
                 *
                 * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
                 */
                public Builder perPage(long perPage) {
                  return perPage(Long.valueOf(perPage));
                }
            """);
    assertThat(sdk.lines("model/CallThingsParams.java"))
        .contains("public Builder perPage(@Nullable Long perPage) {")
        .containsOnlyOnce("public Builder page(long page) {");
  }

  @Test
  void parametersAreOneObject() {
    Generated sdk =
        sdk(
            """
            parameters:
              - {name: search, in: query, description: Text., schema: {type: string, maxLength: 9}}
              - name: X-Mode
                in: header
                description: Mode.
                schema: {$ref: '#/components/schemas/Mode'}
              - {name: id, in: query, explode: false, schema: {type: array, items: {type: string}}}
              - {name: tag, in: query, explode: true, schema: {type: array, items: {type: string}}}
              - {name: after, in: query, schema: {type: string, format: date-time}}
            """,
            ONE);

    assertThat(sdk.lines(SERVICE))
        .contains(
            "@Query(\"search\") @Nullable String search,",
            "@Header(\"X-Mode\") @Nullable OpenEnum xMode,",
            "@Query(\"id\") @Nullable CommaSeparated id,",
            "@Query(\"tag\") @Nullable List<String> tag,",
            "@Query(\"after\") @Nullable OffsetDateTime after);");
    assertThat(sdk.lines("model/CallThingsParams.java"))
        .contains(
            "/** Text. */",
            "/** Mode. */",
            "public @Nullable Mode xMode() {",
            "public @Nullable List<String> id() {",
            "Checks.length(\"CallThingsParams.search\", search, 0, 9);",
            "this.id = Checks.copy(\"CallThingsParams.id\", id);",
            "this.search = builder.search;");
    assertThat(sdk.lines(API))
        .contains(
            "public ApiCall<Thing> callThings(CallThingsParams params) {",
            "public ApiCall<Thing> callThings() {",
            "return callThings(CallThingsParams.builder().build());");
    assertThat(sdk.file(API)).contains("CommaSeparated.of(params.id()), params.tag()");
  }

  @Test
  void requiredParameterLeavesNoCallWithoutParameters() {
    Generated sdk =
        sdk("parameters: [{name: from, in: query, required: true, schema: {type: string}}]", ONE);

    assertThat(sdk.lines("model/CallThingsParams.java"))
        .contains(
            "final String from;",
            "this.from = Checks.required(\"CallThingsParams.from\", builder.from);",
            "public Builder from(String from) {");
    assertThat(sdk.lines(API))
        .contains("public ApiCall<Thing> callThings(CallThingsParams params) {")
        .doesNotContain("public ApiCall<Thing> callThings() {");
  }

  @Test
  void parametersAreAValue() {
    Generated sdk =
        sdk(
            """
            parameters:
              - {name: per_page, in: query, schema: {type: integer}}
              - {name: key, in: query, schema: {type: string, format: password}}
            """,
            ONE);

    assertThat(sdk.lines("model/CallThingsParams.java"))
        .contains(
            "return other instanceof CallThingsParams that && values().equals(that.values());",
            "return values().hashCode();",
            "\"CallThingsParams\", \"per_page\", perPage, \"key\", key == null ? null :"
                + " \"\\u2588\\u2588\");",
            "return Arrays.asList(perPage, key);");
  }

  @Test
  void parameterNamedValuesDoesNotHideTheMethodThatCollectsThem() {
    Generated sdk = sdk("parameters: [{name: values, in: query, schema: {type: string}}]", ONE);

    assertThat(sdk.lines("model/CallThingsParams.java"))
        .contains(
            "public @Nullable String values() {",
            "private List<@Nullable Object> allValues() {",
            "return allValues().hashCode();");
  }

  @Test
  void parameterNamedLikeAKeywordHasOneNameEverywhere() {
    Generated sdk =
        sdk(
            """
            parameters:
              - {name: default, in: query, schema: {type: boolean}}
              - {name: class, in: query, schema: {type: string}}
            """,
            ONE);

    assertThat(sdk.lines("model/CallThingsParams.java"))
        .contains(
            "public @Nullable Boolean isDefault() {", "public @Nullable String classValue() {");
    assertThat(sdk.lines(API))
        .contains("return service.callThings(params.isDefault(), params.classValue());");
  }

  @Test
  void accountIsTakenFromTheClient() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /accounts/{account_id}/things/{id}:
                parameters:
                  - name: account_id
                    in: path
                    required: true
                    x-client-default: account_id
                    schema: {type: string, maxLength: 32}
                put:
                  tags: [Things]
                  operationId: updateThing
                  summary: Says "hello".
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                  responses: {'204': {description: Done.}}
            components:
              schemas:
                Thing: {type: object, properties: {a: {type: string}}}
            """);

    assertThat(sdk.lines(API))
        .containsSequence(
            "public ApiCall<Done> updateThing(String id, Thing body) {",
            "String accountId = client.requireAccountId();",
            "Checks.pathSegment(\"account_id\", accountId, 32);",
            "Checks.pathSegment(\"id\", id);",
            "return service.updateThing(accountId, id, BodyValue.of(body));")
        .contains("* Says \"hello\".", "* @param id the id", "* @param body the request body");
    assertThat(sdk.lines(SERVICE))
        .contains(
            "@PUT(\"accounts/{account_id}/things/{id}\")",
            "@Path(\"account_id\") String accountId,",
            "@Path(\"id\") String id,",
            "@Body BodyValue body);");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: integer | Long | long",
        "type: string, format: date | LocalDate | LocalDate",
        "type: string, enum: [a] | GetThingAccountId | GetThingAccountId",
        "type: array, items: {type: string} | List<String> | List<String>"
      })
  void accountOfAnotherTypeThanAStringIsAnArgument(String schema, String type, String argument)
      throws IOException {
    Path report = directory.resolve("report.txt");

    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /accounts/{account_id}/things:
                get:
                  tags: [Things]
                  operationId: getThing
                  parameters:
                    - {name: account_id, in: path, required: true, x-client-default: account_id, schema: {SCHEMA}}
                  responses: {'204': {description: Done.}}
            """
                .replace("SCHEMA", schema),
            report);

    assertThat(sdk.lines(API))
        .contains("public ApiCall<Done> getThing(" + argument + " accountId) {")
        .noneMatch(line -> line.contains("requireAccountId"));
    assertThat(Files.readString(report))
        .contains(
            "  GET /accounts/{account_id}/things path parameter account_id x-client-default: is no"
                + " string in Java, but "
                + type
                + "\n");
  }

  @Test
  void pathParameterDoesNotHideWhatTheFacadeUses() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /things/{service}/{token}:
                get:
                  tags: [Things]
                  operationId: listThings
                  x-paging: [{style: cursor, cursor: cursor}]
                  parameters:
                    - {name: service, in: path, required: true, schema: {type: string}}
                    - {name: token, in: path, required: true, schema: {type: string}}
                    - {name: cursor, in: query, schema: {type: string}}
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: object
                            properties: {success: {type: boolean}, result: {type: array, items: {type: string}}}
            """);

    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains("public Paged<String> listThings(String serviceValue, String tokenValue) {")
        .contains("token -> service.listThings(serviceValue, tokenValue, token)");
  }

  @Test
  void freeFormBodyIsAnyJson() {
    Generated sdk =
        posting(
            "requestBody: {required: true, content: {application/json: {schema: {type: object}}}}");

    assertThat(sdk.lines(SERVICE)).contains("@Body BodyValue body);");
    assertThat(sdk.lines(API)).contains("public ApiCall<Thing> callThings(RawJson body) {");
  }

  @Test
  void secretsOfABodyAreNamedAtAnyDepth() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /things:
                post:
                  tags: [Things]
                  operationId: createThing
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                  responses: {'204': {description: Done.}}
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
                    pin: {type: string, format: password}
                Part:
                  type: object
                  properties:
                    whole: {$ref: '#/components/schemas/Thing'}
                    key: {type: string, format: password}
            """);

    assertThat(sdk.lines(SERVICE)).contains("@Secrets({\"key\", \"pin\"})");
  }

  @Test
  void bodyWithoutSecretsSaysSoAndAFreeFormOneSaysNothing() {
    String body = "requestBody: {required: true, content: {application/json: {schema: SCHEMA}}}";

    assertThat(
            posting(body.replace("SCHEMA", "{$ref: '#/components/schemas/Thing'}")).lines(SERVICE))
        .contains("@Secrets({})");
    assertThat(posting(body.replace("SCHEMA", "{type: object}")).file(SERVICE))
        .doesNotContain("@Secrets");
  }

  @Test
  void acceptedCredentialsAreThoseOfTheDocument() {
    Generated sdk = sdk("security: [{token: []}, {email: [], key: []}]", ONE);

    assertThat(sdk.lines(SERVICE))
        .contains("@Accepts({CredentialKind.API_KEY, CredentialKind.API_TOKEN})");
  }

  @Test
  void operationWithoutSecurityAcceptsAnyCredentials() {
    assertThat(sdk("summary: Calls.", ONE).file(SERVICE)).doesNotContain("@Accepts");
  }

  @Test
  void permissionOfATokenIsAnnotatedAndDocumented() {
    Generated sdk = sdk("security: [{token: []}]\nx-api-token-group: [Things Write]", ONE);

    assertThat(sdk.lines(SERVICE))
        .contains("@Accepts(value = {CredentialKind.API_TOKEN}, permissions = {\"Things Write\"})");
    assertThat(sdk.lines(API))
        .contains("* <p>Accepts an API token. An API token needs the permission \"Things Write\".");
  }

  @Test
  void permissionsAreThoseOfAnOperationThatAcceptsAnyCredentials() {
    Generated sdk = sdk("x-api-token-group: [Things Write, Things Read, Things Write]", ONE);

    assertThat(sdk.lines(SERVICE))
        .contains("@Accepts(permissions = {\"Things Write\", \"Things Read\"})");
    assertThat(sdk.lines(API))
        .contains(
            "* <p>An API token needs one of these permissions: \"Things Write\","
                + " \"Things Read\".");
  }

  @Test
  void operationThatAcceptsNoTokenHasNoPermissions() {
    Generated sdk = sdk("security: [{email: [], key: []}]\nx-api-token-group: [Write]", ONE);

    assertThat(sdk.lines(SERVICE)).contains("@Accepts({CredentialKind.API_KEY})");
    assertThat(sdk.lines(API)).contains("* <p>Accepts an API key with an email address.");
  }

  @Test
  void permissionsOfOtherOperationsMakeMissingOnesUndocumented() {
    String other =
        """
        /others:
          get:
            tags: [Things]
            operationId: callOthers
            x-api-token-group: [Others Read]
            responses: {'204': {description: OK}}
        """;
    String document =
        document("security: [{token: []}]", ONE).replace("paths:\n", "paths:\n" + other.indent(2));

    Generated sdk = Generated.of(directory, document);

    assertThat(sdk.lines(SERVICE)).contains("@Accepts({CredentialKind.API_TOKEN})");
    assertThat(sdk.lines(API))
        .contains(
            "* <p>Accepts an API token. The permission that an API token needs is not documented.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write",
        "{a: Write}",
        "[Write, 7]",
        "[Write, ' ']",
        "[[Write]]",
        "true",
        "[LONG]"
      })
  void malformedPermissionsAreReported(String value) throws IOException {
    String hint = "x-api-token-group: " + value.replace("LONG", "x".repeat(101));
    Path report = directory.resolve("report.txt");

    Generated sdk = Generated.of(directory, document(hint, ONE), report);

    assertThat(sdk.file(SERVICE)).doesNotContain("@Accepts");
    assertThat(sdk.file(API)).doesNotContain("Write");
    assertThat(Files.readString(report))
        .contains(
            "GET /things x-api-token-group: is no list of at most 100 names of 1 to 100"
                + " characters");
    Generated.assertRefused(
        directory,
        document(hint, ONE),
        "GET /things x-api-token-group: is no list of at most 100 names of 1 to 100 characters");
  }

  @Test
  void permissionsAreDataInCodeAndComments() {
    Generated sdk = sdk("x-api-token-group: ['*/ \"a\\u0022 @see {@code x} <b>']", ONE);

    assertThat(sdk.lines(SERVICE))
        .contains("@Accepts(permissions = {\"*/ \\\"a\\\\u0022 @see {@code x} <b>\"})");
    assertThat(sdk.lines(API))
        .contains(
            "* <p>An API token needs the permission \"*&#47; \"a&#92;u0022 &#64;see"
                + " {&#64;code x} &lt;b&gt;\".");
  }

  @Test
  void deprecatedOperationIsMarkedAndSaysWhy() {
    Generated sdk = sdk("summary: Calls.\ndeprecated: true\ndescription: Takes <long>.", ONE);

    assertThat(sdk.file(API))
        .contains("   * @deprecated Takes &lt;long&gt;.\n   */\n  @Deprecated\n  public ApiCall<");
  }

  @Test
  void deprecatedOperationWithoutDescriptionSaysSo() {
    assertThat(sdk("summary: Calls.\ndeprecated: true", ONE).lines(API))
        .contains("* @deprecated Deprecated by the API.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "wait", "with", "withResponse", "forAccount"})
  void methodNamedLikeOneThatIsThereIsCalledOtherwise(String name) {
    Generated sdk = sdk("x-method-name: " + name, ONE);

    assertThat(sdk.lines(API)).contains("public ApiCall<Thing> " + name + "Call() {");
  }

  @Test
  void everyFacadeAndMethodHasADescription() {
    Generated sdk = sdk("x-method-name: call", ONE);

    assertThat(sdk.lines(API))
        .contains("/** The operations of the resource Things. */", "* Sends GET /things.");
  }

  private Generated sdk(String keywords, String response) {
    return Generated.of(directory, document(keywords, response));
  }

  private Generated posting(String keywords) {
    return Generated.of(directory, document(keywords, ONE).replace("get:", "post:"));
  }

  private void assertRefused(String keywords, String response, String message) {
    Generated.assertRefused(
        directory, document(keywords, response), "GET /things x-paging: " + message);
  }

  private static String document(String keywords, String response) {
    return """
    paths:
      /things:
        get:
          tags: [Things]
          operationId: callThings
    KEYWORDS
          responses:
            '200':
              description: OK
              content:
                application/json:
                  schema:
    RESPONSE
    components:
      securitySchemes:
        token: {type: http, scheme: bearer}
        email: {type: apiKey, in: header, name: X-Auth-Email}
        key: {type: apiKey, in: header, name: X-Auth-Key}
      schemas:
        Envelope: {type: object, properties: {success: {type: boolean}}}
        Thing: {type: object, properties: {a: {type: string}}}
        Mode: {type: string, enum: [a, b]}
    """
        .replace("KEYWORDS\n", keywords.indent(6))
        .replace("RESPONSE\n", response.indent(16));
  }
}
