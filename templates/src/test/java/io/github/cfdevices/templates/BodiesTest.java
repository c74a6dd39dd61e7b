package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodiesTest {
  private static final String API = "api/ThingsApi.java";
  private static final String SERVICE = "api/ThingsService.java";

  private static final String TOKEN =
      "x-paging: [{style: token, token: t, next: n, items: things}]\n"
          + "parameters: [{name: t, in: query, schema: {type: string}}]";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json: {schema: {$ref: '#/components/schemas/Thing'}} "
            + "| BodyKind.JSON | Thing",
        "application/json: {schema: {type: array, items: {type: string}}} "
            + "| BodyKind.JSON | List<String>",
        "application/vnd.things+json: {schema: {$ref: '#/components/schemas/Thing'}} "
            + "| value = BodyKind.JSON, mediaType = \"application/vnd.things+json\" | Thing",
        "text/csv: {schema: {type: string}} "
            + "| value = BodyKind.TEXT, mediaType = \"text/csv\" | String",
        "\"text/x; q=\\\"a\\\"\": {schema: {type: string}} "
            + "| value = BodyKind.TEXT, mediaType = \"text/x; q=\\\"a\\\"\" | String",
        "application/xml: {schema: {type: string}} "
            + "| value = BodyKind.TEXT, mediaType = \"application/xml\" | String",
        "application/zip: {} "
            + "| value = BodyKind.BYTES, mediaType = \"application/zip\" | ByteString",
        "text/plain: {schema: {type: string, format: binary}} "
            + "| value = BodyKind.BYTES, mediaType = \"text/plain\" | ByteString",
        "image/*: {schema: {type: string, format: binary}} "
            + "| value = BodyKind.BYTES, mediaType = \"application/octet-stream\" | ByteString",
      })
  void responseWithoutAnEnvelopeIsTheResult(String content, String annotation, String type) {
    Generated sdk = responding(content, "");

    assertThat(sdk.lines(SERVICE))
        .contains("@BareResult(" + annotation + ")", "ApiCall<" + type + "> callThings();");
    assertThat(sdk.lines(API)).contains("public ApiCall<" + type + "> callThings() {");
  }

  @Test
  void jsonIsTakenWhereTheDocumentOffersAChoice() {
    Generated sdk =
        responding(
            "text/csv: {schema: {type: string}}, "
                + "application/json: {schema: {properties: {success: {type: boolean}, result: {type: integer}}}}",
            "");

    assertThat(sdk.file(SERVICE)).contains("ApiCall<Long> callThings()").doesNotContain("@Bare");
  }

  @Test
  void firstSuccessfulStatusDecidesOnTheResult() {
    Generated sdk =
        responding("text/csv: {schema: {type: string}}", "'204': {description: Nothing.}");

    assertThat(sdk.lines(SERVICE)).contains("ApiCall<String> callThings();");
  }

  @Test
  void statusWithoutContentBesideOneWithContentIsASuccessWithoutAResult() {
    String thing = "application/json: {schema: {$ref: '#/components/schemas/Thing'}}";

    assertThat(responding(thing, "'204': {description: Nothing.}").lines(SERVICE))
        .containsSequence(
            "@BareResult(BodyKind.JSON)",
            "@OptionalResult",
            "@GET(\"things\")",
            "ApiCall<Thing> callThings();");
    assertThat(responding(thing, "").lines(SERVICE)).doesNotContain("@OptionalResult");
  }

  @Test
  void firstStatusWithContentDecidesOnTheResult() {
    String created =
        "'201': {description: New, content: {application/json: {schema:"
            + " {$ref: '#/components/schemas/Thing'}}}}";

    assertThat(responding("", created).lines(SERVICE))
        .containsSequence("@OptionalResult", "@GET(\"things\")", "ApiCall<Thing> callThings();");
  }

  @Test
  void resultThatCanBeNullIsOptional() {
    String nullable = "{nullable: true, type: object, properties: {a: {type: string}}}";

    assertThat(responding("application/json: {schema: " + nullable + "}", "").lines(SERVICE))
        .containsSequence("@BareResult(BodyKind.JSON)", "@OptionalResult");
    assertThat(
            responding(
                    "application/json: {schema: {properties: {success: {type: boolean}, errors: {},"
                        + " result: "
                        + nullable
                        + "}}}",
                    "")
                .lines(SERVICE))
        .contains("@OptionalResult")
        .noneMatch(line -> line.startsWith("@BareResult"));
  }

  @Test
  void successWithoutContentIgnoresTheBody() {
    assertThat(responding("", "").lines(SERVICE))
        .containsSequence(
            "@BareResult(BodyKind.NONE)", "@GET(\"things\")", "ApiCall<Done> callThings();");
  }

  @Test
  void resultIsNoEnvelopeWhereTheDocumentSaysSo() {
    Generated sdk =
        Generated.of(
            directory,
            document(
                "get",
                "x-envelope: false",
                "application/json: {schema: {$ref: '#/components/schemas/Outcome'}}",
                ""));

    assertThat(sdk.lines(SERVICE))
        .contains("@BareResult(BodyKind.JSON)", "ApiCall<Outcome> callThings();");
  }

  @Test
  void listOfABareResponseIsOnePageOrNone() {
    String list = "application/json: {schema: {properties: {things: {type: array, items: {}}}}}";

    assertThat(
            Generated.of(
                    directory,
                    document("get", "x-paging: [{style: single, items: things}]", list, ""))
                .lines(SERVICE))
        .containsSequence("@ResultAt(\"things\")", "@BareResult(BodyKind.JSON)");
    assertRefused(
        document("get", "x-paging: [{style: single, items: boxes}]", list, ""),
        "finds no items at response.boxes");
    assertRefused(
        document(
            "get",
            "x-paging: [{style: cursor, cursor: c, items: things}]\n"
                + "parameters: [{name: c, in: query, schema: {type: string}}]",
            list,
            ""),
        "of style cursor needs an envelope, which has the cursor; style token reads it from any"
            + " body");
    assertRefused(
        document("get", TOKEN.replace("next: n", "next: meta.n"), list, ""),
        "finds no token at meta.n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv: {schema: {type: string}}                            | text/csv          |"
            + " String",
        "application/zip: {schema: {type: string, format: binary}}     | application/zip   |"
            + " ByteString",
        "application/merge-patch+json: {schema: {$ref: '#/components/schemas/Thing'}} "
            + "| application/merge-patch+json | Thing",
      })
  void bodyIsSentAsItsMediaType(String content, String mediaType, String type) {
    Generated sdk = posting(content);

    assertThat(sdk.lines(SERVICE))
        .contains("@ContentType(\"" + mediaType + "\")", "@Body BodyValue body);");
    assertThat(sdk.lines(API)).contains("public ApiCall<Done> callThings(" + type + " body) {");
  }

  @Test
  void onlyBodiesThatAreKnownToBeJsonNameTheirSecrets() {
    assertThat(posting("text/csv: {schema: {type: string}}").file(SERVICE))
        .doesNotContain("@Secrets");
    assertThat(
            posting("application/merge-patch+json: {schema: {$ref: '#/components/schemas/Thing'}}")
                .lines(SERVICE))
        .contains("@Secrets({})");
  }

  @Test
  void multipartFormHasAPartForEachField() {
    Generated sdk =
        posting(
            """
            multipart/form-data:
              encoding: {note: {contentType: text/markdown}}
              schema:
                type: object
                required: [file]
                properties:
                  file: {type: string, format: binary, description: The list.}
                  id: {type: string, readOnly: true}
                  links: {$ref: '#/components/schemas/Links'}
                  more: {type: array, items: {type: string, format: binary}, maxItems: 2}
                  thing: {$ref: '#/components/schemas/Thing'}
                  things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                  note: {type: string}
                  count: {type: integer}
            """);

    assertThat(sdk.lines(SERVICE))
        .containsSequence(
            "@Multipart",
            "@POST(\"things\")",
            "ApiCall<Done> callThings(",
            "@retrofit2.http.Part MultipartBody.Part file,",
            "@retrofit2.http.Part @Nullable List<MultipartBody.Part> more,",
            "@retrofit2.http.Part(\"thing\") @Nullable BodyValue thing,",
            "@retrofit2.http.Part(\"things\") @Nullable List<BodyValue> things,",
            "@retrofit2.http.Part(\"note\") @ContentType(\"text/markdown\") @Nullable BodyValue note,",
            "@retrofit2.http.Part(\"count\") @ContentType(\"text/plain\") @Nullable BodyValue count);");
    assertThat(sdk.file(SERVICE)).doesNotContain("@Secrets");
    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains(
            "public ApiCall<Done> callThings(CallThingsForm form) { return service.callThings( "
                + "FormFile.part(\"file\", form.file()), FormFile.parts(\"more\", form.more()), "
                + "BodyValue.part(form.thing()), BodyValue.parts(form.things()), "
                + "BodyValue.part(form.note()), BodyValue.part(form.count())); }");
    assertThat(sdk.lines("model/CallThingsForm.java"))
        .contains(
            "/** The list. */",
            "public FormFile file() {",
            "public @Nullable List<FormFile> more() {",
            "Checks.size(\"CallThingsForm.more\", more, 0, 2);")
        .noneMatch(line -> line.contains(" id("));
  }

  @Test
  void urlEncodedFormHasAFieldForEachValue() {
    assertThat(
            posting(
                    """
                    application/x-www-form-urlencoded:
                      schema:
                        type: object
                        properties:
                          day: {type: string, format: date}
                          tag: {type: array, items: {type: string}}
                    """)
                .lines(SERVICE))
        .containsSequence(
            "@FormUrlEncoded",
            "@POST(\"things\")",
            "ApiCall<Done> callThings(",
            "@retrofit2.http.Field(\"day\") @Nullable LocalDate day,",
            "@retrofit2.http.Field(\"tag\") @Nullable List<String> tag);");
  }

  @Test
  void deleteWithABodyIsSpelledOut() {
    assertThat(
            Generated.of(directory, sending("delete", "application/json: {schema: {type: object}}"))
                .lines(SERVICE))
        .contains("@HTTP(method = \"DELETE\", path = \"things\", hasBody = true)");
  }

  @Test
  void formWithoutFieldsIsAnEmptyBody() {
    assertThat(posting("multipart/form-data: {schema: {type: object}}").lines(SERVICE))
        .containsSequence(
            "@retrofit2.http.Headers(\"Content-Type: multipart/form-data\")",
            "@POST(\"things\")",
            "ApiCall<Done> callThings();");
  }

  @Test
  void fieldOfAnyKindIsAStringOrJson() {
    assertThat(
            posting(
                    """
                    application/x-www-form-urlencoded:
                      encoding: {deep: {style: deepObject, explode: true}}
                      schema:
                        type: object
                        properties:
                          any: {}
                          bytes: {type: string, format: binary}
                          thing: {$ref: '#/components/schemas/Thing'}
                          things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                          deep: {$ref: '#/components/schemas/Thing'}
                    """)
                .lines(SERVICE))
        .containsSequence(
            "@retrofit2.http.Field(\"any\") @Nullable String any,",
            "@retrofit2.http.Field(\"bytes\") @Nullable String bytes,",
            "@retrofit2.http.Field(\"thing\") @Nullable JsonText thing,",
            "@retrofit2.http.Field(\"things\") @Nullable List<JsonText> things,",
            "@retrofit2.http.FieldMap Map<String, String> deep);");
  }

  @Test
  void optionalBodyCanBeLeftOut() {
    Generated sdk =
        Generated.of(
            directory,
            sending("post", "application/json: {schema: {$ref: '#/components/schemas/Thing'}}")
                .replace("required: true", "required: false"));

    assertThat(sdk.lines(API))
        .contains(
            "public ApiCall<Done> callThings(Thing body) {",
            "* Sends POST /things. Sends no request body.",
            "public ApiCall<Done> callThings() {",
            "return service.callThings();");
    assertThat(sdk.lines(SERVICE))
        .containsSequence("@Secrets({})", "@BareResult(BodyKind.NONE)", "@POST(\"things\")")
        .containsSequence(
            "@Body BodyValue body);",
            "@BareResult(BodyKind.NONE)",
            "@POST(\"things\")",
            "ApiCall<Done> callThings();");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'*/*': {schema: {$ref: '#/components/schemas/Thing'}} | Thing",
        "application/*: {schema: {type: array, items: {type: integer}}} | List<Long>",
        "'*/*': {schema: {type: boolean}} | Boolean",
        "'*/*': {schema: {type: string}} | String",
        "'*/*': {} | ByteString",
        "application/xml: {schema: {type: object}}, '*/*': {schema: {type: object}} | RawJson",
        "application/json; {schema: {type: string, format: binary}} | ByteString",
      })
  void rangeOfMediaTypesIsJsonUnlessItIsAString(String content, String type) {
    assertThat(responding(content.replace("json; ", "json: "), "").lines(SERVICE))
        .contains("ApiCall<" + type + "> callThings();");
  }

  @Test
  void formInAnResponseIsItsBytes() {
    assertThat(responding("multipart/form-data: {schema: {type: object}}", "").lines(SERVICE))
        .contains(
            "@BareResult(value = BodyKind.BYTES, mediaType = \"multipart/form-data\")",
            "ApiCall<ByteString> callThings();");
  }

  @Test
  void bodyOfAGetIsNotSent() {
    assertThat(
            Generated.of(directory, sending("get", "application/json: {schema: {type: object}}"))
                .lines(SERVICE))
        .contains("ApiCall<Done> callThings();");
  }

  @Test
  void schemaNamedLikeAFormHasAnotherName() {
    Generated sdk =
        posting(
            "multipart/form-data: {schema: {type: object, properties: "
                + "{a: {$ref: '#/components/schemas/CallThingsForm'}}}}\n",
            "    CallThingsForm: {type: object, properties: {b: {type: string}}}\n");

    assertThat(sdk.files())
        .containsKeys("model/CallThingsForm.java", "model/CallThingsFormModel.java");
  }

  private Generated responding(String content, String more) {
    return Generated.of(directory, document("get", "summary: Calls.", content, more));
  }

  private Generated posting(String content) {
    return Generated.of(directory, sending("post", content));
  }

  private Generated posting(String content, String schemas) {
    return Generated.of(directory, sending("post", content) + schemas);
  }

  private void assertRefused(String document, String message) {
    Generated.assertRefused(directory, document, "GET /things x-paging: " + message);
  }

  private static String sending(String method, String content) {
    return document(
        method, "requestBody:\n  required: true\n  content:\n" + content.indent(4), "", "");
  }

  private static String document(String method, String keywords, String content, String more) {
    return """
    paths:
      /things:
        METHOD:
          tags: [Things]
          operationId: callThings
    KEYWORDS
          responses:
            '200': {description: OK, content: {CONTENT}}
    MORE
    components:
      schemas:
        Thing: {type: object, properties: {a: {type: string}}}
        Links: {type: object, readOnly: true, properties: {self: {type: string}}}
        Outcome: {type: object, properties: {result: {type: string}}}
    """
        .replace("METHOD", method)
        .replace("CONTENT", content)
        .replace("KEYWORDS\n", keywords.indent(6))
        .replace("MORE\n", more.isEmpty() ? "" : more.indent(8));
  }
}
